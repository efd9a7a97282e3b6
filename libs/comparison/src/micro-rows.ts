import { NumberedFigures, type FigureTable, type Layout } from './figure-table';
import { measuresOf, type ComparedInstrument } from './measures';
import { microOf, type Micro } from './micropoints';
import { figureOf, type ScoredEvaluation } from './scored-evaluation';

/** The scores of one evaluation in millionths, by the place of each measure in its instrument version. */
export interface MicroRow {
  /** Undefined where the evaluation has no such score. */
  at(place: number): Micro | undefined;
}

type Places = ReadonlyMap<string, number>;

const places = new WeakMap<ComparedInstrument, Places>();
const rows = new WeakMap<ScoredEvaluation, { readonly of: Places; readonly row: MicroRow | null }>();

/** The place of each measure of a version: `total` first, then each area with its sub-questions. */
export function placesOf(instrument: ComparedInstrument): Places {
  const known = places.get(instrument);
  if (known) return known;
  const made = new Map(measuresOf(instrument).map((measure, place) => [measure, place]));
  places.set(instrument, made);
  return made;
}

/** The evaluation's scores in millionths; null when its source has figures finer than that. Made once. */
export function microRowOf(evaluation: ScoredEvaluation, instrument: ComparedInstrument): MicroRow | null {
  const of = placesOf(instrument);
  const known = rows.get(evaluation);
  if (known?.of === of) return known.row;
  const { figures } = evaluation;
  const row = figures instanceof NumberedFigures ? numberedRow(evaluation, figures, of) : listedRow(evaluation, of);
  rows.set(evaluation, { of, row });
  return row;
}

function listedRow(evaluation: ScoredEvaluation, of: Places): MicroRow | null {
  const micros: (Micro | undefined)[] = [];
  for (const measure of of.keys()) {
    const figure = figureOf(evaluation, measure);
    const micro = figure && microOf(figure);
    if (micro === null) return null;
    micros.push(micro);
  }
  return { at: (place) => micros[place] };
}

/** Reads through the numbers of its figures, so that a row needs no memory of its own. */
class NumberedRow implements MicroRow {
  constructor(
    private readonly numbers: Uint32Array,
    /** From the instrument's places to those of the figures. */
    private readonly found: Int32Array,
    private readonly micros: readonly (Micro | null | undefined)[],
  ) {}

  at(place: number): Micro | undefined {
    const at = this.found[place] ?? -1;
    return at < 0 ? undefined : (this.micros[this.numbers[at] ?? -1] ?? undefined);
  }
}

const microsOfTables = new WeakMap<FigureTable, (Micro | null | undefined)[]>();

function numberedRow({ depth }: ScoredEvaluation, { table, layout, numbers }: NumberedFigures, of: Places) {
  let micros = microsOfTables.get(table);
  if (!micros) microsOfTables.set(table, (micros = []));
  const found = foundIn(layout, of, depth === 'total');
  for (const at of found) {
    const number = at < 0 ? undefined : numbers[at];
    if (number === undefined) continue;
    const micro = (micros[number] ??= microOf(table.at(number)));
    if (micro === null) return null;
  }
  return new NumberedRow(numbers, found, micros);
}

const foundPlaces = new WeakMap<
  Layout,
  { readonly of: Places; readonly totals: Int32Array; readonly all: Int32Array }
>();

/** Where a layout has the measures of an instrument version, -1 where it has not; the total alone if told so. */
function foundIn(layout: Layout, of: Places, totalAlone: boolean): Int32Array {
  let known = foundPlaces.get(layout);
  if (known?.of !== of) {
    const all = Int32Array.from(of.keys(), (measure) => layout.placeOf.get(measure) ?? -1);
    const totals = Int32Array.from(of, ([measure], place) => (measure === 'total' ? (all[place] ?? -1) : -1));
    foundPlaces.set(layout, (known = { of, totals, all }));
  }
  return totalAlone ? known.totals : known.all;
}
