import { decimal } from '#kernel';
import type { Cell, Line, Problem } from '../document';
import type { Findings, FoundObservation, FoundRow, Level, Suggestions, Vocabulary } from '../findings';
import { decimalMarkOf, visible } from '../grammar';
import { OBSERVATION_KEYS, TEMPLATE } from '../template-words';
import { readCell } from './row';

interface Columns {
  readonly title: number;
  readonly max: number;
  readonly percent: number;
  readonly points: number;
}

/** The service's own template, filled in; undefined when the document is something else. */
export function template(lines: readonly Line[], vocabulary: Vocabulary): Findings | undefined {
  const at = lines.findIndex((line) => shown(line.cells[0]) === TEMPLATE.measure && columnsOf(line) !== undefined);
  const header = lines[at];
  const columns = header && columnsOf(header);
  if (!header || !columns) return undefined;
  const rows = measureRows(lines.slice(at + 1), columns);
  const place = header.place;
  const heads = [columns.max, columns.percent, columns.points].map((nth) => shown(header.cells[nth]));
  return {
    tables: [
      {
        kind: 'template',
        title: '',
        place,
        columns: [
          { heading: heads[0] ?? '', role: 'max', year: null },
          { heading: heads[1] ?? '', role: 'percent', year: null },
          { heading: heads[2] ?? '', role: 'points', year: null },
        ],
        rows: rows.rows,
      },
    ],
    observations: lines.slice(at + 1).flatMap((line) => observationIn(line, columns) ?? []),
    facts: [],
    suggestions: suggestionsAbove(lines.slice(0, at), vocabulary),
    problems: rows.problems,
  };
}

function shown(cell: Cell | undefined): string {
  return visible(cell?.text ?? '');
}

function columnsOf(line: Line): Columns | undefined {
  const texts = line.cells.map(({ text }) => visible(text));
  const at = (heading: string) => texts.indexOf(heading);
  const columns = {
    title: at(TEMPLATE.title),
    max: at(TEMPLATE.max),
    percent: at(TEMPLATE.percent),
    points: at(TEMPLATE.points),
  };
  return Object.values(columns).every((column) => column > 0) ? columns : undefined;
}

const KEYS: readonly (readonly [Level, RegExp])[] = [
  ['area', new RegExp(`^${TEMPLATE.area} (\\d{1,2})$`, 'u')],
  ['sub-question', new RegExp(`^${TEMPLATE.subQuestion} (\\d{1,2}\\.\\d{1,2})$`, 'u')],
  ['total', new RegExp(`^${TEMPLATE.total}()$`, 'u')],
];

function measureRows(lines: readonly Line[], columns: Columns): { rows: FoundRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const keyed = lines.flatMap((line) => {
    for (const [level, shape] of KEYS) {
      const number = shape.exec(shown(line.cells[0]))?.[1];
      if (number !== undefined) return [{ line, level, number: number === '' ? null : number }];
    }
    return [];
  });
  const readings = [columns.max, columns.percent, columns.points].map((column) => ({
    column,
    mark: decimalMarkOf(keyed.map(({ line }) => shown(line.cells[column]))),
    percent: column === columns.percent,
    max: decimal(column === columns.percent ? '100' : '1000'),
  }));
  const rows = keyed.map(({ line, level, number }): FoundRow => {
    const cells = readings.map(({ column, ...reading }) => {
      const { cell, problems: faults } = readCell(line.cells[column] ?? { text: '', place: line.place }, reading);
      problems.push(...faults);
      return cell;
    });
    return { level, number, title: shown(line.cells[columns.title]), place: line.place, cells };
  });
  return { rows, problems };
}

function observationIn(line: Line, columns: Columns): FoundObservation | undefined {
  const key = shown(line.cells[0]);
  const known = OBSERVATION_KEYS.find(([, word]) => key.startsWith(`${word} `));
  if (!known) return undefined;
  const [kind, word] = known;
  const number = key.slice(word.length + 1);
  const cell = line.cells[columns.title];
  if (!cell || shown(cell) === '' || !/^\d{1,2}$/.test(number)) return undefined;
  return { areaNumber: number, areaTitle: '', kind, text: shown(cell), place: cell.place };
}

function suggestionsAbove(lines: readonly Line[], { municipalities, instruments }: Vocabulary): Suggestions {
  const valueOf = (label: string) => lines.find((line) => shown(line.cells[0]) === label)?.cells[1];
  const [municipality, year, version] = [TEMPLATE.municipality, TEMPLATE.year, TEMPLATE.version].map(valueOf);
  const named = shown(municipality).toLocaleLowerCase('sv');
  const found = municipalities.filter(({ code, name, officialName }) =>
    [code, name, officialName].some((known) => known.toLocaleLowerCase('sv') === named),
  );
  const stated = instruments.find((one) => one.version === shown(version))?.version;
  return {
    title: null,
    municipalities: found.map(({ code, name }) => ({ code, name, place: municipality?.place ?? '', occurrences: 1 })),
    year: year && /^(?:19|20)\d\d$/.test(shown(year)) ? { year: Number(shown(year)), place: year.place } : null,
    reportDate: null,
    version: stated && version ? { version: stated, place: version.place } : null,
  };
}
