import { byName, byNearness, byRecency } from './peer-order';
import type { Evaluated } from './peer-choice';
import type { Places } from './places';
import type { Organisation, ScoredEvaluation } from './scored-evaluation';

/**
 * The evaluated municipalities of one instrument version from a plain list: each municipality's latest evaluation.
 *
 * @throws RangeError when a municipality has two.
 */
export function evaluatedOf(candidates: readonly ScoredEvaluation[], places: Places): Evaluated {
  const codes = new Set(candidates.map(({ municipalityCode }) => municipalityCode));
  if (codes.size < candidates.length) throw new RangeError('A municipality has more than one candidate');
  const everyone = candidates
    .flatMap((evaluation): Organisation[] => {
      const municipality = places.byCode.get(evaluation.municipalityCode);
      return municipality ? [{ municipality, evaluation }] : [];
    })
    .toSorted((a, b) => byName(a.municipality, b.municipality));
  const byCode = new Map(everyone.map((organisation) => [organisation.municipality.code, organisation]));
  const without = (code: string | undefined) => everyone.filter(({ municipality }) => municipality.code !== code);
  return {
    places,
    everyone,
    of: (code) => byCode.get(code),
    latest: (count, except) => without(except).toSorted(byRecency).slice(0, count),
    nearest: (count, subject) => without(subject.municipality.code).toSorted(byNearness(subject)).slice(0, count),
    strangers: candidates.filter(({ municipalityCode }) => !places.byCode.has(municipalityCode)),
  };
}
