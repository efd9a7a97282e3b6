import type { OpenAPIObject } from '@nestjs/swagger';
import { keepEvidence, secondsSince } from '../faults/support/evidence';
import { startService, type Service } from '../support/service';
import { ASKERS, knowWeakLogins, systemAskers, WEAK_ASKERS, type Asker } from '../support/tenant-askers';
import { markMutants } from '../support/tenant-mark-mutants';
import { judge } from '../support/tenant-matrix';
import { roleMutants, TENANT_MUTANTS, type Mutant } from '../support/tenant-mutants';
import { operationsIn, POLICIES, type Operation } from '../support/tenant-policies';
import { buildWorld, OTHER, OWN, type World } from '../support/tenant-world';

let service: Service;
let world: World;
let base: string;
let operations: Operation[];
let unstated: string[];
/** Those with a weak login, and systems with a key for each scope. */
let limited: readonly Asker[];

beforeAll(async () => {
  service = await startService();
  await service.app.listen(0, '127.0.0.1');
  base = await service.app.getUrl();
  world = await buildWorld(service);
  knowWeakLogins(service);
  limited = [...WEAK_ASKERS, ...systemAskers(world)];
  ({ operations, unstated } = operationsIn((await service.get<OpenAPIObject>('openapi.json')).json));
}, 120_000);

afterAll(() => service.stop());

/** What the matrix finds wrong while one guard is away. */
async function without(mutant: Mutant, askers: readonly Asker[]): Promise<string[]> {
  const concerned = operations.filter((operation) => mutant.concerns(operation));
  const restore = mutant.takeAway(world);
  try {
    return [...(await judge(base, world, concerned, askers)).wrong];
  } finally {
    restore();
  }
}

/** Takes each guard away in turn; the number of wrong answers that the matrix found then. */
async function withoutEach(mutants: readonly Mutant[], askers = ASKERS): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const mutant of mutants) found.set(mutant.what, (await without(mutant, askers)).length);
  return found;
}

describe('every operation of the OpenAPI document', () => {
  it('has a policy, and every policy an operation', () => {
    expect(unstated).toEqual([]);
    const ids = operations.map(({ id }) => id);
    expect(Object.keys(POLICIES).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('would be found to lack one', () => {
    const paths = { '/api/v1/new': { get: { operationId: 'somethingNew', responses: {} } } };
    expect(operationsIn({ paths })).toEqual({ operations: [], unstated: ['somethingNew'] });
  });

  it('T8: answers each role about its own, another’s and nothing as its policy has it, and not with a guard less', async () => {
    const startedAt = Date.now();
    const askers = [...ASKERS, ...limited];
    const { cells, wrong } = await judge(base, world, operations, askers);
    const seconds = secondsSince(startedAt);
    const [tenants, roles] = [await withoutEach(TENANT_MUTANTS), await withoutEach(roleMutants(operations))];
    const assured = await withoutEach(markMutants(operations, 'assured'), limited);
    const scopes = await withoutEach(markMutants(operations, 'scope'), limited);
    const found = [...tenants, ...roles, ...assured, ...scopes];
    const uncaught = found.filter(([, wrongThen]) => wrongThen === 0).map(([what]) => what);
    keepEvidence({
      test: 'T8',
      what: 'tenants: each operation of the OpenAPI document × role × (own, other, none)',
      trial: 'cells',
      trials: cells,
      failures: wrong.length,
      counts: { operations: operations.length, askers: askers.length },
      seeds: 'none',
      seconds,
      mutant: {
        what: 'one guard off',
        trials: found.length,
        caught: found.length - uncaught.length,
        counts: [
          ...[...tenants].map(([what, cellsThen]) => `${what}: ${cellsThen} wrong`),
          `${roles.size} routes for anyone`,
          `${assured.size} routes without a strong login`,
          `${scopes.size} routes without a scope`,
        ].join('; '),
      },
    });
    expect(wrong).toEqual([]);
    expect(uncaught).toEqual([]);
    expect(roles.size).toBe(operations.filter(({ policy }) => policy.roles !== 'anyone').length);
    const reads = operations.filter(({ method }) => method === 'GET');
    expect(assured.size).toBe(operations.filter(({ policy }) => policy.assured).length);
    expect(scopes.size).toBe(operations.filter(({ policy }) => policy.scope).length);
    expect(Math.min(assured.size, scopes.size)).toBeGreaterThan(5);
    expect((await judge(base, world, reads, ASKERS)).wrong).toEqual([]);
  }, 300_000);
});

describe('what a reader may not see is not told apart from what is not there', () => {
  const TEXT = { statement: { kind: 'text', data: { kind: 'analysis', heading: 'Analys', text: 'Prov' } } };
  const head = (fiscalYear: number) => ({
    municipalityCode: OTHER,
    committee: 'Provnämnden',
    fiscalYear,
    cycle: 'Delår 1',
    outturnThrough: `${fiscalYear}-04-30`,
  });
  const commit = async (interimReport: object, as = `reporter:${OWN}`) => {
    const sent = world.sent.find(({ actorId }) => actorId === `demo-${as.replace(':', '-')}`);
    const path = `uploads/${sent?.id}/commit`;
    const body = { interimReport: { ...interimReport, statements: [TEXT] } };
    const { status, text } = await service.ask({ method: 'POST', path, as, body });
    return { status, text };
  };

  it('when an upload is committed into the report of another municipality', async () => {
    const before = await service.head();
    for (const as of [`reporter:${OWN}`, `approver:${OWN}`, 'evaluator']) {
      const nothing = await commit(head(1999), as);
      expect([as, nothing.status]).toEqual([as, 403]);
      expect(await commit(head(2005), as)).toEqual(nothing);
      expect(await commit(head(2006), as)).toEqual(nothing);
      const noId = await commit({ id: `${OTHER}-provnamnden-1999-delar-1` }, as);
      expect([as, noId.status]).toEqual([as, 404]);
      expect(await commit({ id: `${OTHER}-provnamnden-2005-delar-1` }, as)).toEqual(noId);
    }
    expect(await service.head()).toBe(before);
  });

  it('when an idempotency key comes back from someone else', async () => {
    const [path, body] = [`interim-reports/${OTHER}-provnamnden-2005-delar-1/texts`, TEXT.statement.data];
    const send = (as: string) =>
      service.ask({ method: 'POST', path, as, body, headers: { 'idempotency-key': 'the-same' } });
    expect((await send(`reporter:${OTHER}`)).status).toBe(200);
    const answers = [await send(`reporter:${OWN}`), await send('analyst')].map(({ status }) => status);
    expect(answers).toEqual([404, 403]);
  });
});
