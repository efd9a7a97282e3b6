import { add, subtract } from '#kernel';
import type { ComparisonAnswer, PeerSet } from '../answer';
import { byName } from '../peer-order';
import { derivedText, figureOf, pointsText, previousOf, type Figure, type Organisation } from '../scored-evaluation';
import type { ScoredEvaluation } from '../scored-evaluation';
import { withStandings } from '../standings';

export interface ImprovementRow {
  readonly rank: number;
  readonly rankInterval: { readonly from: number; readonly to: number };
  readonly municipalityCode: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly from: { readonly evaluationId: string; readonly year: number; readonly score: string };
  readonly to: { readonly evaluationId: string; readonly year: number; readonly score: string };
  readonly change: string;
  /** How far rounding in the two sources can have brought the change from the true one. */
  readonly halfWidth: string;
}

/** `GET /improvements`. */
export interface ImprovementsAnswer {
  readonly instrumentVersion: string;
  readonly measure: string;
  readonly asOf: ComparisonAnswer['asOf'];
  readonly peers: PeerSet;
  /** The greatest improvement first. */
  readonly rows: readonly ImprovementRow[];
  readonly leftOut: readonly {
    readonly municipalityCode: string;
    readonly name: string;
    readonly reason: 'no-previous-evaluation' | 'no-score-both-times';
  }[];
}

/**
 * Ranks municipalities by how much a measure has changed from their previous evaluation to their latest of the same
 * version, whatever the number of years between them. Ranks and rank intervals as among scores; the interval of a
 * change is as wide as those of its two scores together.
 *
 * @param evaluationsOf every evaluation of a municipality at the point.
 */
export function improvements(
  members: readonly Organisation[],
  measure: string,
  evaluationsOf: (code: string) => readonly ScoredEvaluation[],
): Pick<ImprovementsAnswer, 'rows' | 'leftOut'> {
  const changes = members.map((member) => changeOf(member, measure, evaluationsOf(member.municipality.code)));
  const known = changes.filter((change) => 'figure' in change);
  const rows = withStandings(known).map(({ place, row }): ImprovementRow => ({ ...place, ...row }));
  const name = ({ municipalityCode, name: own }: ImprovementRow) => ({ code: municipalityCode, name: own });
  return {
    rows: rows.toSorted((a, b) => a.rank - b.rank || byName(name(a), name(b))),
    leftOut: changes.flatMap((change) => ('figure' in change ? [] : [change])),
  };
}

type Known = { readonly figure: Figure; readonly row: Omit<ImprovementRow, 'rank' | 'rankInterval'> };

function changeOf(
  { municipality, evaluation }: Organisation,
  measure: string,
  evaluations: readonly ScoredEvaluation[],
): Known | ImprovementsAnswer['leftOut'][number] {
  const { code, name } = municipality;
  const previous = previousOf(evaluations, evaluation);
  if (!previous) return { municipalityCode: code, name, reason: 'no-previous-evaluation' };
  const [before, now] = [figureOf(previous, measure), figureOf(evaluation, measure)];
  if (!before || !now) return { municipalityCode: code, name, reason: 'no-score-both-times' };
  const figure = { value: subtract(now.value, before.value), halfWidth: add(now.halfWidth, before.halfWidth) };
  const at = ({ evaluationId, year }: ScoredEvaluation, { value }: Figure) => ({
    evaluationId,
    year,
    score: pointsText(value),
  });
  const row = {
    municipalityCode: code,
    name,
    isSample: evaluation.isSample,
    from: at(previous, before),
    to: at(evaluation, now),
    change: derivedText(figure.value),
    halfWidth: pointsText(figure.halfWidth),
  };
  return { figure, row };
}
