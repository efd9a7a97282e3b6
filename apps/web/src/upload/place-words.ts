import type { Place } from '#intake';
import type { Language } from '#kernel';
import { bilingual } from '../i18n/bilingual';

const words = bilingual<Readonly<Record<string, string>>>(
  { line: 'rad', page: 'sida', column: 'kolumn', cell: 'cell', sheet: 'bladet', file: 'hela filen' },
  { line: 'line', page: 'page', column: 'column', cell: 'cell', sheet: 'sheet', file: 'the whole file' },
);

/** Where something stands in what was handed over: `page:4 line:12` as "sida 4, rad 12". */
export function placeText(place: Place, language: Language): string {
  if (place === 'file' || place === '') return words[language]['file'] ?? '';
  const parts: string[] = [];
  let rest = place;
  for (;;) {
    const [, kind = '', after = ''] = /^(line|page|column|cell|sheet):(.*)$/su.exec(rest) ?? [];
    if (kind === '') return [...parts, ...(rest === '' ? [] : [rest])].join(', ');
    // The sheet's name stands last and may hold anything.
    const end = kind === 'sheet' ? -1 : after.indexOf(' ');
    parts.push(`${words[language][kind]} ${end < 0 ? after : after.slice(0, end)}`);
    rest = end < 0 ? '' : after.slice(end + 1);
  }
}
