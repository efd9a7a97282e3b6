import type { Instrument, InstrumentArea, ObservationKind } from '#evaluations';
import type { Percentages } from './draw-percentages';
import { randomOf, type Random } from './random';
import type { SampleObservation } from './sample-evaluation';

/** Invented phrases by sub-question number and kind. */
export type Phrases = Readonly<Record<string, Readonly<Record<ObservationKind, readonly [string, ...string[]]>>>>;

/** An evaluator does not praise below, nor ask for more above, these percentages. */
const STRENGTH_FROM = 50;
const GOOD_EXAMPLE_FROM = 65;
const IMPROVEMENT_BELOW = 85;

interface Answer {
  readonly number: string;
  readonly percent: number;
}

function observed(area: string, kind: ObservationKind, answers: readonly Answer[], phrases: Phrases, random: Random) {
  const about = answers.slice(0, random.between(1, 2));
  return about.flatMap(({ number }): SampleObservation[] => {
    const texts = phrases[number]?.[kind];
    return texts ? [{ area, kind, text: random.pick(texts) }] : [];
  });
}

function observeArea(area: InstrumentArea, percentages: Percentages, phrases: Phrases, random: Random) {
  const answers = area.subQuestions.map(({ number }) => ({ number, percent: percentages.get(number) ?? 0 }));
  const best = answers.toSorted((a, b) => b.percent - a.percent);
  const atLeast = (percent: number) => best.filter((answer) => answer.percent >= percent);
  const weakest = best.toReversed().filter(({ percent }) => percent < IMPROVEMENT_BELOW);
  return [
    ...observed(area.number, 'strength', atLeast(STRENGTH_FROM), phrases, random),
    ...observed(area.number, 'improvement', weakest, phrases, random),
    ...observed(area.number, 'goodExample', atLeast(GOOD_EXAMPLE_FROM), phrases, random),
  ];
}

/** One or two observations of each kind per area, about the questions answered best and worst. */
export function writeObservations(
  { areas }: Instrument,
  percentages: Percentages,
  phrases: Phrases,
  key: string,
): SampleObservation[] {
  return areas.flatMap((area) => observeArea(area, percentages, phrases, randomOf(`${key}/${area.number}`)));
}
