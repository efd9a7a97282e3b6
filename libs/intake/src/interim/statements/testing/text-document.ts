import type { SourceDocument } from '../../../document';

/** Text with tabs between cells as a document, each line in the place where it stands. */
export function textDocument(text: string): SourceDocument {
  return rowsDocument(text.split('\n'));
}

export function rowsDocument(rows: readonly string[]): SourceDocument {
  return {
    kind: 'text',
    problems: [],
    lines: rows.map((row, nth) => {
      const place = `line:${nth + 1}`;
      const parts = row.split('\t');
      if (row.trim() === '') return { place, cells: [] };
      const cells = parts.map((part, column) => {
        return { text: part, place: parts.length === 1 ? place : `${place} column:${column + 1}` };
      });
      return { place, cells };
    }),
  };
}

type PageCell = readonly [text: string, left: number];

/** Lines of a page: texts with their distance from the left edge in points, each letter five points wide. */
export function pageDocument(...rows: readonly (readonly PageCell[])[]): SourceDocument {
  return {
    kind: 'pdf',
    pages: 1,
    problems: [],
    lines: rows.map((cells, nth) => {
      const place = `page:1 line:${nth + 1}`;
      return {
        place,
        cells: cells.map(([text, left], column) => {
          return { text, place: `${place} column:${column + 1}`, left, right: left + text.length * 5 };
        }),
      };
    }),
  };
}
