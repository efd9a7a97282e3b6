import { round, toText, type Decimal } from './decimal';

export type Language = 'sv' | 'en';

const MINUS = '\u2212';
const NO_BREAK = '\u00a0';

/**
 * A figure as a reader sees it: Swedish `1 234,5` with no-break spaces, English `1,234.5`, minus U+2212 in both.
 *
 * @param decimals digits after the separator; the value's own scale when left out.
 */
export function figure(value: Decimal, language: Language, decimals: number = value.scale): string {
  const text = toText(round(value, decimals));
  const negative = text.startsWith('-');
  const [integer = '0', fraction] = text.replace('-', '').split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'sv' ? NO_BREAK : ',');
  return (negative ? MINUS : '') + grouped + (fraction ? (language === 'sv' ? ',' : '.') + fraction : '');
}
