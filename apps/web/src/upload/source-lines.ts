import type { Place, Preview } from '#intake';

/** The line that each figure came from, as it was read, by the place of the line and of each of its cells. */
export function sourceLines(tables: Preview['tables']): ReadonlyMap<Place, string> {
  const lines = new Map<Place, string>();
  for (const { number, title, place, cells } of tables.flatMap((table) => ('section' in table ? [] : table.rows))) {
    const text = [number ?? '', title, ...cells.map((cell) => cell.text.trim())]
      .filter((part) => part !== '')
      .join(' ');
    for (const one of [place, ...cells.map((cell) => cell.place)]) if (!lines.has(one)) lines.set(one, text);
  }
  return lines;
}
