import type { IndicatorValue } from '#interim-reports';
import type { Language } from '#kernel';
import { fieldAmount, writtenAmount } from '../report-parts/written-amount';

/** A direction as a person writes it. */
export const DIRECTIONS = {
  sv: { increase: 'öka', decrease: 'minska', unchanged: 'bibehålla' },
  en: { increase: 'increase', decrease: 'decrease', unchanged: 'keep' },
} as const satisfies Record<Language, Record<NonNullable<IndicatorValue['direction']>, string>>;

const FIGURE = /^-?\d+(?:\.\d+)?$/;

/** A value as it stands in its field: figures with a stroke between, a direction in a word, or the text. */
export function valueText(value: IndicatorValue | undefined, language: Language): string {
  if (value?.values) return value.values.map((one) => fieldAmount(one, language)).join(' / ');
  if (value?.direction) return DIRECTIONS[language][value.direction];
  return value?.text ?? '';
}

/** What a field says of the same period, kind and group; nothing when it is emptied. */
export function writtenValue(written: string, stands: IndicatorValue, language: Language): readonly IndicatorValue[] {
  const text = written.trim();
  if (text === '') return [];
  const { values: _values, direction: _direction, text: _text, ...about } = stands;
  const figures = text.split('/').map(writtenAmount);
  if (figures.every((figure) => FIGURE.test(figure))) return [{ ...about, values: figures }];
  const direction = (['increase', 'decrease', 'unchanged'] as const).find(
    (one) => DIRECTIONS[language][one] === text.toLocaleLowerCase(language),
  );
  return [direction ? { ...about, direction } : { ...about, text }];
}
