import { checkScores, measureOf, type Depth, type Instrument, type ObservationKind, type Score } from '#evaluations';
import type { Place, Problem } from './document';
import { TABLE_KINDS, type Findings, type FoundRow, type FoundTable } from './findings';
import { sameNumber } from './instrument-fit';
import { areaByTitle, likeness, SAME_SUB_QUESTION } from './titles';

export type ProposedScore = Score & { readonly place: Place };

export interface ProposedObservation {
  readonly area: string;
  readonly kind: ObservationKind;
  readonly text: string;
  readonly place: Place;
}

/** An evaluation as it would be entered. What is null is for a person to choose; the rest is to confirm or mend. */
export interface Proposal {
  readonly municipalityCode: string | null;
  readonly instrumentVersion: string | null;
  readonly year: number | null;
  readonly depth: Depth | null;
  readonly scores: readonly ProposedScore[];
  readonly observations: readonly ProposedObservation[];
  readonly source: string | null;
}

/** One figure as one table states it. */
interface Stated {
  readonly measure: string;
  readonly score: Score;
  readonly place: Place;
  readonly kind: FoundTable['kind'];
}

export interface ScoresOfYear {
  /** Null for what no year is printed beside. */
  readonly year: number | null;
  readonly scores: readonly ProposedScore[];
  readonly problems: readonly Problem[];
}

/**
 * The scores that the tables state, by year, each measure once.
 *
 * @param mainYear the year of the report itself, for tables that print none.
 * @returns the report's own year first. A measure that is stated in two ways is left out and becomes a problem.
 */
export function scoresByYear(
  instrument: Instrument | undefined,
  tables: readonly FoundTable[],
  mainYear: number | null,
): readonly ScoresOfYear[] {
  const notes: Problem[] = [];
  const byYear = new Map<number | null, Stated[]>([[mainYear, []]]);
  for (const table of tables.toSorted((a, b) => TABLE_KINDS.indexOf(a.kind) - TABLE_KINDS.indexOf(b.kind))) {
    for (const { year, stated } of statedIn(instrument, table, mainYear, notes)) {
      byYear.set(year, [...(byYear.get(year) ?? []), ...stated]);
    }
  }
  return [...byYear].flatMap(([year, stated], nth) => {
    const { scores, problems } = once(stated);
    if (stated.length === 0 && nth > 0) return [];
    const unfit = instrument ? unfitScores(instrument, scores) : [];
    return [{ year, scores, problems: [...(nth === 0 ? notes : []), ...problems, ...unfit] }];
  });
}

function statedIn(
  instrument: Instrument | undefined,
  table: FoundTable,
  mainYear: number | null,
  notes: Problem[],
): { year: number | null; stated: Stated[] }[] {
  const { columns, rows, kind } = table;
  const percentAt = columns.findIndex(({ role }) => role === 'percent');
  return columns.flatMap((column, at) => {
    if (column.role !== 'points') return [];
    const first = at === columns.findIndex(({ role }) => role === 'points');
    const stated = rows.flatMap((row) => {
      const score = scoreOf(instrument, row, { at, percentAt: first ? percentAt : -1, kind }, notes);
      const place = score && 'subQuestion' in score ? (row.cells[percentAt]?.place ?? row.place) : row.cells[at]?.place;
      return score ? [{ measure: measureOf(score), score, place: place ?? row.place, kind }] : [];
    });
    return [{ year: column.year ?? mainYear, stated }];
  });
}

interface Columns {
  readonly at: number;
  readonly percentAt: number;
  readonly kind: FoundTable['kind'];
}

function scoreOf(
  instrument: Instrument | undefined,
  row: FoundRow,
  { at, percentAt, kind }: Columns,
  notes: Problem[],
): Score | undefined {
  const points = row.cells[at]?.value ?? null;
  switch (row.level) {
    case 'total':
      return points === null ? undefined : { total: points };
    case 'area': {
      const area = instrument && areaOf(instrument, row, kind, notes);
      return area === undefined || points === null ? undefined : { area, printedPoints: points };
    }
    case 'sub-question': {
      const percent = row.cells[percentAt]?.value ?? null;
      if (!instrument?.subQuestionsKnown || (percent === null && points === null)) return undefined;
      if (percent === null) {
        notes.push(percentMissing(row));
        return undefined;
      }
      if (!knownSubQuestion(instrument, row, kind, notes)) return undefined;
      return { subQuestion: row.number ?? '', percent, ...(points !== null && { printedPoints: points }) };
    }
  }
}

