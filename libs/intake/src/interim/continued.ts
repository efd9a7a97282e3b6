import { SUM_LABEL } from './heading-words';
import type { RawTable } from './raw-table';
import type { Row } from './statements/rows';

const LONGEST_BETWEEN = 60;

/**
 * Tables with those joined that go on under the same headings on the next page: nothing but the foot and head of a page
 * stands between, and the first part does not end in a sum.
 */
export function joinContinued(rows: readonly Row[], tables: readonly RawTable[]): RawTable[] {
  const joined: RawTable[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    if (before && goesOnIn(rows, before, table)) {
      const remarks = [...before.remarks, ...table.remarks];
      const caption = before.caption ?? table.caption;
      joined[joined.length - 1] = {
        ...before,
        end: table.end,
        rows: [...before.rows, ...table.rows],
        caption,
        remarks,
      };
    } else joined.push(table);
  }
  return joined;
}

function goesOnIn(rows: readonly Row[], before: RawTable, table: RawTable): boolean {
  const last = before.rows.at(-1)?.labels.join(' ').trim() ?? '';
  if (last === '' || SUM_LABEL.test(last) || headingsOf(before) !== headingsOf(table)) return false;
  const between = rows.slice(before.end, table.at).filter(({ text }) => text !== '');
  const nextPage = between.length > 0 || pageOf(before.place) !== pageOf(table.place);
  return nextPage && between.every(({ text }) => isPageFurniture(text)) && !repeats(before, table);
}

function pageOf(place: string): string | undefined {
  return /^page:\d+/u.exec(place)?.[0];
}

/** A row that stands in both shows that they are two tables. */
function repeats(before: RawTable, table: RawTable): boolean {
  const names = new Set(before.rows.map(({ labels }) => labels.join('\t')));
  return table.rows.some(({ labels }) => names.has(labels.join('\t')));
}

function headingsOf({ labelHeadings, columns }: RawTable): string {
  return JSON.stringify([labelHeadings, columns.map(({ heading }) => heading)]);
}

/** A page number, or a running head with one. */
function isPageFurniture(text: string): boolean {
  return (
    text.length <= LONGEST_BETWEEN &&
    (/^\d{1,3}$/u.test(text) || /^\d{1,3}\s|\s\d{1,3}(?:\s?\(\d{1,3}\))?$/u.test(text))
  );
}
