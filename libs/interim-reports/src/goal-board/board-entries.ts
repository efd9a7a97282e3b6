import type { ShownJudgement } from '../interim-report-row';
import { slug } from '../parts';
import type { GoalKind } from '../statements';
import type { BoardReport, BoardSubject, JudgedBy, Standing } from './board';

/** What a report says of one goal, process area, assignment or commitment, in one shape for all of them. */
export interface BoardEntry {
  readonly subject: BoardSubject;
  readonly key: string;
  readonly goalKind: GoalKind | null;
  readonly number: string | null;
  readonly title: string;
  readonly under: string | null;
  readonly area: string | null;
  readonly isHeading: boolean;
  readonly forecast: ShownJudgement | null;
  readonly status: ShownJudgement | null;
  readonly trend: ShownJudgement | null;
  readonly completion: ShownJudgement | null;
}

type Given = Pick<BoardEntry, 'subject' | 'key' | 'title'> & Partial<BoardEntry>;

/** What is not given is null. Written out, since a spread here costs thirty times as much. */
function entry(given: Given): BoardEntry {
  return {
    subject: given.subject,
    key: given.key,
    goalKind: given.goalKind ?? null,
    number: given.number ?? null,
    title: given.title,
    under: given.under ?? null,
    area: given.area ?? null,
    isHeading: given.isHeading ?? false,
    forecast: given.forecast ?? null,
    status: given.status ?? null,
    trend: given.trend ?? null,
    completion: given.completion ?? null,
  };
}

/** Everything in a report that the board follows, in the report's order. */
export function entriesOf(report: BoardReport): BoardEntry[] {
  return [...goalsOf(report), ...processAreasOf(report), ...assignmentsOf(report), ...commitmentsOf(report)];
}

function goalsOf({ goals }: BoardReport): BoardEntry[] {
  const gathering = new Set(goals.flatMap(gatheredBy));
  return goals.map((goal) => {
    const { key, kind, number, title, under, area, forecast, status, trend } = goal;
    const isHeading = !forecast && !status && namesOf(goal).some((name) => gathering.has(name));
    const subject = 'goal';
    return entry({
      subject,
      key,
      goalKind: kind,
      number,
      title,
      under: under?.title,
      area,
      isHeading,
      forecast,
      status,
      trend,
    });
  });
}

type Goal = BoardReport['goals'][number];

/** The goal that this one stands under, by number or, where it has none, by title. */
function gatheredBy(goal: Goal): string[] {
  const { under } = goal;
  if (!under) return [];
  const name = under.number === null ? `title ${slug(under.title)}` : `number ${under.number}`;
  return namesOf(goal).includes(name) ? [] : [name];
}

function namesOf({ number, title }: Goal): string[] {
  return [`number ${number}`, `title ${slug(title)}`];
}

function processAreasOf({ processAreas }: BoardReport): BoardEntry[] {
  return processAreas.map(({ key, title, under, assessment, trend }) =>
    entry({ subject: 'process-area', key, title, under, status: assessment, trend }),
  );
}

function assignmentsOf({ assignments }: BoardReport): BoardEntry[] {
  return assignments.map(({ key, title, sourceDocument, sourceYear, area, forecast, status }) => {
    const under = sourceYear === null ? sourceDocument : `${sourceDocument} ${sourceYear}`;
    return entry({ subject: 'assignment', key, title, under, area, forecast, status });
  });
}

function commitmentsOf({ commitments }: BoardReport): BoardEntry[] {
  return commitments.map(({ key, title, under, status, completion }) =>
    entry({ subject: 'commitment', key, title, under, status, completion }),
  );
}

/** The forecast where one is made, else the status. */
export function judgedBy({ forecast, status }: Pick<BoardEntry, JudgedBy>): JudgedBy | null {
  if (forecast) return 'forecast';
  return status ? 'status' : null;
}

/** Where a judgement puts it on the common scale: none is not assessed, one that cannot be read is unknown. */
export function standingOf(judgement: ShownJudgement | null): Standing {
  return judgement ? (judgement.attainment ?? 'unknown') : 'not-assessed';
}
