import { decimal } from '#kernel';
import type { Cell, Line, Problem } from '../document';
import type { FoundObservation, FoundRow, FoundTable, Vocabulary } from '../findings';
import { isAreaTitle } from '../titles';
import type { AreaPage } from './area-page';
import { observationsIn } from './observations';
import { filled, looksLikeFigure, readCell, rowOf, textOf } from './row';

export interface FoundPages {
  readonly table: FoundTable | undefined;
  readonly observations: readonly FoundObservation[];
  readonly problems: readonly Problem[];
}

/** Lines below the heading within which the points of an area stand. */
const POINTS_WITHIN = 25;

/** The pages of the areas: points in the box below the heading, strengths and improvement areas at the end. */
export function areaPages(lines: readonly Line[], vocabulary: Vocabulary): FoundPages {
  const pages = pagesIn(lines, vocabulary);
  const problems: Problem[] = [];
  const rows = pages.flatMap((page) => pointsOf(page, problems) ?? []);
  const observations = pages.flatMap((page) => observationsIn(page, problems));
  const table: FoundTable | undefined =
    rows.length === 0
      ? undefined
      : {
          kind: 'area-pages',
          title: '',
          place: rows[0]?.place ?? '',
          columns: [{ heading: 'Poäng', role: 'points', year: null }],
          rows,
        };
  return { table, observations, problems };
}

const HEADING = /^område\s+(\d{1,2})\s*[.:–-]?\s*(.*)$/iu;
interface Mark extends Omit<AreaPage, 'lines'> {
  readonly at: number;
}

const CHAPTER = /^\d{1,2}\.?\s+(?:översikt|kortfakta|bilag|sammanfatt)/iu;

function pagesIn(lines: readonly Line[], { instruments }: Vocabulary): AreaPage[] {
  const marks = lines.flatMap((line, at): Mark[] => {
    if (rowOf(line).values.length > 0) return [];
    const text = textOf(line);
    const [, number, begun = ''] = HEADING.exec(text) ?? [];
    const next = lines[at + 1];
    // A long title goes over two lines.
    const titles = number ? [begun, `${begun} ${next ? textOf(next) : ''}`.trim()] : [];
    const title = titles.find((one) => isAreaTitle(instruments, one));
    if (number && title) return [{ at, number, title, place: line.place }];
    return CHAPTER.test(text) ? [{ at, number: null, title: '', place: line.place }] : [];
  });
  return marks.flatMap(({ at, number, title, place }, nth) =>
    title === '' ? [] : [{ number, title, place, lines: lines.slice(at + 1, marks[nth + 1]?.at) }],
  );
}

function pointsOf({ number, title, lines }: AreaPage, problems: Problem[]): FoundRow | undefined {
  const from = lines.findIndex((line) => /(?:^|\s)poäng$/iu.test(textOf(line)) && textOf(line).length < 60);
  if (from < 0 || from > POINTS_WITHIN) return undefined;
  for (const line of lines.slice(from + 1, from + 1 + POINTS_WITHIN)) {
    if (/^allmänt$/iu.test(textOf(line))) return undefined;
    const cell = pointsCell(line);
    if (!cell) continue;
    const { cell: found, problems: faults } = readCell(cell, { mark: 'comma', percent: false, max: decimal('1000') });
    problems.push(...faults);
    return { level: 'area', number, title, place: found.place, cells: [found] };
  }
  return undefined;
}

/** The figure at the end of the box, be it alone on its line or behind the headings. */
function pointsCell(line: Line): Cell | undefined {
  const cells = filled(line);
  const last = cells.at(-1);
  if (last && looksLikeFigure(last.text)) return last;
  return cells.length === 1 ? rowOf(line).values.at(-1) : undefined;
}
