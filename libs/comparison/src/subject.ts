import type { ComparisonAnswer } from './answer';
import type { Organisation, ScoredEvaluation } from './scored-evaluation';

/** The subject of a comparison as answers state it. */
export function subjectOf(
  { municipality, evaluation }: Organisation,
  previous: ScoredEvaluation | null,
): ComparisonAnswer['subject'] {
  const { evaluationId, instrumentVersion, year, depth, isSample } = evaluation;
  return {
    municipalityCode: municipality.code,
    name: municipality.name,
    evaluationId,
    instrumentVersion,
    year,
    depth,
    isSample,
    previous: previous && { evaluationId: previous.evaluationId, year: previous.year },
  };
}