function areaOf(instrument: Instrument, row: FoundRow, kind: FoundTable['kind'], notes: Problem[]): string | undefined {
  if (kind === 'template') return instrument.areas.find(({ number }) => number === row.number)?.number;
  const area = areaByTitle(instrument, row.title);
  if (area && row.number !== null && row.number !== area.number) {
    notes.push({
      severity: 'warning',
      where: row.place,
      code: 'number-and-title-disagree',
      detail: {
        sv: `”${row.title}” är tryckt som område ${row.number} men är område ${area.number} i version ${instrument.version}. Rubriken gäller.`,
        en: `“${row.title}” is printed as area ${row.number} but is area ${area.number} in version ${instrument.version}. The title counts.`,
      },
    });
  }
  return area?.number;
}

function knownSubQuestion(instrument: Instrument, row: FoundRow, kind: FoundTable['kind'], notes: Problem[]): boolean {
  const sub = instrument.areas.flatMap(({ subQuestions }) => subQuestions).find(({ number }) => number === row.number);
  if (!sub) {
    notes.push(
      problemAt(row, 'unknown-sub-question', 'error', {
        sv: `Version ${instrument.version} har ingen delfråga ${row.number}.`,
        en: `Version ${instrument.version} has no sub-question ${row.number}.`,
      }),
    );
  } else if (kind !== 'template' && row.title !== '' && likeness(sub.title, row.title) < SAME_SUB_QUESTION) {
    notes.push(
      problemAt(row, 'title-differs', 'warning', {
        sv: `Delfråga ${row.number} heter ”${sub.title}” i version ${instrument.version}. Kontrollera att det är samma fråga.`,
        en: `Sub-question ${row.number} is called “${sub.title}” in version ${instrument.version}. Check that it is the same.`,
      }),
    );
  }
  return sub !== undefined;
}

function percentMissing(row: FoundRow): Problem {
  return problemAt(row, 'percent-missing', 'error', {
    sv: `Delfråga ${row.number} har poäng men ingen procent. Ange procenten.`,
    en: `Sub-question ${row.number} has points but no percentage. Give the percentage.`,
  });
}

function problemAt(row: FoundRow, code: string, severity: Problem['severity'], detail: Problem['detail']): Problem {
  return { severity, where: row.place, code, detail, measure: `sub:${row.number}` };
}

/** Each measure once. Where two tables disagree, a person says which is right. */
function once(stated: readonly Stated[]): { scores: ProposedScore[]; problems: Problem[] } {
  const byMeasure = new Map<string, Stated[]>();
  for (const one of stated) byMeasure.set(one.measure, [...(byMeasure.get(one.measure) ?? []), one]);
  const scores: ProposedScore[] = [];
  const problems: Problem[] = [];
  for (const [measure, all] of byMeasure) {
    const [first] = all;
    const other = first && all.find(({ score }) => !sameFigures(score, first.score));
    if (first && !other) scores.push({ ...first.score, place: first.place });
    if (first && other) problems.push(statedDifferently(measure, first, other));
  }
  return { scores, problems };
}

function sameFigures(a: Score, b: Score): boolean {
  if ('subQuestion' in a && 'subQuestion' in b)
    return sameNumber(a.percent, b.percent) && (a.printedPoints ?? '') === (b.printedPoints ?? '');
  return sameNumber(pointsOf(a), pointsOf(b));
}

function pointsOf(score: Score): string {
  if ('total' in score) return score.total;
  return score.printedPoints ?? '';
}

function statedDifferently(measure: string, first: Stated, other: Stated): Problem {
  const [a, b] = [first, other].map(({ score }) => ('percent' in score ? `${score.percent} %` : pointsOf(score)));
  return {
    severity: 'error',
    where: first.place,
    code: 'stated-differently',
    measure,
    detail: {
      sv: `Här står ${a}, men på ett annat ställe (${other.place}) står ${b}. Ange vilket som gäller.`,
      en: `Here it says ${a}, but elsewhere (${other.place}) it says ${b}. Say which is right.`,
    },
  };
}

/** What the rules for scores say about them, at the place in the source. */
function unfitScores(instrument: Instrument, scores: readonly ProposedScore[]): Problem[] {
  const bare = scores.map(({ place: _place, ...score }) => score);
  return (checkScores(instrument, bare)?.faults ?? []).map(({ where, code, detail }) => {
    const score = scores[Number(/\[(\d+)\]/.exec(where)?.[1])];
    return {
      severity: 'error',
      where: score?.place ?? '',
      code,
      detail,
      ...(score && { measure: measureOf(score) }),
    };
  });
}

/** The observations under the areas of the instrument; those of an unknown area stay with what was found. */
export function observationsFor(instrument: Instrument, { observations }: Findings): ProposedObservation[] {
  return observations.flatMap(({ areaNumber, areaTitle, kind, text, place }) => {
    const byNumber = instrument.areas.find(({ number }) => number === areaNumber);
    const area = areaTitle === '' ? byNumber : areaByTitle(instrument, areaTitle);
    return area ? [{ area: area.number, kind, text, place }] : [];
  });
}
