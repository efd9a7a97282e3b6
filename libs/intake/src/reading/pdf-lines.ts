import type { Cell, Line } from '../document';

/** A piece of text on a page: where its baseline begins, in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
}

/** Baselines closer than this share of the letters' size are one line. */
const SAME_LINE = 0.45;
/** A gap wider than this many times the letters' size is between two columns; a narrower one between two words. */
const COLUMN_GAP = 0.65;
const WORD_GAP = 0.16;
const BULLET = /^[\u2022\u00b7\u25aa\u25e6\u25cf\u25cb\u2023\u2043\u2219\uf0b7\uf0a7]$/u;

/** The lines of a page from its pieces of text, top to bottom, each with its columns from left to right. */
export function linesOfPage(pieces: readonly Piece[], page: number): Line[] {
  return groupByBaseline(pieces).map((group, nth) => {
    const place = `page:${page} line:${nth + 1}`;
    const cells = cellsOf(group);
    const only = cells.length === 1;
    return {
      place,
      cells: cells.map((cell, column) => ({ ...cell, place: only ? place : `${place} column:${column + 1}` })),
    };
  });
}

function groupByBaseline(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  const seen = pieces.filter(({ text }) => text.trim() !== '');
  for (const piece of seen.toSorted((a, b) => b.baseline - a.baseline || a.left - b.left)) {
    const group = groups.at(-1);
    const first = group?.[0];
    const same = first && first.baseline - piece.baseline <= SAME_LINE * Math.max(Math.min(first.size, piece.size), 4);
    if (group && same) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => group.toSorted((a, b) => a.left - b.left));
}

function cellsOf(group: readonly Piece[]): Omit<Cell, 'place'>[] {
  const cells: { text: string; left: number; right: number }[] = [];
  for (const { text, left, width, size } of group) {
    const last = cells.at(-1);
    const gap = last ? left - last.right : Infinity;
    const right = left + width;
    if (!last || (gap > COLUMN_GAP * size && !BULLET.test(last.text))) cells.push({ text, left, right });
    else {
      last.text += (gap > WORD_GAP * size && !/\s$/.test(last.text) && !/^\s/.test(text) ? ' ' : '') + text;
      last.right = Math.max(right, last.right);
    }
  }
  return cells;
}
