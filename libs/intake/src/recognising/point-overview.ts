import { decimal } from '#kernel';
import type { Cell, Line, Problem } from '../document';
import type { FoundRow, FoundTable, Level } from '../findings';
import { decimalMarkOf } from '../grammar';
import type { Found } from './area-tables';
import { cellsUnder, headingsOf, type Heading } from './columns';
import { numbered, readCell, rowOf, textOf, type Row } from './row';

interface Draft {
  readonly level: Level;
  readonly number: string | null;
  title: string;
  /** Lines of text below the row's figures: the end of its title, or the beginning of the next one's. */
  readonly after: string[];
  place: string;
  cells: readonly (Cell | undefined)[] | undefined;
}

/** Lines without a figure after which a table has ended. */
const PATIENCE = 6;

/** Tables of one area each: a row per sub-question with points, maximum and percent, and the area's sum below. */
export function pointOverview(lines: readonly Line[]): Found {
  const heads = lines.flatMap((line, at) => {
    const headings = headingsOf(line);
    const roles = new Set(headings.map(({ role }) => role));
    return roles.has('max') && (roles.has('points') || roles.has('percent')) ? [{ at, line, headings }] : [];
  });
  const found = heads.map((head, nth) => overviewOf(head, lines.slice(head.at + 1, heads[nth + 1]?.at)));
  return {
    tables: found.flatMap(({ table }) => (table.rows.length > 0 ? [table] : [])),
    problems: found.flatMap(({ problems }) => problems),
  };
}

interface Head {
  readonly line: Line;
  readonly headings: readonly Heading[];
}

function overviewOf(head: Head, body: readonly Line[]): { table: FoundTable; problems: Problem[] } {
  const heading = headingOfArea(head);
  const problems: Problem[] = [];
  const drafts = draftsIn(head, body, problems);
  const readings = head.headings.map(({ role }, nth) => ({
    mark: decimalMarkOf(drafts.map(({ cells }) => cells?.[nth]?.text ?? '')),
    percent: role === 'percent',
    max: decimal(role === 'percent' ? '100' : '1000'),
  }));
  const rows = drafts.map(({ level, number, title, place, cells }): FoundRow => {
    const read = readings.map((reading, nth) => {
      const cell = cells?.[nth];
      if (!cell) return { text: '', value: null, place };
      const { cell: value, problems: faults } = readCell(cell, reading);
      problems.push(...faults);
      return value;
    });
    const own = level === 'area' ? heading : { number, title };
    return { level, ...own, place, cells: read };
  });
  const columns = head.headings.map(({ heading: text, role, year }) => ({ heading: text, role, year }));
  const title = `${heading.number ?? ''} ${heading.title}`.trim();
  return { table: { kind: 'sub-questions', title, place: head.line.place, columns, rows }, problems };
}

function headingOfArea({ line, headings }: Head): { number: string | null; title: string } {
  const words = headings.map(({ heading }) => heading).join(' ');
  const text = textOf(line);
  return numbered(text.endsWith(words) ? text.slice(0, text.length - words.length).trim() : text);
}

function draftsIn(head: Head, body: readonly Line[], problems: Problem[]): Draft[] {
  const drafts: Draft[] = [];
  const above: string[] = [];
  let idle = 0;
  for (const line of body) {
    const row = rowOf(line);
    idle = row.values.length > 0 || startsSubQuestion(row) ? 0 : idle + 1;
    if (idle > PATIENCE || isChapter(row)) break;
    if (drafts.length === 0 && row.values.length === 0 && !startsSubQuestion(row)) above.push(row.label);
    else if (!take(row, drafts, head, problems)) break;
  }
  giveTitles(
    drafts,
    above.filter((text) => text !== ''),
  );
  return drafts.filter(({ cells, level }) => cells !== undefined || level === 'sub-question');
}

/**
 * Where figures stand in the middle of titles, each title has as many lines above them as below; elsewhere what stands
 * below a row is the rest of its own title.
 */
function giveTitles(drafts: readonly Draft[], aboveFirst: readonly string[]): void {
  const centred = drafts.some(
    ({ level, title, after }) => level === 'sub-question' && title === '' && after.length > 0,
  );
  let above = centred ? aboveFirst : [];
  for (const draft of drafts) {
    const own = centred ? draft.after.slice(0, above.length) : draft.after;
    const title = [...above, draft.title, ...own].join(' ').trim();
    above = draft.after.slice(own.length);
    if (draft.level === 'sub-question') draft.title = title;
  }
}

function startsSubQuestion({ label }: Row): boolean {
  return /^\d{1,2}\.\d{1,2}\.?(?:\s|$)/.test(label);
}

function isChapter({ label }: Row): boolean {
  return /^\d{1,2}\.?\s+(?:kortfakta|översikt|bilag)/iu.test(label) || /^(?:kortfakta|bilaga)\b/iu.test(label);
}

/** Adds a line to the rows; false once the area's sum has been reached. */
function take(row: Row, drafts: Draft[], head: Head, problems: Problem[]): boolean {
  const last = drafts.at(-1);
  if (startsSubQuestion(row)) drafts.push(startOf(row));
  else if (row.values.length > 0 && (!last || last.cells)) {
    if (row.values.length < head.headings.length || !last) return true;
    drafts.push({ level: 'area', number: null, title: '', after: [], place: row.line.place, cells: undefined });
  } else if (last && row.label !== '') addText(last, row.label);
  const current = drafts.at(-1);
  if (!current || row.values.length === 0) return true;
  current.cells ??= cellsUnder(head.headings, head.line, row.line, row.values);
  if (current.cells) current.place = row.line.place;
  else problems.push(notUnderstood(row, head.headings.length));
  return current.level !== 'area';
}

function startOf({ label, line }: Row): Draft {
  const [, number = '', title = ''] = /^(\d{1,2}\.\d{1,2})\.?\s*(.*)$/u.exec(label) ?? [];
  return { level: 'sub-question', number, title, after: [], place: line.place, cells: undefined };
}

function addText(last: Draft, text: string): void {
  if (last.cells) last.after.push(text);
  else last.title = `${last.title} ${text}`.trim();
}

function notUnderstood({ line, values }: Row, width: number): Problem {
  return {
    severity: 'error',
    where: line.place,
    code: 'row-not-understood',
    detail: {
      sv: `Raden har ${values.length} värden men tabellen ${width} kolumner. Ange värdena själv.`,
      en: `The row has ${values.length} values but the table ${width} columns. Enter the values yourself.`,
    },
  };
}
