import { createHash, randomUUID } from 'node:crypto';
import { SCOPES, StoredActors, type CreatedKey, type Scope } from '#access';
import { allInstruments, ObserveEvaluation, ScoreEvaluation, StartEvaluation, SubmitEvaluation } from '#evaluations';
import { POOL } from '#event-store';
import { allScales } from '#interim-reports';
import type { Actor, Command, CommandContext } from '#kernel';
import { findMunicipality } from '#registry';
import { CommandBus } from '@nestjs/cqrs';
import { previewOf } from '../../libs/intake/src/preview';
import { understand } from '../../libs/intake/src/understand';
import { Uploads } from '../../libs/intake/src/uploads.query';
import type { Service } from './service';

/** The municipality of the reporter and the approver who ask, and one that is not theirs. */
export const OWN = '1880';
export const OTHER = '1883';

export const STAGES = ['draft', 'submitted', 'public'] as const;
export type Stage = (typeof STAGES)[number];

/** An evaluation or an interim report; its id is part of every text that it holds. */
export interface Thing {
  readonly kind: 'evaluation' | 'interim-report';
  readonly id: string;
  readonly municipalityCode: string;
  readonly stage: Stage;
}

/** An upload, which its sender alone may see. */
export interface Sent {
  readonly id: string;
  /** One more of the same sender, to be discarded. */
  readonly spareId: string;
  readonly actorId: string;
  readonly text: string;
}

/** A key of a municipality's system; its name is part of it. */
export interface TenantKey {
  readonly id: string;
  readonly municipalityCode: string;
  readonly name: string;
}

/** A municipality's system that may do one thing. */
export interface System {
  readonly scope: Scope;
  readonly actorId: string;
  readonly token: string;
}

/** Two municipalities with the same things in them, and what belongs to neither. */
export interface World {
  readonly service: Service;
  readonly things: readonly Thing[];
  readonly sent: readonly Sent[];
  readonly networkId: string;
  readonly scheduleId: string;
  readonly rankingReportId: string;
  readonly keys: readonly TenantKey[];
  /** A system of one's own municipality for each scope, with the key that it shows. */
  readonly systems: readonly System[];
  /** Somebody whom the directory knows. */
  readonly personId: string;
}

const YEARS: Readonly<Record<Stage, number>> = { draft: 2005, submitted: 2006, public: 2007 };
/** The evaluator whom a demo token names, and one whom none does. */
const EVALUATORS: Readonly<Record<string, string>> = { [OWN]: 'demo-evaluator', [OTHER]: 'another-evaluator' };
export const SENDERS = ['demo-evaluator', 'demo-reporter-1880', 'demo-approver-1880', 'demo-approver-1883'] as const;

export async function buildWorld(service: Service): Promise<World> {
  const things: Thing[] = [];
  for (const municipalityCode of [OWN, OTHER]) {
    for (const stage of STAGES) {
      things.push(await evaluationAt(service, municipalityCode, stage));
      things.push(await reportAt(service, municipalityCode, stage));
    }
  }
  const sent: Sent[] = [];
  const systems = await Promise.all(SCOPES.map((scope) => systemOf(service, scope)));
  const senders = [...SENDERS, ...systems.map(({ actorId }) => actorId)];
  for (const actorId of senders) sent.push(await uploadsOf(service, actorId));
  const shared = { instrumentVersion: '2010', peers: 'all' };
  const network = { id: 'natverket', name: 'Nätverket', members: [OWN, OTHER], validFrom: '2004-01-01' };
  const networkId = await made(service, 'networks', 'analyst', network);
  const schedule = { id: 'schemat', name: 'Schemat', cron: '0 6 1 * *', ...shared };
  const scheduleId = await made(service, 'report-schedules', 'analyst', schedule);
  const rankingReportId = await made(service, 'ranking-reports', 'analyst', { title: 'Rapporten', ...shared });
  await service.get(`ranking-reports/${rankingReportId}/progress`);
  const keys = [await keyOf(service, OWN), await keyOf(service, OTHER)];
  const someone = { issuer: 'https://login.example', subject: 'someone', name: 'Någon' };
  const personId = await service.app.get(StoredActors, { strict: false }).idOf(someone);
  return { service, things, sent, networkId, scheduleId, rankingReportId, keys, systems, personId };
}

const IN_A_MONTH = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);

async function systemOf(service: Service, scope: Scope): Promise<System> {
  const body = { name: `System för ${scope}`, scopes: [scope], expiresOn: IN_A_MONTH };
  const as = `approver:${OWN}`;
  const { status, json, text } = await service.ask<CreatedKey>({ method: 'POST', path: 'keys', as, body });
  if (status >= 300) throw new Error(`keys: ${status} ${text}`);
  return { scope, actorId: `key-${json.id}`, token: json.key };
}

