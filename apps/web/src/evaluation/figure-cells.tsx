import type { AcceptedDifference, EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import { points, signed, signOf } from '../i18n/format';
import { Unknown } from '../parts/figures';
import { Swedish } from '../parts/parts';
import { evaluationWords } from './evaluation.words';

interface FigureCellsProps {
  readonly pair: Omit<EvaluationRow['total'], 'maxPoints'>;
  /** Of this figure, where somebody has accepted it as printed. */
  readonly accepted?: AcceptedDifference;
  readonly language: Language;
}

/** Computed and printed side by side, their difference, and whether rounding explains it. */
export function FigureCells({ pair, accepted, language }: FigureCellsProps) {
  const words = evaluationWords[language].table;
  const { computed, printed, difference } = pair;
  return (
    <>
      <td>{computed === null ? <Unknown reason={words.noComputed} /> : points(computed, language)}</td>
      <td>{printed === null ? <Unknown reason={words.noPrinted} /> : points(printed, language)}</td>
      <td>{difference === null ? <Unknown reason={words.onlyOne} /> : signed(difference, language)}</td>
      <td class="words">
        <Explanation {...{ pair, accepted, language }} />
      </td>
    </>
  );
}

function Explanation({ pair, accepted, language }: FigureCellsProps) {
  const words = evaluationWords[language].table;
  const { difference, tolerance, explainedByRounding } = pair;
  if (difference === null) return <Unknown reason={words.onlyOne} />;
  if (signOf(difference, 4) === 0) return <>{words.agrees}</>;
  const limit = tolerance === null ? '' : points(tolerance, language);
  if (explainedByRounding) return <>{words.rounding(limit)}</>;
  return (
    <>
      <strong class="worse">{words.beyondRounding(limit)}</strong>
      {accepted && (
        <div class="explained">
          {words.accepted} <Swedish language={language}>{accepted.reason}</Swedish>
        </div>
      )}
    </>
  );
}

/** The acceptance of a figure as it stands now; one of an earlier figure no longer speaks of it. */
export function acceptedOf(
  { acceptedDifferences }: EvaluationRow,
  measure: string,
  { printed }: FigureCellsProps['pair'],
): AcceptedDifference | undefined {
  return acceptedDifferences.findLast((one) => one.measure === measure && one.printed === printed);
}
