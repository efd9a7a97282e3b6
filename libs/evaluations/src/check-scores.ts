import { compare, decimal, figure, Refusal, type Decimal, type Fault, type Language } from '#kernel';
import { measureOf, type Score } from './evaluation';
import type { Instrument } from './instruments/instrument';
import { measureWords } from './measure-words';

/** More digits than any source prints would pass for precision, and precision decides which figure counts. */
const MOST_DECIMALS = 2;

/**
 * Checks scores against an instrument: known areas and sub-questions, percent 0–100, points between 0 and the maximum,
 * at most two decimals in each, each measure once.
 *
 * @param where path of the list in the input, `scores`.
 * @returns a refusal that names every place, or undefined.
 */
export function checkScores(instrument: Instrument, scores: readonly Score[], where = 'scores'): Refusal | undefined {
  const seen = new Set<string>();
  const faults = scores.flatMap((score, nth): Fault[] => {
    const place = `${where}[${nth}]`;
    const measure = measureOf(score);
    const found = [...(seen.has(measure) ? [twice(place, measure)] : []), ...checkScore(instrument, score, place)];
    seen.add(measure);
    return found;
  });
  const [first, ...rest] = faults;
  return first && new Refusal('invalid', [first, ...rest]);
}

function checkScore(instrument: Instrument, score: Score, place: string): Fault[] {
  if ('subQuestion' in score) return checkSubQuestion(instrument, score, place);
  if ('area' in score) return checkArea(instrument, score, place);
  const max = instrument.areas.reduce((sum, area) => sum + BigInt(area.maxPoints), 0n);
  return within(`${place}.total`, score.total, max.toString());
}

function checkSubQuestion(
  instrument: Instrument,
  score: Extract<Score, { subQuestion: string }>,
  place: string,
): Fault[] {
  const found = instrument.areas
    .flatMap((area) => area.subQuestions)
    .find(({ number }) => number === score.subQuestion);
  if (!found) return [unknownSubQuestion(instrument, `${place}.subQuestion`, score.subQuestion)];
  return [
    ...within(`${place}.percent`, score.percent, '100'),
    ...(score.printedPoints === undefined
      ? []
      : within(`${place}.printedPoints`, score.printedPoints, found.maxPoints)),
  ];
}

function checkArea(instrument: Instrument, score: Extract<Score, { area: string }>, place: string): Fault[] {
  const found = instrument.areas.find(({ number }) => number === score.area);
  if (found) return within(`${place}.printedPoints`, score.printedPoints, found.maxPoints);
  return [
    fault(
      `${place}.area`,
      'unknown-area',
      `Version ${instrument.version} har inget område ${score.area}.`,
      `Version ${instrument.version} has no area ${score.area}.`,
    ),
  ];
}

function within(where: string, text: string, max: string): Fault[] {
  const value = decimal(text);
  if (compare(value, decimal(max)) > 0)
    return [fault(where, 'out-of-range', moreThan(value, max, 'sv'), moreThan(value, max, 'en'))];
  return value.scale > MOST_DECIMALS ? [tooFine(where)] : [];
}

function moreThan(value: Decimal, max: string, language: Language): string {
  const [given, most] = [value, decimal(max)].map((one) => figure(one, language));
  return language === 'sv' ? `${given} är mer än ${most}.` : `${given} is more than ${most}.`;
}

function unknownSubQuestion(instrument: Instrument, where: string, number: string): Fault {
  const { version } = instrument;
  if (!instrument.subQuestionsKnown) {
    return fault(
      where,
      'sub-questions-unknown',
      `Delfrågorna i version ${version} är inte kända; ange poäng per område eller totalt.`,
      `The sub-questions of version ${version} are not known; give points by area or in total.`,
    );
  }
  return fault(
    where,
    'unknown-sub-question',
    `Version ${version} har ingen delfråga ${number}.`,
    `Version ${version} has no sub-question ${number}.`,
  );
}

function tooFine(where: string): Fault {
  return fault(
    where,
    'too-many-decimals',
    'Poäng och procent anges med högst två decimaler.',
    'Points and percentages have at most two decimals.',
  );
}

function twice(where: string, measure: string): Fault {
  const { sv, en } = measureWords(measure);
  return fault(where, 'given-twice', `${sv} anges mer än en gång.`, `${en} is given more than once.`);
}

function fault(where: string, code: string, sv: string, en: string): Fault {
  return { where, code, detail: { sv, en } };
}
