import type { Line } from '../document';
import { rowOf, textOf } from './row';

/** Lines without a page number that a list of contents may hold in a row. */
const PATIENCE = 3;

/** The lines without lists of contents, whose page numbers are no points. */
export function withoutContents(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let idle = PATIENCE + 1;
  for (const line of lines) {
    const text = textOf(line);
    if (/^innehåll(?:sförteckning)?$/iu.test(text)) idle = 0;
    else if (idle <= PATIENCE && text !== '') idle = endsInPage(line) ? 0 : idle + 1;
    if (idle > PATIENCE) kept.push(line);
    else if (idle > 0 && !endsInPage(line)) kept.push(line);
  }
  return kept;
}

function endsInPage(line: Line): boolean {
  const { values, label } = rowOf(line);
  return values.length === 1 && label !== '' && /^\d{1,3}$/.test(values[0]?.text.trim() ?? '');
}
