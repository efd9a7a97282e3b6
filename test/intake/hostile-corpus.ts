import type { HostileCase } from './hostile-case';
import { NUMBER_CASES, STORED_NUMBER_CASES } from './hostile-numbers';
import { PDF_CASES } from './hostile-pdfs';
import { TEXT_CASES } from './hostile-texts';
import { WORKBOOK_CASES } from './hostile-workbooks';

/** Every file that means no good, each with the outcome that is right. */
export function hostileCorpus(): readonly HostileCase[] {
  return [...TEXT_CASES, ...NUMBER_CASES, ...STORED_NUMBER_CASES, ...WORKBOOK_CASES, ...PDF_CASES];
}
