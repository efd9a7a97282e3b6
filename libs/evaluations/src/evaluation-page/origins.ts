import { measureOf, type Score, type ScoreOrigin } from '../evaluation';
import type { AcceptedDifference, EvaluationRow, FigureOrigin } from './evaluation-row';

type Scored = ScoreOrigin & { readonly scores: readonly Score[] };
type Origins = EvaluationRow['origins'];

/** Where figures stand in their sources after further scores: one that is given anew no longer stands where it stood. */
export function originsAfter(origins: Origins, { scores, source }: Scored): Origins {
  const given = new Set(scores.map(measureOf));
  const kept = Object.entries(origins).filter(([measure]) => !given.has(measure));
  if (!source) return Object.fromEntries(kept);
  const { uploadId, places, mended = [] } = source;
  const read = [...new Set([...Object.keys(places), ...mended])].map((measure): [string, FigureOrigin] => [
    measure,
    { uploadId, place: places[measure] ?? null, mended: mended.includes(measure) },
  ]);
  return Object.fromEntries([...kept, ...read]);
}

/** The differences that have been accepted, each with the figures that stood when it was. */
export function acceptedAfter(
  accepted: readonly AcceptedDifference[],
  { acceptedDifferences = [], scoredAt }: Scored & { readonly scoredAt: string },
  row: Pick<EvaluationRow, 'areas' | 'total'>,
): readonly AcceptedDifference[] {
  const added = acceptedDifferences.map(({ measure, reason }): AcceptedDifference => {
    const { printed = null, computed = null } = pairIn(row, measure) ?? {};
    return { measure, reason, acceptedAt: scoredAt, printed, computed };
  });
  return [...accepted, ...added];
}

function pairIn({ areas, total }: Pick<EvaluationRow, 'areas' | 'total'>, measure: string) {
  if (measure === 'total') return total;
  const [kind, number] = measure.split(':');
  const found = kind === 'area' ? areas : areas.flatMap(({ subQuestions }) => subQuestions);
  return found.find((one) => one.number === number);
}
