import type { GivenStatement } from '#interim-reports';
import type { Findings } from './found';
import { at, HEADING_OR_ROW, takenAsHeading } from './remarks';
import type { BodyRow, Header } from './tables';

/** A row that has a title and nothing more, among rows that are judged, is the heading of those below it. */
export function headsRowsBelow({ columns }: Header, { texts }: BodyRow): boolean {
  const judged = columns.some(({ role }) => role === 'forecast' || role === 'status' || role === 'assessment');
  return judged && texts.size === 1 && texts.has('title');
}

/** Says that a row was taken for a heading; a person may make it what it would be otherwise. */
export function tellHeading({ row }: BodyRow, statement: GivenStatement, { problems, unsettled }: Findings): void {
  problems.push(at(row.place, takenAsHeading(row.text)));
  unsettled.push({ place: row.place, text: row.text, why: HEADING_OR_ROW, options: [statement] });
}
