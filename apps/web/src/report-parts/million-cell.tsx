import type { Language } from '#kernel';
import { compare, decimal, figure, round, ZERO } from '#kernel';
import { computed, signed, signOf } from '../i18n/format';
import { Unknown } from '../parts/figures';
import { reportWords } from './report.words';

const MILLION = 6;

/** SEK in millions with one decimal, for cells under a heading that says so. */
export function millions(amountSek: string, language: Language): string {
  const { units, scale } = decimal(amountSek);
  return figure({ units, scale: scale + MILLION }, language, 1);
}

/** −1, 0 or 1 once it is rounded to what is shown. */
function signOfShown(amountSek: string): -1 | 0 | 1 {
  const { units, scale } = decimal(amountSek);
  const order = compare(round({ units, scale: scale + MILLION }, 1), ZERO);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

interface CellProps {
  readonly value: string | null;
  readonly none: string;
  readonly language: Language;
}

/** An amount in millions, with its sign where it is a difference. */
export function MillionCell({ value, none, language, isDifference = false }: CellProps & { isDifference?: boolean }) {
  if (value === null) {
    return (
      <td>
        <Unknown reason={none} />
      </td>
    );
  }
  const shown = millions(value, language);
  const sign = signOfShown(value);
  return (
    <td class={isDifference && sign < 0 ? 'worse' : undefined}>{isDifference && sign > 0 ? `+${shown}` : shown}</td>
  );
}

/** A percentage with its sign and one decimal. */
export function PercentCell({ value, none, language }: CellProps) {
  return (
    <td class={value !== null && signOf(value) < 0 ? 'worse' : undefined}>
      {value === null ? <Unknown reason={none} /> : percentText(value, language)}
    </td>
  );
}

export function percentText(value: string, language: Language): string {
  return reportWords[language].percent(signOf(value) === 0 ? computed(value, language) : signed(value, language, 1));
}
