import type { Language } from '#kernel';

const SPACES = /[\s\u00a0\u2009\u202f]/g;
const PLAIN = /^-?\d+(?:[.,]\d+)?$/;

/**
 * An amount as a person writes it, as the API takes it: spaces mean nothing, a minus may be any dash, the decimal mark
 * a comma or a dot, leading zeros nothing. What is no amount stays as written, for the API to refuse.
 */
export function writtenAmount(written: string): string {
  const bare = written
    .replace(SPACES, '')
    .replace(/^[\u2212\u2013\u2014]/, '-')
    .replace(/^\+/, '')
    .replace(/%$/, '');
  if (!PLAIN.test(bare)) return written.trim();
  const [, sign = '', integer = '', fraction] = /^(-?)0*(\d+)(?:[.,](\d+))?$/.exec(bare) ?? [];
  return `${sign}${integer}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A printed figure as it stands in a field: thousands apart by no-break spaces in both languages. */
export function fieldAmount(printed: string | null | undefined, language: Language): string {
  const [integer = '', fraction] = (printed ?? '').split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
  return fraction === undefined ? grouped : `${grouped}${language === 'sv' ? ',' : '.'}${fraction}`;
}
