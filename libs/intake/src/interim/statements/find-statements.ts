import type { Problem, SourceDocument } from '../../document';
import { LIMITS } from '../../limits';
import { tableComments } from './comments';
import type { Findings, FoundStatement, FoundStatements, ScaleWords, StatementHead } from './found';
import { commitmentRows, commitmentsIn } from './commitments';
import { goalTables } from './goal-tables';
import { indicatorTables } from './indicator-tables';
import { tooLong } from './lengths';
import { measuresOf } from './measures';
import { observations } from './observations';
import { processAreas } from './process-areas';
import { processGoals } from './process-goals';
import { areaPages, judgedIn, stopsIn } from './process-pages';
import { at, statementTooLong, tooManyStatements } from './remarks';
import { headingsAbove, rowsOf, type Row } from './rows';
import type { Table } from './tables';
import { reportTexts } from './texts';
import { KNOWN_SCALES } from './words';

/** More statements than any report has. */
export const MOST_STATEMENTS = 2000;

/**
 * Goals, assignments, commitments, indicators, measures, observations, process areas and texts of an interim report,
 * in the order they stand. Nothing is guessed: what the text lost is unknown, and what can be read in two ways is
 * unsettled.
 */
export function findStatements(
  document: SourceDocument,
  head: StatementHead = {},
  scales: readonly ScaleWords[] = KNOWN_SCALES,
): FoundStatements {
  const findings: Findings = { statements: [], unsettled: [], problems: [], scales, head };
  const rows = rowsOf(document.lines);
  const headings = headingsAbove(rows);
  const tables = goalTables(rows, headings, findings);
  for (const table of tables) {
    if (table.header.subject.table === 'measure') measuresOf(table, findings);
    if (table.header.subject.table === 'commitment') commitmentRows(table, findings);
  }
  processReport(rows, headings, tables, findings);
  indicatorTables(rows, headings, findings);
  observations(rows, findings);
  reportTexts(rows, findings);
  tableComments(rows, findings);
  return inOrder(findings, rows);
}

function processReport(
  rows: readonly Row[],
  headings: readonly (string | undefined)[],
  tables: readonly Table[],
  findings: Findings,
): void {
  const judged = judgedIn(rows);
  const stops = stopsIn(rows, judged);
  const summaries = tables.filter(({ header }) => header.subject.table === 'processArea');
  const groupOf = processAreas(summaries, areaPages(rows, judged, stops), headings, findings);
  processGoals(rows, judged, groupOf, findings);
  commitmentsIn(rows, judged, stops, findings);
}

function inOrder({ statements, unsettled, problems }: Findings, rows: readonly Row[]): FoundStatements {
  const order = new Map(
    rows.flatMap(({ at: nth, place, cells }) => [place, ...cells.map((cell) => cell.place)].map((one) => [one, nth])),
  );
  const by = (place: string) => order.get(place) ?? rows.length;
  const sorted = withoutTooLong(statements, problems).toSorted((a, b) => by(a.place) - by(b.place));
  const over = sorted[MOST_STATEMENTS];
  const ordered = problems.toSorted((a, b) => by(a.where) - by(b.where));
  const told = over ? [at(over.place, tooManyStatements(MOST_STATEMENTS)), ...ordered] : ordered;
  return {
    statements: sorted.slice(0, MOST_STATEMENTS),
    unsettled: unsettled.slice(0, MOST_STATEMENTS),
    problems: told.slice(0, LIMITS.problems),
  };
}

function withoutTooLong(statements: readonly FoundStatement[], problems: Problem[]): FoundStatement[] {
  return statements.filter(({ statement, place }) => {
    const field = tooLong(statement);
    if (field === undefined) return true;
    const said: unknown = (statement.data as unknown as Record<string, unknown>)[field];
    problems.push(at(place, statementTooLong(typeof said === 'string' ? said : field)));
    return false;
  });
}
