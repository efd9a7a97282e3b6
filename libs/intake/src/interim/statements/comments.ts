import type { ReportText } from '#interim-reports';
import type { Findings } from './found';
import { paragraphs } from './paragraphs';
import { isSection } from './process-pages';
import { headingIn, nextFilled, type Row } from './rows';

const FIGURE = /^[-−–]?\s?\d[\d\s.,]{0,30}%?$/u;
/** Cells of a row of figures, and how many of them are figures. */
const LEAST_CELLS = 4;
const LEAST_FIGURES = 3;
const NET_ACCOUNTS = /^netto(?:redovisning|kostnad)/iu;
/** What stands below a table and is no comment: its unit, a footnote. */
const CAPTION = /^(?:belopp i\b|[¹²³*])/iu;
const LEAST_TEXT = 40;

interface Above {
  readonly chapter?: string | undefined;
  readonly section?: string | undefined;
}

/** What is said right below a table of amounts is a comment on the entity that the table is about. */
export function tableComments(rows: readonly Row[], { statements, head }: Findings): void {
  let above: Above = {};
  let netAccounts = false;
  rows.forEach((row, nth) => {
    const heading = headingIn(row, rows);
    if (heading) above = heading.numbered ? { chapter: heading.text } : { ...above, section: heading.text };
    if (heading) netAccounts = false;
    if (row.filled.length >= LEAST_CELLS && NET_ACCOUNTS.test(row.filled[0]?.text ?? '')) netAccounts = true;
    if (!isFigures(row) || (rows[nth + 1]?.filled.length ?? 0) > 1) return;
    const body = commentBelow(rows, nth + 1);
    const text = paragraphs(body);
    const section = netAccounts ? head.committee : (above.section ?? head.committee);
    const title = above.chapter ?? above.section;
    const [first] = body;
    if (!first || !title || text.length < LEAST_TEXT) return;
    const data: ReportText = { kind: 'comment', heading: title, text, ...(section && { section }) };
    statements.push({ statement: { kind: 'text', data }, place: first.place });
  });
}

function isFigures({ filled }: Row): boolean {
  if (filled.length < LEAST_CELLS) return false;
  return filled.filter(({ text }) => text.length <= 40 && FIGURE.test(text)).length >= LEAST_FIGURES;
}

function commentBelow(rows: readonly Row[], from: number): Row[] {
  const first = nextFilled(rows, from);
  if (!first || first.filled.length > 1) return [];
  const body: Row[] = [];
  for (const row of rows.slice(first.at, first.at + 500)) {
    if (row.filled.length > 1 || isSection(row) || headingIn(row, rows)) break;
    if (row.text !== '' && !CAPTION.test(row.text)) body.push(row);
  }
  return body;
}
