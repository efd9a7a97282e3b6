import { measureOf, sameScore, type Score, type ScoreOrigin } from '#evaluations';
import type { ProposedScore, Proposal } from '../proposals';
import type { CommittedEvaluation } from './committed-evaluation';

/**
 * Where committed scores stand in the upload. Of the proposals it is the one that agrees with most of the scores; what
 * a person changed, or added without its being read, is named as mended.
 */
export function originOf(
  uploadId: string,
  evaluation: CommittedEvaluation,
  proposals: readonly Proposal[],
): ScoreOrigin {
  const scores = evaluation.scores.map(({ place: _place, ...score }): Score => score);
  const read = readFor(scores, evaluation.year, proposals);
  const places = scores.flatMap((score) => {
    const found = read.get(measureOf(score));
    return found ? [[measureOf(score), found.place] as const] : [];
  });
  const mended = scores.filter((score) => !asRead(score, read.get(measureOf(score)))).map(measureOf);
  const { acceptedDifferences = [] } = evaluation;
  return {
    source: { uploadId, places: Object.fromEntries(places), ...(mended.length > 0 && { mended }) },
    ...(acceptedDifferences.length > 0 && { acceptedDifferences }),
  };
}

function readFor(
  scores: readonly Score[],
  year: number,
  proposals: readonly Proposal[],
): ReadonlyMap<string, ProposedScore> {
  const [best] = proposals
    .map((proposal) => {
      const read = new Map(proposal.scores.map((score) => [measureOf(score), score]));
      const agreeing = scores.filter((score) => asRead(score, read.get(measureOf(score)))).length;
      return { read, weight: agreeing * 2 + (proposal.year === year ? 1 : 0) };
    })
    .sort((a, b) => b.weight - a.weight);
  return best?.read ?? new Map<string, ProposedScore>();
}

function asRead(score: Score, read: ProposedScore | undefined): boolean {
  if (!read) return false;
  const { place: _place, ...bare } = read;
  return sameScore(bare, score);
}