async function keyOf(service: Service, municipalityCode: string): Promise<TenantKey> {
  const name = `Hemlig nyckel i ${municipalityCode}`;
  const body = { name, scopes: ['reports:read'], expiresOn: IN_A_MONTH };
  return { id: await made(service, 'keys', `approver:${municipalityCode}`, body), municipalityCode, name };
}

async function made(service: Service, path: string, as: string, body: unknown): Promise<string> {
  const { status, json, text } = await service.ask({ method: 'POST', path, as, body });
  if (status >= 300) throw new Error(`${path} by ${as}: ${status} ${text}`);
  return json.id;
}

/** Sends a command as an actor whom no token of the demo names. */
async function carryOut(service: Service, actor: Actor, command: (context: CommandContext) => Command): Promise<void> {
  const context = { actor, now: new Date().toISOString(), commandId: randomUUID() };
  await service.app.get(CommandBus, { strict: false }).execute(command(context));
}

async function evaluationAt(service: Service, municipalityCode: string, stage: Stage): Promise<Thing> {
  const year = YEARS[stage];
  const id = `${municipalityCode}-2010-${year}`;
  const text = `Hemligt i ${id}`;
  const actor: Actor = { id: EVALUATORS[municipalityCode] ?? '', role: 'evaluator' };
  const start = { municipalityCode, instrumentVersion: '2010', year, note: text };
  await carryOut(service, actor, (context) => new StartEvaluation(start, context, findMunicipality(municipalityCode)));
  const scores = [{ total: String(400 + year - 2000) }];
  await carryOut(service, actor, (context) => new ScoreEvaluation(id, { scores }, context));
  await carryOut(
    service,
    actor,
    (context) => new ObserveEvaluation(id, { area: '1', kind: 'strength', text }, context),
  );
  if (stage !== 'draft') await carryOut(service, actor, (context) => new SubmitEvaluation(id, {}, context));
  if (stage === 'public') {
    await made(service, `evaluations/${id}/reply`, `approver:${municipalityCode}`, { agrees: true });
    await made(service, `evaluations/${id}/publish`, 'analyst', {});
  }
  return { kind: 'evaluation', id, municipalityCode, stage };
}

async function reportAt(service: Service, municipalityCode: string, stage: Stage): Promise<Thing> {
  const id = `${municipalityCode}-provnamnden-${YEARS[stage]}-delar-1`;
  const [reporter, approver] = [`reporter:${municipalityCode}`, `approver:${municipalityCode}`];
  const fiscalYear = YEARS[stage];
  const head = { municipalityCode, committee: 'Provnämnden', fiscalYear, cycle: 'Delår 1' };
  await made(service, 'interim-reports', reporter, { ...head, outturnThrough: `${fiscalYear}-04-30` });
  const send = (step: string, as: string, body: unknown) => made(service, `interim-reports/${id}/${step}`, as, body);
  const forecast = { scale: 'orebro-attainment', printed: 'Uppfylls' };
  const rows = [{ code: 'P1', label: `Enhet i ${id}`, budget: '-10', forecast: '-11', deviation: '-1' }];
  await send('forecasts', reporter, { kind: 'by-unit', section: 'Provnämnden', amountsIn: 'tkr', rows });
  await send('goal-assessments', reporter, { kind: 'committee', number: '1', title: `Mål i ${id}`, forecast });
  await send('texts', reporter, { kind: 'analysis', heading: 'Analys', text: `Hemligt i ${id}` });
  if (stage !== 'draft') await send('submit', reporter, {});
  const decision = { decidedOn: `${fiscalYear}-06-10`, paragraph: '§ 9', diaryNumber: `PN 3/${fiscalYear}` };
  if (stage === 'public') await send('adopt', approver, decision);
  return { kind: 'interim-report', id, municipalityCode, stage };
}

/** Two uploads of a sender, as they stand once they have been read. */
async function uploadsOf(service: Service, actorId: string): Promise<Sent> {
  const text = `Hemligt från ${actorId}`;
  const [id, spareId] = [randomUUID(), randomUUID()];
  for (const each of [id, spareId])
    await keep(new Uploads(service.app.get(POOL, { strict: false })), each, actorId, text);
  return { id, spareId, actorId, text };
}

async function keep(uploads: Uploads, id: string, actorId: string, text: string): Promise<void> {
  const file = Buffer.from(text);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const createdAt = new Date().toISOString();
  const known = { id, actorId, municipalityCode: null, name: `${text}.txt`, idempotencyKey: null };
  await uploads.keep({ ...known, sha256, file, createdAt });
  const vocabulary = { instruments: allInstruments(), municipalities: [], scales: allScales() };
  const { source, findings } = await understand({ file: text, vocabulary }, () => undefined);
  await uploads.noteRead(actorId, id, previewOf(source, findings, allInstruments()));
}
