import { decimal } from '#kernel';
import type { Line } from '../document';
import type { FoundRow, Vocabulary } from '../findings';
import type { Found } from './area-tables';
import { readCell, textOf } from './row';

const NUMBER = '(\\d[\\d\\u00a0\\u202f\\u2009.,]*|\\p{Nd}+)';
const UNIT = '(?:poäng\\p{L}*|p)(?![\\p{L}])';
const BETWEEN = '(?:\\s*\\([^()]{0,40}\\))?[\\s:–—=-]{0,4}(?:(?:fick|får|gav|ger|har|med|på)\\s+)?(?:kommunen\\s+)?';
const TOTAL = new RegExp(
  `(?:totalt?|totalpoäng(?:en)?|sammanlagt|sammantaget|total(?:t)?\\s+resultat)[^\\d.]{0,60}?${NUMBER}\\s*(?:av\\s+(?:maximala\\s+)?800\\s*)?${UNIT}`,
  'iu',
);

/** Areas with points in sentences and lists, as municipalities write them on their web pages. */
export function runningText(lines: readonly Line[], { instruments }: Vocabulary): Found {
  const titles = [...new Set(instruments.flatMap(({ areas }) => areas.map(({ title }) => title)))];
  const shapes = titles.map((title) => ({ title, shape: shapeOf(title) }));
  const rows = lines.flatMap((line) => {
    const text = textOf(line);
    return /\p{Nd}/u.test(text) ? rowsIn(text, line, shapes) : [];
  });
  const columns = [{ heading: 'Poäng', role: 'points' as const, year: null }];
  const read = rows.map(({ row, text }) => {
    const reading = { mark: 'comma' as const, percent: false, max: decimal('1000') };
    const { cell, problems } = readCell({ text: text.replace(/[.,]+$/, ''), place: row.place }, reading);
    return { row: { ...row, cells: [cell] }, problems };
  });
  const place = rows[0]?.row.place ?? '';
  const table = { kind: 'running-text' as const, title: '', place, columns, rows: read.map(({ row }) => row) };
  return { tables: read.length > 0 ? [table] : [], problems: read.flatMap(({ problems }) => problems) };
}

interface Shape {
  readonly title: string;
  readonly shape: RegExp;
}

function shapeOf(title: string): RegExp {
  const words = title.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const numbered = '(?:(?<number>\\d{1,2})[.:)]?\\s+)?';
  return new RegExp(
    `(?<![\\p{L}-])${numbered}${words.join('[\\s–-]+')}["”]?${BETWEEN}${NUMBER}\\s*(?:av\\s+100\\s*)?${UNIT}`,
    'iu',
  );
}

interface Stated {
  readonly row: Omit<FoundRow, 'cells'>;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function rowsIn(text: string, { place }: Line, shapes: readonly Shape[]): Stated[] {
  const found = shapes.flatMap(({ title, shape }): Stated[] => {
    const match = shape.exec(text);
    if (!match) return [];
    const number = match.groups?.['number'] ?? null;
    const row = { level: 'area' as const, number, title, place };
    return [{ row, text: match.at(-1) ?? '', from: match.index, to: match.index + match[0].length }];
  });
  const total = TOTAL.exec(text);
  const rows = found.filter((one) => !found.some((other) => holds(other, one)));
  if (!total) return rows;
  const row = { level: 'total' as const, number: null, title: 'Totalt', place };
  return [...rows, { row, text: total[1] ?? '', from: 0, to: 0 }];
}

/** A title within a longer one (“effektivitet” in “resultat och effektivitet”) is not meant. */
function holds(outer: Stated, inner: Stated): boolean {
  return (
    outer !== inner &&
    outer.from <= inner.from &&
    outer.to >= inner.to &&
    outer.row.title.length > inner.row.title.length
  );
}
