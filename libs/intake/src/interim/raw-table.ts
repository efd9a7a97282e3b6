import type { AmountUnit } from '#interim-reports';
import type { Place, Problem } from '../document';
import type { RowSplit } from '../interim-findings';
import type { Heading } from './headings';

export interface RawColumn {
  readonly heading: string;
  readonly place: Place;
  /** What its words say; undefined where one of them is not known. */
  readonly known: Heading | undefined;
}

export interface RawCell {
  readonly text: string;
  readonly place: Place;
}

export interface RawRow {
  readonly place: Place;
  /** What stands in the columns before the figures. */
  readonly labels: readonly string[];
  /** One for each column of figures; empty where nothing is printed. */
  readonly cells: readonly RawCell[];
  readonly split: RowSplit | null;
  /** A line without figures that it stands under within the table. */
  readonly group: string | null;
}

/** A table as it stands: its headings and what is in its columns, nothing of it read as a number yet. */
export interface RawTable {
  /** Where it begins and ends among the rows of the document. */
  readonly at: number;
  readonly end: number;
  readonly place: Place;
  /** Headings of the columns before the figures: `RN3`, `VHT`, `Nettoredovisning`. */
  readonly labelHeadings: readonly string[];
  readonly columns: readonly RawColumn[];
  readonly rows: readonly RawRow[];
  readonly caption: AmountUnit | null;
  /** What was done to its text to read it. */
  readonly remarks: readonly Problem[];
}
