import { asReader } from '#access';
import {
  ASKING,
  ensureRuntimeLogin,
  EventTypes,
  migrate,
  readerUrl,
  tableName,
  type AnyProjection,
} from '#event-store';
import { corrections, evaluationPage, maySee as maySeeEvaluation } from '#evaluations';
import { interimReportPage, publishedInterimReports } from '#interim-reports';
import type { Actor } from '#kernel';
import { Client } from 'pg';
import { DataSource, type Repository } from 'typeorm';
import { catalogues, projections, tables } from '../../apps/api/src/contexts';
import { STATUSES as EVALUATION_STATUSES } from '../../libs/evaluations/src/evaluation';
import { STATUSES as REPORT_STATUSES } from '../../libs/interim-reports/src/interim-report';
import { isAdopted, maySee as maySeeReport } from '../../libs/interim-reports/src/may';
import { freshDatabase, type FreshDatabase } from '../support/database';

type Row = Readonly<Record<string, unknown>>;
type Rows = Repository<{ id: string }>;

/** A read model whose rows are not all everyone's: every kind of row that there may be, and the rule in code. */
interface Case {
  readonly projection: AnyProjection;
  readonly rows: readonly Row[];
  readonly seen: (actor: Actor, row: Row) => boolean;
}

const [OWN, OTHER] = ['1880', '1883'];
const BOTH = [true, false];
const QUOTED = 'e"1\\';

const cases: readonly Case[] = [
  {
    projection: evaluationPage,
    rows: crossed({
      status: EVALUATION_STATUSES,
      municipalityCode: [OWN, OTHER],
      wasPublished: BOTH,
      wasWithdrawn: BOTH,
      evaluatorIds: [[], ['e1'], ['e2'], ['e1', 'e2'], ['e10'], [QUOTED], ['public']],
    }),
    // What was withdrawn before it was started anew is shown as that, for everyone knows of it.
    seen: (actor, row) => maySeeEvaluation(actor, row as never) || row['wasWithdrawn'] === true,
  },
  {
    projection: interimReportPage,
    rows: crossed({ status: REPORT_STATUSES, municipalityCode: [OWN, OTHER] }).map(withAdoption),
    seen: (actor, row) => maySeeReport(actor, row as never),
  },
  {
    projection: publishedInterimReports,
    rows: crossed({ status: REPORT_STATUSES, municipalityCode: [OWN, OTHER] }).map(withAdoption),
    seen: (_, row) => isAdopted(row as never),
  },
  { projection: corrections, rows: crossed({ corrected: [0, 1, 2] }), seen: (_, row) => row['corrected'] !== 0 },
];

const ACTORS: readonly Actor[] = [
  { id: 'public', role: 'public' },
  { id: 'public', role: 'public', municipalityCode: OWN },
  { id: 'a1', role: 'analyst' },
  { id: 'e1', role: 'analyst', municipalityCode: OWN },
  { id: 'o1', role: 'operator' },
  { id: 'e1', role: 'operator', municipalityCode: OWN },
  ...['e1', 'e2', 'e3', 'e', '', QUOTED, '[', '%', `' OR true --`].map((id) => ({ id, role: 'evaluator' }) as const),
  { id: 'e3', role: 'evaluator', municipalityCode: OWN },
  ...(['reporter', 'approver'] as const).flatMap((role) => [
    { id: 'r1', role, municipalityCode: OWN },
    { id: 'e1', role, municipalityCode: OTHER },
    { id: 'r2', role, municipalityCode: '0180' },
    { id: 'r3', role, municipalityCode: '' },
    { id: 'r4', role },
  ]),
];

const IS_OWN = ` AND municipality_code = ${ASKING.municipality}`;
const EVALUATES = `evaluator_ids::jsonb ? ${ASKING.actorId}`;

