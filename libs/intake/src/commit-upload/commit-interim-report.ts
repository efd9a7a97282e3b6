import {
  anyReporter,
  interimReportId,
  interimReportStream,
  openInterimReport,
  OpenInterimReport,
  ownStaff,
  registerForecast,
  RegisterForecast,
  stateStatements,
  type InterimReportEvent,
  type InterimReportState,
  type Stated,
} from '#interim-reports';
import { fold, Refusal, refuse, type CommandContext, type Decision, type Fault } from '#kernel';
import type { MunicipalityRow } from '#registry';
import type { ProposedInterimReport } from '../interim-findings';
import type { CommittedInterimReport, CommittedTable } from './committed-interim-report';
import { statementSource, tableSource } from './interim-origin';

/** What a commit is judged by: the upload, and all that has happened to the report that it names. */
export interface InterimCommitCase {
  readonly uploadId: string;
  readonly proposed: ProposedInterimReport | undefined;
  readonly past: readonly InterimReportEvent[];
  readonly municipality: (code: string) => MunicipalityRow | undefined;
  readonly context: CommandContext;
}

type Step = (state: InterimReportState) => Decision<InterimReportEvent>;

/** The id of the report that a commit opens or fills. */
export function reportIdIn(report: CommittedInterimReport): string {
  if ('id' in report) return report.id;
  return interimReportId(report.municipalityCode, report.committee, report.fiscalYear, report.cycle);
}

/**
 * What committing an upload into an interim report records: its opening where it is not open yet, its tables and its
 * statements with their places, by the same rules as when they are entered one by one. All of it or nothing.
 *
 * @returns a refusal that names every place in the body, as `interimReport.tables[0].rows[3].budget`.
 */
export function commitInterimReport(
  report: CommittedInterimReport,
  asked: InterimCommitCase,
): Decision<InterimReportEvent> {
  if (report.tables.length + report.statements.length === 0) return nothingToTakeIn();
  const state = fold(interimReportStream, asked.past);
  const opened = state.status === 'none' ? opening(report, state, asked) : standing(report, state, asked);
  if (opened instanceof Refusal) return under('interimReport', opened);
  const id = reportIdIn(report);
  const steps: Step[] = [
    ...report.tables.map(
      (table, nth): Step =>
        (now) =>
          under(`interimReport.tables[${nth}]`, registered(id, table, now, asked)),
    ),
    (now) => stateStatements(now, statedIn(report, asked), asked.context.now),
  ];
  const decided = allOf(state, opened, steps);
  return decided instanceof Refusal || decided.length > 0 ? decided : nothingNew();
}

function opening(
  report: CommittedInterimReport,
  state: InterimReportState,
  { context, municipality }: InterimCommitCase,
): Decision<InterimReportEvent> {
  if ('id' in report) return ownStaff(state, context.actor) ?? [];
  const { tables: _tables, statements: _statements, ...head } = report;
  const refusal = anyReporter(state, context.actor);
  return refusal ?? openInterimReport(state, new OpenInterimReport(head, context, municipality(head.municipalityCode)));
}

/** A report that stands is filled, when what is said about it is what stands. */
function standing(
  report: CommittedInterimReport,
  state: InterimReportState,
  asked: InterimCommitCase,
): Decision<InterimReportEvent> {
  const refusal = ownStaff(state, asked.context.actor);
  // To someone else the answer is the same as if it were not there, so that nobody learns what others have.
  if (refusal && !('id' in report)) return opening(report, interimReportStream.initial, asked);
  if (refusal || 'id' in report || report.outturnThrough === state.outturnThrough) return refusal ?? [];
  return refuse(
    'conflict',
    'outturnThrough',
    'differs-from-report',
    `Rapporten är redan öppnad med utfall till och med ${state.outturnThrough}.`,
    `The report is already open with its outturn through ${state.outturnThrough}.`,
  );
}

function registered(
  id: string,
  table: CommittedTable,
  state: InterimReportState,
  { uploadId, proposed, context }: InterimCommitCase,
): Decision<InterimReportEvent> {
  const { place: _place, rowPlaces: _rowPlaces, ...data } = table;
  const source = tableSource(uploadId, table, proposed?.tables ?? []);
  return registerForecast(state, new RegisterForecast(id, data, context, source));
}

function statedIn({ statements }: CommittedInterimReport, { uploadId, proposed }: InterimCommitCase): Stated[] {
  return statements.map((one, nth) => {
    const source = statementSource(uploadId, one, proposed);
    return { ...one.statement, where: `interimReport.statements[${nth}].statement.data.`, ...(source && { source }) };
  });
}

/** Each step sees what the ones before it decided. All that are refused are named; with one refused nothing happens. */
function allOf(
  state: InterimReportState,
  opened: readonly InterimReportEvent[],
  steps: readonly Step[],
): Decision<InterimReportEvent> {
  const decided = [...opened];
  const refusals: Refusal[] = [];
  for (const step of steps) {
    const events = step(fold(interimReportStream, decided, state));
    if (events instanceof Refusal) refusals.push(events);
    else decided.push(...events);
  }
  const [first, ...rest] = refusals.flatMap(({ faults }) => faults);
  const kind = refusals.some((one) => one.kind === 'invalid') ? 'invalid' : (refusals[0]?.kind ?? 'invalid');
  return first ? new Refusal(kind, [first, ...rest]) : decided;
}

function under(where: string, decision: Decision<InterimReportEvent>): Decision<InterimReportEvent> {
  if (!(decision instanceof Refusal)) return decision;
  const moved = (fault: Fault) => ({ ...fault, where: fault.where === '' ? where : `${where}.${fault.where}` });
  const [first, ...rest] = decision.faults.map(moved);
  return first ? new Refusal(decision.kind, [first, ...rest]) : decision;
}

function nothingNew(): Refusal {
  return refuse(
    'conflict',
    'interimReport',
    'nothing-new',
    'Allt detta står redan i rapporten.',
    'All of this stands in the report already.',
  );
}

function nothingToTakeIn(): Refusal {
  return refuse(
    'invalid',
    'interimReport',
    'nothing-to-take-in',
    'Ta med minst en tabell eller en uppgift.',
    'Take in at least one table or one statement.',
  );
}
