import type { RankingRow } from './answer';
import { microOf } from './micropoints';
import { byName } from './peer-order';
import { figureOf, pointsText, type Figure, type Organisation } from './scored-evaluation';
import { withStandings, type Place } from './standings';

/**
 * Ranks municipalities by one measure, each against all the others that have it; those without it are left out.
 *
 * @param measure `total`, `area:1` or `sub:1.1`.
 * @returns rows from the highest score; equal scores by name in Swedish order, then by code.
 * @throws RangeError when the members' evaluations are of more than one instrument version.
 */
export function rankMembers(members: readonly Organisation[], measure: string): readonly RankingRow[] {
  const version = members[0]?.evaluation.instrumentVersion;
  if (members.some(({ evaluation }) => evaluation.instrumentVersion !== version)) {
    throw new RangeError('A ranking is of one instrument version');
  }
  const scored = members.flatMap((member) => {
    const figure = figureOf(member.evaluation, measure);
    return figure ? [{ member, figure }] : [];
  });
  const ranked = withStandings(scored);
  return ranked.map(({ place, member, figure }) => row(place, member, figure)).sort(inOrder);
}

function row({ rank, rankInterval }: Place, { municipality, evaluation }: Organisation, figure: Figure): RankingRow {
  const { evaluationId, year, isSample } = evaluation;
  const written = microOf(figure);
  return {
    rank,
    rankInterval,
    municipalityCode: municipality.code,
    name: municipality.name,
    year,
    evaluationId,
    score: written?.text ?? pointsText(figure.value),
    halfWidth: written?.halfText ?? pointsText(figure.halfWidth),
    isSample,
  };
}

function inOrder(a: RankingRow, b: RankingRow): number {
  return (
    a.rank - b.rank || byName({ code: a.municipalityCode, name: a.name }, { code: b.municipalityCode, name: b.name })
  );
}
