/** What a table of an interim report is about. */
export const TABLE_KINDS = [
  'net-accounts',
  'by-unit',
  'by-account-group',
  'by-activity',
  'investments',
  'income-statement',
  'forecast-history',
] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

/** Thousand or million SEK, or SEK, as the municipality prints its amounts. */
export const AMOUNT_UNITS = ['kr', 'tkr', 'mnkr'] as const;

export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** The measures that are amounts of money. A cost is negative; deviation = forecast − budget, so a negative one is bad. */
export const AMOUNT_MEASURES = [
  /** Bokslut föregående år */
  'accountsPreviousYear',
  /** Utfall samma period föregående år */
  'outturnSamePeriodLastYear',
  /** Utfall (ackumulerat) */
  'outturn',
  /** Ackumulerad budget */
  'budgetToDate',
  /** Ackumulerad avvikelse = utfall − ackumulerad budget */
  'deviationToDate',
  /** Ursprunglig budget (in Örebro: Budget ÖSB) */
  'originalBudget',
  /** Budget */
  'budget',
  /** Förändring budget = budget − ursprunglig budget */
  'budgetChange',
  /** Prognos helår */
  'forecast',
  /** Föregående prognos */
  'previousForecast',
  /** Föregående prognos avvikelse */
  'previousDeviation',
  /** Avvikelse = prognos − budget */
  'deviation',
] as const;

export type AmountMeasure = (typeof AMOUNT_MEASURES)[number];

/** Every measure of a table; consumption is a percentage, all others are amounts. */
export const TABLE_MEASURES = [...AMOUNT_MEASURES, 'consumption'] as const;

export type TableMeasure = (typeof TABLE_MEASURES)[number];

/** A unit, account group, activity or level above a row, with the municipality's own code. */
export interface RowParent {
  readonly code: string | null;
  readonly label: string;
}

/**
 * What a row says: decimal texts with a dot exactly as printed (`"-222709"`, `"307.70"`), so that the last digit tells
 * the printed precision; amounts in the table's own unit, consumption in percent. A measure that is absent was not
 * printed; it is unknown, not zero.
 */
export type RowFigures = { readonly [measure in TableMeasure]?: string };

export interface TableRow extends RowFigures {
  /** The municipality's own code of the unit, account group or activity; null where none is printed. */
  readonly code: string | null;
  readonly label: string;
  /**
   * 0 for the total of the table, larger further in. A sum of level n covers the rows before it, back to the nearest row
   * of level n or less, that are the outermost of those deeper than n.
   */
  readonly level: number;
  readonly isSum: boolean;
  /** A row of the kind "varav …": shown, but in no sum. */
  readonly isMemo?: boolean;
  /** The levels that the row is printed under, outermost first. */
  readonly parents?: readonly RowParent[];
  /** The unit's own comment on its row. */
  readonly comment?: string;
}

/** One table as printed. Its figures are in `amountsIn`. */
export interface ForecastTable {
  readonly kind: TableKind;
  /** Which entity it is about: "Kommungemensamt", "Kommunledningsförvaltningen", or the committee itself. */
  readonly section: string;
  readonly title?: string;
  /** What the figures are in, as the one who registers them states it. */
  readonly amountsIn: AmountUnit;
  /** What the table's own caption says, where that is something else; the two are compared, never settled silently. */
  readonly captionUnit?: AmountUnit;
  readonly rows: readonly TableRow[];
}

/** Where registered figures stand in the upload they were read from. */
export interface TableSource {
  readonly uploadId: string;
  /** Place of each row, such as `line:62`, in the order of the rows. */
  readonly rowPlaces: readonly string[];
  /** `row index.measure` of figures that a person gave in place of what was read. */
  readonly mended?: readonly string[];
}
