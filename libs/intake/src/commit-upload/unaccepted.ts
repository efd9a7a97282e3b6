import { measureOf, measureWords, withScores, type EvaluationEvent, type Instrument, type Score } from '#evaluations';
import { decimal, figure, Refusal, type Decision, type Fault, type Language } from '#kernel';
import { differencesIn, type Difference } from '../checks';

type Scores = Readonly<Record<string, Score>>;

interface Accepted {
  readonly measure: string;
  readonly reason: string;
}

/**
 * A difference that rounding does not explain is mended or accepted with a reason; what is none is not accepted. What
 * stood in a draft already, and differs as it did, has been seen by whoever entered it.
 *
 * @param before scores of the draft that is filled; none for a new evaluation.
 */
export function unaccepted(
  instrument: Instrument | undefined,
  before: Scores,
  scores: readonly Score[],
  accepted: readonly Accepted[] = [],
): Decision<EvaluationEvent> {
  if (!instrument) return [];
  const open = beyondRounding(instrument, withScores(before, scores));
  const stood = new Set(beyondRounding(instrument, before).map(keyOf));
  const settled = new Set(accepted.map(({ measure }) => measure));
  const asked = open.filter((one) => !stood.has(keyOf(one)) && !settled.has(one.measure));
  const missing = asked.filter((one, nth) => asked.findIndex(({ measure }) => measure === one.measure) === nth);
  const idle = accepted.flatMap(({ measure }, nth): Fault[] =>
    open.some((one) => one.measure === measure)
      ? []
      : [nothingToAccept(`acceptedDifferences[${nth}].measure`, measure)],
  );
  const [first, ...rest] = [...missing.map((one) => notExplained(placeOf(one, scores), one)), ...idle];
  return first ? new Refusal('invalid', [first, ...rest]) : [];
}

function beyondRounding(instrument: Instrument, scores: Scores): Difference[] {
  return differencesIn(instrument, Object.values(scores)).filter(({ explainedByRounding }) => !explainedByRounding);
}

function keyOf({ measure, against, printed, expected }: Difference): string {
  return JSON.stringify([measure, against, printed, expected]);
}

/** Where the score stands in the body; one that only the draft has is named by its measure. */
function placeOf({ measure }: Difference, scores: readonly Score[]): string {
  const nth = scores.findIndex((score) => measureOf(score) === measure);
  return nth < 0 ? `draft[${measure}]` : `scores[${nth}]`;
}

function notExplained(where: string, { measure, printed, expected }: Difference): Fault {
  const shown = (language: Language) => [printed, expected].map((text) => figure(decimal(text), language));
  const { sv, en } = measureWords(measure);
  const [printedSv, expectedSv] = shown('sv');
  const [printedEn, expectedEn] = shown('en');
  return {
    where,
    code: 'not-explained-by-rounding',
    detail: {
      sv: `${sv}: tryckt står ${printedSv}, uträknat blir det ${expectedSv}. Rätta, eller godta skillnaden med en orsak.`,
      en: `${en}: printed is ${printedEn}, computed is ${expectedEn}. Mend it, or accept the difference with a reason.`,
    },
  };
}

function nothingToAccept(where: string, measure: string): Fault {
  const { sv, en } = measureWords(measure);
  return {
    where,
    code: 'nothing-to-accept',
    detail: { sv: `${sv} har ingen skillnad att godta.`, en: `${en} has no difference to accept.` },
  };
}