/** One part of the rule changed in what the database holds. */
const MUTANTS: readonly [what: string, projection: AnyProjection, from: string, to: string][] = [
  ['no status', evaluationPage, ` AND status NOT IN ('started', 'scored')`, ''],
  ['the wrong status', evaluationPage, `('started', 'scored')`, `('started')`],
  ['no municipality', evaluationPage, IS_OWN, ''],
  ['no evaluator', evaluationPage, ` AND ${EVALUATES}`, ''],
  ['a part of an id', evaluationPage, EVALUATES, `position(${ASKING.actorId} in evaluator_ids) > 0`],
  ['no role', evaluationPage, `${ASKING.role} IN ('reporter', 'approver') AND `, ''],
  ['not what was published', evaluationPage, 'was_published OR ', ''],
  ['not what was withdrawn', evaluationPage, 'was_withdrawn', 'false'],
  ['no municipality', interimReportPage, IS_OWN, ''],
  ['one role only', interimReportPage, `('reporter', 'approver')`, `('approver')`],
  ['not what was adopted', interimReportPage, 'was_adopted', 'false'],
  ['what was not adopted', publishedInterimReports, 'was_adopted', 'true'],
  ['what was not corrected', corrections, 'corrected > 0', 'corrected >= 0'],
];

let database: FreshDatabase;
let owner: Client;
let source: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  await bringUp();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  for (const { projection, rows } of cases) {
    await owner.query(
      `INSERT INTO read_models.${tableName(projection)} (id, position, document)
       SELECT nth, 1, row FROM json_array_elements($1::json) WITH ORDINALITY AS given (row, nth)`,
      [JSON.stringify(rows)],
    );
  }
  const url = readerUrl(await ensureRuntimeLogin(database.url));
  source = await new DataSource({ type: 'postgres', url, entities: tables, extra: { max: 2 } }).initialize();
});
afterAll(async () => {
  await source.destroy();
  await owner.end();
  await database.drop();
});

const bringUp = () => migrate({ ownerUrl: database.url, types: new EventTypes(catalogues), projections });

/** Every combination of the values. */
function crossed(values: Readonly<Record<string, readonly unknown[]>>): Row[] {
  return Object.entries(values).reduce<Row[]>(
    (rows, [name, each]) => rows.flatMap((row) => each.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
}

/** The projection draws it from the status. */
function withAdoption(row: Row): Row {
  return { ...row, wasAdopted: isAdopted(row as never) };
}

/** Whose rows the database shows otherwise than the code would: actor, row and which of the two shows it. */
async function differences({ projection, rows, seen }: Case): Promise<string[]> {
  const table: Rows = source.getRepository(projection.name);
  const found: string[] = [];
  for (const actor of ACTORS) {
    const read = await asReader(table, actor, (repository) => repository.find({ select: { id: true } }));
    const shown = new Set(read.map(({ id }) => id));
    rows.forEach((row, index) => {
      const byCode = seen(actor, row);
      if (shown.has(String(index + 1)) !== byCode)
        found.push(`${JSON.stringify(actor)} ${JSON.stringify(row)} ${byCode ? 'code' : 'database'}`);
    });
  }
  return found;
}

const caseOf = (projection: AnyProjection) => cases.find((one) => one.projection === projection);

async function differencesWith([, projection, from, to]: (typeof MUTANTS)[number]): Promise<number> {
  const known = caseOf(projection);
  if (!known || projection.readable === 'everyone') throw new Error(`${projection.name} has no rule`);
  const changed = projection.readable.where.replace(from, to);
  if (changed === projection.readable.where) throw new Error(`${from} is not in the rule of ${projection.name}`);
  await owner.query(`ALTER POLICY readers ON read_models.${tableName(projection)} USING (${changed})`);
  try {
    return (await differences(known)).length;
  } finally {
    await bringUp();
  }
}

test('T8: what the database shows of each read model is what the code would, for every actor and kind of row', async () => {
  const cells = cases.reduce((sum, { rows }) => sum + rows.length * ACTORS.length, 0);
  for (const each of cases) expect(await differences(each)).toEqual([]);
  const caught: [string, number][] = [];
  for (const mutant of MUTANTS) caught.push([`${mutant[1].name}: ${mutant[0]}`, await differencesWith(mutant)]);
  for (const each of cases) expect(await differences(each)).toEqual([]);
  const counts = caught.map(([what, times]) => `${what} ${times}`).join('; ');
  process.stdout.write(`T8 rules: 0 differences in ${cells} cells; by mutant: ${counts}\n`);
  expect(cells).toBeGreaterThan(10_000);
  expect(caught.filter(([, times]) => times === 0)).toEqual([]);
}, 120_000);

test('every read model whose rows are not all everyone’s is among the cases', () => {
  const ruled = projections.filter(({ readable }) => readable !== 'everyone');
  expect(ruled.map(({ name }) => name).toSorted()).toEqual(cases.map(({ projection }) => projection.name).toSorted());
});
