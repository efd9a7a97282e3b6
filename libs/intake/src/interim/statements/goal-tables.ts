import type { GoalAssessment, GoalKind } from '#interim-reports';
import { assignmentsOf } from './assignments';
import type { Findings } from './found';
import { goalTiedTo } from './goal-ties';
import { judgementOf } from './judgements';
import { goalKindNotPrinted } from './indicator-remarks';
import { at } from './remarks';
import type { Row } from './rows';
import { headsRowsBelow, tellHeading } from './rows-within';
import { tablesIn, type BodyRow, type Table } from './tables';
import { KIND_NOT_TOLD, STRATEGIC_GOAL } from './words';

type Under = NonNullable<GoalAssessment['under']>;

/** What the rows of a table of goals stand under, as far as it is known. */
interface Above {
  readonly under: Under | undefined;
  readonly area: string | undefined;
}

const LONGEST_GROUP = 600;
const NUMBERED = /^(?<number>\d{1,3}(?:\.\d{1,3}){0,3})\.?\s+(?<title>\S[\s\S]*)$/u;

/**
 * Goals and assignments of tables: with their strategic goal as a row above, the target area as a heading, or both as
 * columns.
 *
 * @returns the tables of commitments, measures and areas.
 */
export function goalTables(
  rows: readonly Row[],
  headings: readonly (string | undefined)[],
  findings: Findings,
): Table[] {
  const others: Table[] = [];
  let under: Under | undefined;
  let from = 0;
  for (const table of tablesIn(rows, findings)) {
    const { row, subject } = table.header;
    under = underBetween(rows, from, row.at) ?? under;
    from = row.at;
    const area = headings[row.at];
    switch (subject.table) {
      case 'goal':
        under = goalsOf(table, subject.kind, { under, area }, findings);
        break;
      case 'assignment':
        assignmentsOf(table, area, findings);
        break;
      case 'commitment':
      case 'measure':
      case 'processArea':
      case 'indicator':
        others.push(table);
    }
  }
  return others;
}

/** The strategic goal that stands in a row of its own between two tables. */
function underBetween(rows: readonly Row[], from: number, before: number): Under | undefined {
  return rows
    .slice(from, before)
    .map(({ text }) => strategicGoal(text))
    .findLast((goal) => goal !== undefined);
}

function strategicGoal(text: string): Under | undefined {
  const { number = null, title } = STRATEGIC_GOAL.exec(text.slice(0, LONGEST_GROUP))?.groups ?? {};
  return title === undefined ? undefined : { number, title };
}

function goalsOf({ header, body }: Table, kind: GoalKind, above: Above, findings: Findings): Under | undefined {
  let { under, area } = above;
  if (KIND_NOT_TOLD.test(header.heading)) findings.problems.push(at(header.row.place, goalKindNotPrinted()));
  for (const one of body) {
    const title = one.texts.get('title') ?? '';
    const group = strategicGoal(title);
    if (group) under = group;
    else if (title !== '') {
      const data = goalOf(one, kind, { under, area }, findings);
      const { place } = one.row;
      const statement = { kind: 'goal' as const, data };
      if (data.number === null && headsRowsBelow(header, one)) {
        tellHeading(one, statement, findings);
        area = title;
      } else findings.statements.push({ statement, place });
    }
  }
  return under;
}

function goalOf({ row, texts }: BodyRow, kind: GoalKind, above: Above, findings: Findings): GoalAssessment {
  const { number, title } = numberAndTitle(texts.get('number'), texts.get('title') ?? '');
  const column = texts.get('under');
  const under = column === undefined ? above.under : (strategicGoal(column) ?? numberAndTitle(undefined, column));
  const area = texts.get('area') ?? above.area;
  const forecast = judgementOf(texts.get('forecast') ?? '', 'goal', row.place, findings);
  const status = judgementOf(texts.get('status') ?? texts.get('assessment') ?? '', 'goal', row.place, findings);
  const trend = texts.has('trend') ? judgementOf(texts.get('trend') ?? '', 'trend', row.place, findings) : undefined;
  const comment = texts.get('comment');
  const tiedTo = goalTiedTo(title);
  return {
    kind,
    number,
    title,
    ...(under && kind !== 'strategic' && { under }),
    ...(area && { area }),
    ...(forecast && { forecast }),
    ...(status && { status }),
    ...(trend && { trend }),
    ...(comment && { comment }),
    ...(tiedTo && { tiedTo }),
  };
}

function numberAndTitle(column: string | undefined, text: string): { number: string | null; title: string } {
  if (column) return { number: column.replace(/\.$/u, ''), title: text };
  const { number, title } = NUMBERED.exec(text)?.groups ?? {};
  return number && title ? { number, title } : { number: null, title: text };
}
