import {
  absolute,
  add,
  compare,
  decimal,
  multiply,
  subtract,
  sum,
  toText,
  trim,
  type Decimal,
  type Fault,
} from '#kernel';
import type { Depth, PublishedFigures, Score } from './evaluation';
import type { Instrument, InstrumentArea } from './instruments/instrument';

/** A figure and half the width of the interval that its source's precision leaves, both in points. */
export interface Figure {
  readonly value: Decimal;
  readonly halfWidth: Decimal;
}

/** What is known of one measure: computed from the level below, printed in the source, or both. */
export interface Known {
  readonly computed?: Figure;
  readonly printed?: Figure;
}

/** All that follows from an evaluation's scores under its instrument. Nothing is imputed: unknown stays unknown. */
export interface EvaluationFigures {
  /** By sub-question number. */
  readonly subQuestions: ReadonlyMap<string, Known>;
  /** By area number. */
  readonly areas: ReadonlyMap<string, Known>;
  readonly total: Known;
}

type Scores = Readonly<Record<string, Score>>;

const HUNDREDTH = decimal('0.01');

/** Half a unit of the last printed decimal: 0.5 for a whole number, 0.05 for one decimal. */
function halfUnit(printed: Decimal): Decimal {
  return { units: 5n, scale: printed.scale + 1 };
}

function printedFigure(points: string | undefined): Figure | undefined {
  if (points === undefined) return undefined;
  const value = decimal(points);
  return { value, halfWidth: halfUnit(value) };
}

/** max × percent, ± max × half a unit of the percentage's last decimal (seed 2012: whole percentages, ± 0.005 × max). */
function fractionOfMax(maxPoints: string, percent: string): Figure {
  const share = decimal(percent);
  const max = multiply(decimal(maxPoints), HUNDREDTH);
  return { value: multiply(max, share), halfWidth: multiply(max, halfUnit(share)) };
}

function sumFigures(figures: readonly (Figure | undefined)[]): Figure | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  if (known.length === 0 || known.length < figures.length) return undefined;
  return { value: sum(known.map((f) => f.value)), halfWidth: sum(known.map((f) => f.halfWidth)) };
}

function knownSubQuestion(score: Score | undefined, maxPoints: string): Known {
  if (!score || !('subQuestion' in score)) return {};
  return { computed: fractionOfMax(maxPoints, score.percent), printed: printedFigure(score.printedPoints) };
}

function knownArea(area: InstrumentArea, scores: Scores, subQuestions: ReadonlyMap<string, Known>): Known {
  const printed = scores[`area:${area.number}`];
  return {
    computed: sumFigures(area.subQuestions.map(({ number }) => subQuestions.get(number)?.computed)),
    printed: printedFigure(printed && 'area' in printed ? printed.printedPoints : undefined),
  };
}

/**
 * Computes every figure of an evaluation from its scores.
 *
 * @param scores by measure (`sub:1.1`, `area:1`, `total`), valid for the instrument.
 * @returns points as exact decimals. An area is the sum of max × percent of all its sub-questions; a total the sum of
 *   all its areas, each as computed where it can be and as printed otherwise.
 */
export function figuresOf(instrument: Instrument, scores: Scores): EvaluationFigures {
  const all = instrument.areas.flatMap((area) => area.subQuestions);
  const subQuestions = new Map(
    all.map(({ number, maxPoints }) => [number, knownSubQuestion(scores[`sub:${number}`], maxPoints)]),
  );
  const areas = new Map(instrument.areas.map((area) => [area.number, knownArea(area, scores, subQuestions)]));
  const total = scores['total'];
  return {
    subQuestions,
    areas,
    total: {
      computed: sumFigures([...areas.values()].map(({ computed, printed }) => computed ?? printed)),
      printed: printedFigure(total && 'total' in total ? total.total : undefined),
    },
  };
}

/** The figure whose source leaves the narrowest interval; the computed one when both are equally narrow. */
export function sharpest({ computed, printed }: Known): Figure | undefined {
  if (!computed || !printed) return computed ?? printed;
  return compare(printed.halfWidth, computed.halfWidth) < 0 ? printed : computed;
}

export interface Difference {
  /** printed − computed. */
  readonly difference: Decimal;
  /** The farthest that rounding of both can bring them apart. */
  readonly tolerance: Decimal;
  readonly explainedByRounding: boolean;
}

/** How a printed figure differs from the computed one; undefined unless both are known. */
export function differenceOf({ computed, printed }: Known): Difference | undefined {
  if (!computed || !printed) return undefined;
  const difference = subtract(printed.value, computed.value);
  const tolerance = add(printed.halfWidth, computed.halfWidth);
  return { difference, tolerance, explainedByRounding: compare(absolute(difference), tolerance) <= 0 };
}

/** The deepest level that is known in full; undefined while none is. */
export function depthOf(figures: EvaluationFigures): Depth | undefined {
  const areas = [...figures.areas.values()];
  const subQuestions = [...figures.subQuestions.values()];
  if (subQuestions.length > 0 && subQuestions.every(({ computed }) => computed)) return 'sub-question';
  if (areas.every((known) => sharpest(known))) return 'area';
  return sharpest(figures.total) ? 'total' : undefined;
}

/** What goes out when an evaluation is published: the sharpest figure of each measure that is known. */
export function publishedFigures(figures: EvaluationFigures): PublishedFigures {
  const measures: [string, Known][] = [
    ['total', figures.total],
    ...[...figures.areas].map(([number, known]): [string, Known] => [`area:${number}`, known]),
    ...[...figures.subQuestions].map(([number, known]): [string, Known] => [`sub:${number}`, known]),
  ];
  return Object.fromEntries(
    measures.flatMap(([measure, known]) => {
      const figure = sharpest(known);
      return figure ? [[measure, { value: points(figure.value), halfWidth: points(figure.halfWidth, 0) }]] : [];
    }),
  );
}

/** Points as they are written: at least two decimals where computed decimals exist, whole where they are whole. */
export function points(value: Decimal, minDecimals = value.scale === 0 ? 0 : 2): string {
  return toText(trim(value, minDecimals));
}

/** What is missing beside what is there: sub-questions of a begun area, areas when another has points. */
export function gapsIn(instrument: Instrument, figures: EvaluationFigures): Fault[] {
  const anyArea = instrument.areas.some(({ number, subQuestions }) => {
    const known = figures.areas.get(number);
    return (known && sharpest(known)) || subQuestions.some((sub) => figures.subQuestions.get(sub.number)?.computed);
  });
  return instrument.areas.flatMap((area) => {
    const missing = area.subQuestions.filter(({ number }) => !figures.subQuestions.get(number)?.computed);
    if (missing.length > 0 && missing.length < area.subQuestions.length)
      return missing.map(({ number }) => missingFault(`sub:${number}`, `Delfråga ${number}`, `Sub-question ${number}`));
    const known = figures.areas.get(area.number);
    return anyArea && !(known && sharpest(known))
      ? [missingFault(`area:${area.number}`, `Område ${area.number}`, `Area ${area.number}`)]
      : [];
  });
}

function missingFault(where: string, sv: string, en: string): Fault {
  return { where, code: 'missing', detail: { sv: `${sv} saknar poäng.`, en: `${en} has no score.` } };
}
