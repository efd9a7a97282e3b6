import type { AmountUnit, ForecastTable, RowParent, TableKind, TableMeasure } from '#interim-reports';
import type { Words } from '#kernel';
import type { Place, Problem } from './document';
import type { FoundCell, MunicipalitySuggestion } from './findings';
import type { FoundStatement, UnsettledText } from './interim/statements/found';

/** A column of a found table, and what its heading was understood as. */
export interface FoundForecastColumn {
  /** As printed, the lines of a heading joined. */
  readonly heading: string;
  readonly place: Place;
  /** Null where the heading says nothing known: its figures are shown, not proposed. */
  readonly measure: TableMeasure | null;
}

/** How a row was divided where spaces divide both thousands and columns. */
export interface RowSplit {
  readonly sure: boolean;
  /** Why it is sure, or why it is not. */
  readonly because: Words;
  /** All readings that are possible, as decimal texts by column, null for an empty one; the proposed one first. */
  readonly readings: readonly (readonly (string | null)[])[];
}

export interface FoundForecastRow {
  readonly place: Place;
  readonly code: string | null;
  readonly label: string;
  readonly level: number;
  readonly isSum: boolean;
  readonly isMemo: boolean;
  readonly parents: readonly RowParent[];
  /** One for each column of the table. */
  readonly cells: readonly FoundCell[];
  readonly split: RowSplit | null;
}

/** A table of amounts as it was found. What is null is for a person to choose. */
export interface FoundForecastTable {
  readonly kind: TableKind | null;
  readonly section: string | null;
  readonly title: string | null;
  readonly place: Place;
  readonly amountsIn: AmountUnit | null;
  /** What its own caption or headings say. */
  readonly captionUnit: AmountUnit | null;
  readonly columns: readonly FoundForecastColumn[];
  readonly rows: readonly FoundForecastRow[];
}

interface Said<T> {
  readonly value: T;
  readonly place: Place;
}

/** What the text says about the report itself: suggestions for a person to confirm. */
export interface FoundHead {
  readonly municipalities: readonly MunicipalitySuggestion[];
  readonly committee: Said<string> | null;
  readonly fiscalYear: Said<number> | null;
  readonly cycle: Said<string> | null;
  /** ISO date of the last day that the outturn covers. */
  readonly outturnThrough: Said<string> | null;
}

/** All that was found of an interim report. */
export interface InterimFindings {
  readonly head: FoundHead;
  readonly tables: readonly FoundForecastTable[];
  readonly statements: readonly FoundStatement[];
  /** What may be one statement or another, for a person to say. */
  readonly unsettled: readonly UnsettledText[];
  readonly problems: readonly Problem[];
}

/** A table as it would be registered, with the place of each of its rows. What is null is for a person to choose. */
export interface ProposedTable extends Omit<ForecastTable, 'kind' | 'section' | 'amountsIn'> {
  readonly kind: TableKind | null;
  readonly section: string | null;
  readonly amountsIn: AmountUnit | null;
  readonly place: Place;
  /** In the order of the rows. */
  readonly rowPlaces: readonly Place[];
}

/** An interim report as it would be entered. What is null is for a person to choose; the rest is to confirm or mend. */
export interface ProposedInterimReport {
  readonly municipalityCode: string | null;
  readonly committee: string | null;
  readonly fiscalYear: number | null;
  readonly cycle: string | null;
  readonly outturnThrough: string | null;
  readonly tables: readonly ProposedTable[];
  readonly statements: readonly FoundStatement[];
  /** What may be one statement or another, for a person to say. */
  readonly unsettled: readonly UnsettledText[];
}
