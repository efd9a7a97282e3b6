import type { PublishedFigures } from '#evaluations';
import { decimal } from '#kernel';
import type { Figure, Figures } from './scored-evaluation';

/** Measures in the order in which an evaluation's figures stand; the same one for all that have the same. */
export interface Layout {
  readonly measures: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
}

/**
 * Every kind of figure that there is, each once and by number: a full log holds more than a million figures of a few
 * thousand kinds.
 */
export class FigureTable {
  private readonly numbers = new Map<string, Map<string, number>>();
  private readonly figures: Figure[] = [];
  private readonly layouts = new Map<string, Layout>();

  /** The number of the kind with these texts. Throws RangeError when one of them is not a decimal. */
  numberOf(value: string, halfWidth: string): number {
    let known = this.numbers.get(halfWidth);
    if (!known) this.numbers.set(halfWidth, (known = new Map<string, number>()));
    let number = known.get(value);
    if (number === undefined) {
      number = this.figures.push({ value: decimal(value), halfWidth: decimal(halfWidth) }) - 1;
      known.set(value, number);
    }
    return number;
  }

  /** Throws RangeError when no kind has the number. */
  at(number: number): Figure {
    const figure = this.figures[number];
    if (!figure) throw new RangeError(`No figure has number ${number}`);
    return figure;
  }

  layoutOf(measures: readonly string[]): Layout {
    const key = measures.join('\n');
    let layout = this.layouts.get(key);
    if (!layout) {
      layout = { measures, placeOf: new Map(measures.map((measure, place) => [measure, place])) };
      this.layouts.set(key, layout);
    }
    return layout;
  }
}

/** The kinds of all that this process knows as published. */
export const PUBLISHED_FIGURES = new FigureTable();

/** An evaluation's figures as numbers of kinds: a few bytes each. */
export class NumberedFigures implements Figures {
  constructor(
    readonly table: FigureTable,
    readonly layout: Layout,
    /** By the layout's places. */
    readonly numbers: Uint32Array,
  ) {}

  get(measure: string): Figure | undefined {
    const place = this.layout.placeOf.get(measure);
    return place === undefined ? undefined : this.table.at(this.numbers[place] ?? -1);
  }

  *[Symbol.iterator](): Iterator<readonly [string, Figure]> {
    for (const [place, measure] of this.layout.measures.entries())
      yield [measure, this.table.at(this.numbers[place] ?? -1)];
  }
}

/**
 * A reader of published figures into exact ones, of which equal ones are one object.
 *
 * @returns a function that throws RangeError on a text that is not a decimal.
 */
export function figureReader(table = new FigureTable()): (published: PublishedFigures) => NumberedFigures {
  return (published) => {
    const measures = Object.keys(published);
    const numbers = new Uint32Array(measures.length);
    let place = 0;
    for (const measure of measures) {
      const { value = '', halfWidth = '' } = published[measure] ?? {};
      numbers[place] = table.numberOf(value, halfWidth);
      place += 1;
    }
    return new NumberedFigures(table, table.layoutOf(measures), numbers);
  };
}
