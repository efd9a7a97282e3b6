import type { MunicipalityRow } from './municipality';

export interface MunicipalitySearch {
  /** Part of a name, an official name or a code; empty or left out: everything. */
  readonly q?: string;
  readonly countyCode?: string;
  /** Group code, such as `3` or `B3`. */
  readonly group?: string;
  /** Classification of the group, such as `2011`; left out: any. */
  readonly classification?: string;
}

const swedish = new Intl.Collator('sv');

function letters(text: string): string[] {
  return Array.from(text.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/gu, ' ').trim());
}

function plain(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A plain letter finds the marked ones too, but ö finds only ö: in Swedish it is a letter of its own. */
function same(letter: string, asked: string): boolean {
  return letter === asked || (!/[åäö]/.test(asked) && plain(letter) === plain(asked));
}

/** Where in the text the query begins; −1 when it is not there. */
function find(text: readonly string[], query: readonly string[]): number {
  return text.findIndex((_, start) => query.every((asked, index) => same(text[start + index] ?? '', asked)));
}

/** 0: the name or code begins with the query; 1: a name contains it; undefined: no match. */
function matchOrder({ code, name, officialName }: MunicipalityRow, query: readonly string[]): 0 | 1 | undefined {
  if (query.length === 0 || code.startsWith(query.join(''))) return 0;
  const places = [name, officialName].map((text) => find(letters(text), query));
  if (places.includes(0)) return 0;
  return places.some((place) => place > 0) ? 1 : undefined;
}

function belongs({ countyCode, groups }: MunicipalityRow, search: MunicipalitySearch): boolean {
  if (search.countyCode && search.countyCode !== countyCode) return false;
  if (!search.group && !search.classification) return true;
  return groups.some(
    ({ classification, code }) =>
      (!search.group || search.group === code) && (!search.classification || search.classification === classification),
  );
}

/**
 * The municipalities that fit all that is asked for: those whose name or code begins with the query first, each part
 * in Swedish alphabetical order.
 */
export function searchAmong(rows: readonly MunicipalityRow[], search: MunicipalitySearch): MunicipalityRow[] {
  const query = letters(search.q ?? '');
  return rows
    .filter((row) => belongs(row, search))
    .flatMap((row) => {
      const order = matchOrder(row, query);
      return order === undefined ? [] : [{ row, order }];
    })
    .toSorted((a, b) => a.order - b.order || swedish.compare(a.row.name, b.row.name))
    .map(({ row }) => row);
}
