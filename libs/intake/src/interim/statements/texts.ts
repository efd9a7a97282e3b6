import type { ReportText } from '#interim-reports';
import type { Findings } from './found';
import { paragraphs } from './paragraphs';
import { headingOf, type Row } from './rows';
import { TEXT_HEADINGS } from './words';

/** Texts that stand by themselves under a heading that tells what they are, up to the next heading. */
export function reportTexts(rows: readonly Row[], findings: Findings): void {
  const all = rows.flatMap((row) => {
    const heading = headingOf(row, rows);
    return heading === undefined ? [] : [{ row, heading }];
  });
  all.forEach(({ row, heading }, nth) => {
    const kind = TEXT_HEADINGS.find(([shape]) => shape.test(heading))?.[1];
    if (!kind) return;
    const body = rows.slice(row.at + 1, all[nth + 1]?.row.at ?? rows.length);
    const table = body.findIndex(({ filled }) => filled.length > 2);
    const text = paragraphs(table < 0 ? body : body.slice(0, table));
    if (text === '') return;
    const data: ReportText = { kind, heading, text };
    findings.statements.push({ statement: { kind: 'text', data }, place: row.place });
  });
}
