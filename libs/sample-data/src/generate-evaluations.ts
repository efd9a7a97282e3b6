import type { Instrument } from '#evaluations';
import type { MunicipalityRow } from '#registry';
import { drawPercentages } from './draw-percentages';
import { planEvaluations, type PlannedEvaluation } from './plan-evaluations';
import { printScores } from './print-scores';
import { randomOf, type Random } from './random';
import type { SampleEvaluation } from './sample-evaluation';
import { writeObservations, type Phrases } from './write-observations';

export const SEED = 'norr';

const SHARE_WITH_OBSERVATIONS = 0.75;
const SHARE_AGREEING = 0.88;

const AGREEING: readonly [string | undefined, ...(string | undefined)[]] = [
  undefined,
  undefined,
  undefined,
  'Kommunen instämmer och tar med förbättringsmöjligheterna i nästa års planering.',
  'Bilden stämmer med vår egen. Vi börjar med området där avståndet till andra är störst.',
  'Vi delar bedömningen och tackar för de goda exemplen.',
];

const DISAGREEING: readonly [string, ...string[]] = [
  'Vi anser att arbetet med jämförelser är mer utvecklat än vad rapporten visar.',
  'Bedömningen av personalområdet bygger på uppgifter som var aktuella före omorganisationen.',
  'Medborgardialogen i kommundelarna borde ha vägts in i större utsträckning.',
];

function replyOf(random: Random): SampleEvaluation['reply'] {
  if (random.fraction() >= SHARE_AGREEING) return { agrees: false, text: random.pick(DISAGREEING) };
  const text = random.pick(AGREEING);
  return { agrees: true, ...(text !== undefined && { text }) };
}

/** What the generator works from; everything else follows from these. */
export interface GeneratorInput {
  readonly instrument: Instrument;
  /** The invented municipalities; real ones are refused. */
  readonly municipalities: readonly MunicipalityRow[];
  readonly phrases: Phrases;
  readonly seed: string;
}

function generateOne(planned: PlannedEvaluation, { instrument, municipalities, phrases, seed }: GeneratorInput) {
  const { municipalityCode, year } = planned;
  const groups = municipalities.find(({ code }) => code === municipalityCode)?.groups ?? [];
  const groupCode = groups.find(({ classification }) => classification === '2011')?.code;
  const percentages = drawPercentages(instrument, planned, groupCode, seed);
  const random = randomOf(`${seed}/remarks/${municipalityCode}/${year}`);
  const isObserved = random.fraction() < SHARE_WITH_OBSERVATIONS;
  const key = `${seed}/observations/${municipalityCode}/${year}`;
  return {
    municipalityCode,
    instrumentVersion: instrument.version,
    year,
    isSample: true,
    scores: printScores(instrument, percentages),
    observations: isObserved ? writeObservations(instrument, percentages, phrases, key) : [],
    reply: replyOf(random),
  } satisfies SampleEvaluation;
}

/**
 * Invented evaluations by sub-question, in chronological order: the same input gives the same evaluations. Throws
 * RangeError for a municipality that is not invented.
 */
export function generateEvaluations(input: GeneratorInput): SampleEvaluation[] {
  const real = input.municipalities.find(({ isSample }) => !isSample);
  if (real !== undefined) throw new RangeError(`${real.code} ${real.name} is not an invented municipality`);
  const codes = input.municipalities.map(({ code }) => code);
  return planEvaluations(codes, input.seed).map((planned) => generateOne(planned, input));
}
