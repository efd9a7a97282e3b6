import type { GoalAssessment } from '#interim-reports';
import type { Findings } from './found';
import { paragraphs } from './paragraphs';
import { areaTitle, COMMITMENTS_SECTION, GOALS_SECTION, isSection, type Judged } from './process-pages';
import { at, goalByLayout } from './remarks';
import type { Row } from './rows';

/** A title is no longer than this, and what is said about a goal seldom shorter than the other. */
const LONGEST_TITLE = 130;
const LONG = 150;
/** An item of a list, or the end of a paragraph that was cut at the end of a page. */
const GOES_ON = /^(?:[-–•]\s|\p{Ll})/u;

interface Goal {
  readonly title: Row;
  readonly comment: Row[];
  readonly byLayout: boolean;
}

/** Process goals of several years: under a heading of their own within an area's page, each with its comment. */
export function processGoals(
  rows: readonly Row[],
  judged: readonly Judged[],
  groupOf: (area: string) => string | undefined,
  findings: Findings,
): void {
  const titles = new Set(judged.map(({ title }) => title.at));
  const areas = judged.filter(({ is }) => is === 'area').toReversed();
  for (const section of rows.filter(({ filled, text }) => filled.length === 1 && GOALS_SECTION.test(text))) {
    const area = areas.find(({ header }) => header.at < section.at);
    if (!area) continue;
    const under = areaTitle(area.title);
    const group = groupOf(under);
    for (const goal of goalsIn(rowsOfSection(rows, section.at + 1, titles))) {
      const comment = paragraphs(goal.comment);
      const data: GoalAssessment = {
        kind: 'process',
        number: null,
        title: goal.title.text,
        under: { number: null, title: under },
        ...(group && { area: group }),
        ...(comment && { comment }),
      };
      const { place } = goal.title;
      if (goal.byLayout) findings.problems.push(at(place, goalByLayout()));
      findings.statements.push({ statement: { kind: 'goal', data }, place });
    }
  }
}

function rowsOfSection(rows: readonly Row[], from: number, titles: ReadonlySet<number>): Row[] {
  const own: Row[] = [];
  for (let nth = from; nth < rows.length; nth += 1) {
    const row = rows[nth];
    if (!row || titles.has(nth) || COMMITMENTS_SECTION.test(row.text.slice(0, 60)) || isSection(row)) break;
    if (row.text !== '') own.push(row);
  }
  return own;
}

function goalsIn(rows: readonly Row[]): Goal[] {
  const goals: Goal[] = [];
  rows.forEach((row, nth) => {
    const last = goals.at(-1);
    const inTable = row.cells.length > 1;
    // In a table titles and comments take turns; outside of it a title is told by what stands around it.
    const isTitle = !last || (inTable ? last.comment.length > 0 : looksLikeTitle(rows, nth));
    if (isTitle) goals.push({ title: row, comment: [], byLayout: last !== undefined && !inTable });
    else last.comment.push(row);
  });
  return goals.filter(({ title }) => title.text.length <= LONG);
}

function looksLikeTitle(rows: readonly Row[], nth: number): boolean {
  const { text = '' } = rows[nth] ?? {};
  const [before, after] = [rows[nth - 1], rows[nth + 1]];
  if (text.length > LONGEST_TITLE || !/^\p{Lu}/u.test(text) || text.endsWith(':') || text.includes('\n')) return false;
  const afterText = before !== undefined && (isLong(before) || GOES_ON.test(before.text) || before.cells.length > 1);
  return afterText && after !== undefined && isLong(after);
}

function isLong({ text }: Row): boolean {
  return text.length >= LONG;
}
