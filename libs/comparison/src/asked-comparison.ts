import { findInstrument } from '#evaluations';
import type { Language } from '#kernel';
import type { MunicipalityRow } from '#registry';
import { z } from 'zod';
import type { Comparison } from './compare';
import { noEvaluation, unknownInstrument, unwrap } from './faults';
import type { KnownPoint } from './known-point';
import { parsePeerRule, unknownNetwork } from './peer-rule';
import { selectAmong, type Evaluated } from './peers';
import { previousOf, type ScoredEvaluation } from './scored-evaluation';

/** What a comparison of one municipality is asked for by; the same for everything that starts from one. */
export const comparisonSchema = z.strictObject({
  instrument: z.string().max(20).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  peers: z.string().max(2000).default('all'),
  asOf: z.string().max(40).optional(),
  after: z.string().optional(),
});

export type AskedComparison = Pick<z.infer<typeof comparisonSchema>, 'instrument' | 'year' | 'peers'>;

/** A comparison as asked for at a point, with everyone whom it could have been with. */
export interface PosedComparison extends Comparison {
  readonly evaluated: Evaluated;
  /** The evaluations of any municipality at the point. */
  evaluationsOf(code: string): readonly ScoredEvaluation[];
}

/**
 * Finds what a comparison is of: the evaluation of the municipality and the peers that the rule gives.
 *
 * @throws Refused for an unknown instrument, a municipality without such an evaluation, and a rule that cannot be read
 *   or names what is not there.
 */
export function poseComparison(
  { published, networks, asOf }: KnownPoint,
  municipality: MunicipalityRow,
  asked: AskedComparison,
  language: Language,
): PosedComparison {
  const rule = unwrap(parsePeerRule(asked.peers));
  if (rule.kind === 'network' && !networks(rule.id, rule.day)) unwrap(unknownNetwork());
  const evaluations = published.of(municipality.code);
  const evaluation = chooseSubject(evaluations, asked) ?? unwrap(noEvaluation(municipality.name));
  const { instrumentVersion } = evaluation;
  const scores = published.version(instrumentVersion) ?? unwrap(unknownInstrument(instrumentVersion));
  const subject = { municipality, evaluation };
  const columns = rule.kind === 'all' ? scores.sorted : undefined;
  return {
    subject,
    previous: previousOf(evaluations, evaluation),
    peers: unwrap(selectAmong(scores, { rule, subject, networks })),
    peerRule: asked.peers,
    instrument: scores.instrument,
    asOf,
    language,
    ...(columns && { everyone: { columns, without: scores.of(municipality.code)?.evaluation } }),
    evaluated: scores,
    evaluationsOf: (code) => published.of(code),
  };
}

/** The evaluation asked for; where year or version is left out, the municipality's latest of the newest version. */
function chooseSubject(
  evaluations: readonly ScoredEvaluation[],
  { instrument, year }: Pick<AskedComparison, 'instrument' | 'year'>,
): ScoredEvaluation | undefined {
  if (instrument !== undefined && !findInstrument(instrument)) unwrap(unknownInstrument(instrument));
  let chosen: ScoredEvaluation | undefined;
  for (const one of evaluations) {
    if (instrument !== undefined && one.instrumentVersion !== instrument) continue;
    if (year !== undefined && one.year !== Number(year)) continue;
    if (!chosen || isLater(one, chosen)) chosen = one;
  }
  return chosen;
}

function isLater(a: ScoredEvaluation, b: ScoredEvaluation): boolean {
  return a.year > b.year || (a.year === b.year && a.instrumentVersion > b.instrumentVersion);
}
