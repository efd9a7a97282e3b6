import { Refusal, type Decision, type Fault } from '#kernel';
import type { InterimReportState, StatementSource, StatingEvent } from './interim-report';
import { notOpen } from './open';
import type { Statement, StatementKind, Statements } from './parts';
import { placed, type OneOrMany } from './statement-body';
import { statementFaults } from './statement-faults';
import { keyed, type GivenStatement } from './statement-key';

/** A statement on its way in, with the beginning of its place in what was sent and where it was read, if it was. */
export type Stated = GivenStatement & { readonly where: string; readonly source?: StatementSource };

/** A statement that is new or says something new. */
export type ChangedStatement = Statement & { readonly source?: StatementSource };

const MOST = 2000;

/**
 * Those of the statements that change the report, each with its key. What stands already in the same words is left out.
 * Refuses all of them when one cannot be true, when two with the same key say different things, or when the report
 * would have more than 2,000.
 */
export function changedStatements(
  { statements }: Pick<InterimReportState, 'statements'>,
  stated: readonly Stated[],
): readonly ChangedStatement[] | Refusal {
  const standing = new Map(statements.map((one) => [placeOf(one), textOf(one.data)]));
  const given = new Map<string, string>();
  const faults: Fault[] = [];
  const changed: ChangedStatement[] = [];
  for (const one of stated) {
    const statement = keyed(one);
    const [place, text] = [placeOf(statement), textOf(statement.data)];
    faults.push(...statementFaults(one, one.where), ...twiceFaults(given.get(place), text, one));
    if (!given.has(place) && standing.get(place) !== text) {
      changed.push({ ...statement, ...(one.source && { source: one.source }) });
    }
    given.set(place, text);
  }
  if (new Set([...standing.keys(), ...given.keys()]).size > MOST) faults.push(tooMany());
  const [first, ...others] = faults;
  return first ? new Refusal('invalid', [first, ...others]) : changed;
}

/**
 * Records statements of any kinds in an open report: one event for each that changes something, all in one go or, when
 * one of them cannot be true, none.
 *
 * @param now instant at which they are stated, ISO 8601.
 */
export function stateStatements(
  state: InterimReportState,
  stated: readonly Stated[],
  now: string,
): Decision<StatingEvent> {
  const changed = notOpen(state) ?? changedStatements(state, stated);
  if (changed instanceof Refusal) return changed;
  return changed.map((statement) => statingEvent(statement, now));
}

/** As stateStatements, for the body of a request about statements of one kind; a source for each, in their order. */
export function stateBody<Kind extends StatementKind>(
  state: InterimReportState,
  kind: Kind,
  body: OneOrMany<Statements[Kind]>,
  now: string,
): Decision<StatingEvent> {
  const stated = placed<Statements[Kind]>(body).map(({ where, data }) => ({ kind, data, where }) as Stated);
  return stateStatements(state, stated, now);
}

const EVENTS = {
  goal: 'GoalAssessed.v1',
  processArea: 'ProcessAreaAssessed.v1',
  assignment: 'AssignmentReported.v1',
  commitment: 'CommitmentReported.v1',
  indicator: 'IndicatorMeasured.v1',
  measure: 'MeasureRecorded.v1',
  observation: 'ObservationRecorded.v1',
  text: 'TextRecorded.v1',
} as const satisfies Record<StatementKind, StatingEvent['type']>;

function statingEvent({ kind, key, data, source }: ChangedStatement, statedAt: string): StatingEvent {
  // The two unions run in step, which the compiler cannot follow through the table of names.
  return { type: EVENTS[kind], data: { key, statement: data, ...(source && { source }), statedAt } } as StatingEvent;
}

function placeOf({ kind, key }: Statement): string {
  return `${kind}/${key}`;
}

/** The same for the same content, whatever the order of its fields. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function twiceFaults(earlier: string | undefined, text: string, { where }: Stated): Fault[] {
  if (earlier === undefined || earlier === text) return [];
  return [
    {
      where: where.replace(/\.$/, ''),
      code: 'stated-twice',
      detail: {
        sv: 'Samma sak står två gånger med olika innehåll. Behåll en av dem eller skilj rubrikerna åt.',
        en: 'The same thing stands twice with different content. Keep one of them or give them different titles.',
      },
    },
  ];
}

function tooMany(): Fault {
  const [sv, en] = [
    `En delårsrapport rymmer högst ${MOST} uppgifter.`,
    `An interim report holds at most ${MOST} statements.`,
  ];
  return { where: '', code: 'too-many', detail: { sv, en } };
}
