import type { EvaluationRow } from '#evaluations';
import type { MunicipalityRow } from '#registry';
import type { PublishedEvaluation, PublishedEvaluations } from '../api-answers';
import type { NamedEvaluation } from './published-table';

/** Published evaluations by municipality code, the latest first. */
export function byMunicipality(
  published: readonly PublishedEvaluations[],
): ReadonlyMap<string, readonly PublishedEvaluation[]> {
  return new Map(
    published
      .filter(({ evaluations }) => evaluations.length > 0)
      .map(({ municipalityCode, evaluations }) => [municipalityCode, evaluations]),
  );
}

export function isPublished({ status }: Pick<EvaluationRow, 'status'>): boolean {
  return status === 'published' || status === 'corrected';
}

/** Every published evaluation with its municipality's name, the latest years first. */
export function named(
  published: readonly PublishedEvaluations[],
  municipalities: readonly MunicipalityRow[],
): NamedEvaluation[] {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  return published
    .flatMap(({ municipalityCode, evaluations }) =>
      evaluations.map((evaluation) => ({
        ...evaluation,
        municipalityCode,
        name: names.get(municipalityCode) ?? municipalityCode,
      })),
    )
    .sort((a, b) => b.year - a.year || a.name.localeCompare(b.name, 'sv'));
}
