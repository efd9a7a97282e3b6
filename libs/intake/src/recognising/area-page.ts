import type { Line } from '../document';

/** The part of a report about one area. */
export interface AreaPage {
  readonly number: string | null;
  readonly title: string;
  readonly place: string;
  readonly lines: readonly Line[];
}
