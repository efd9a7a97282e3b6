import type { Judgement, ProcessArea } from '#interim-reports';
import { titleKey } from '../../titles';
import type { Findings } from './found';
import { judgementOf, tellLost } from './judgements';
import type { AreaPage } from './process-pages';
import { assessmentFromSummary, assessmentsDiffer, at } from './remarks';
import type { BodyRow, Table } from './tables';
import { ASSESSED_IN_WORDS } from './words';

type Column = 'assessment' | 'trend';

/** A process area as the summary and its own page have it. */
interface Seen {
  readonly title: string;
  readonly under?: string | undefined;
  readonly summary?: Pick<BodyRow, 'row' | 'texts'>;
  readonly page?: AreaPage;
}

/**
 * Process areas by the summary's table and the areas' own pages. The summary's symbols count: it is the one place
 * where all stand together, and where a page has lost its own.
 *
 * @returns what an area stands under, by its title.
 */
export function processAreas(
  summaries: readonly Table[],
  pages: readonly AreaPage[],
  headings: readonly (string | undefined)[],
  findings: Findings,
): (title: string) => string | undefined {
  const areas = new Map<string, Seen>();
  for (const { header, body } of summaries) {
    for (const { row, texts: filled } of body) {
      const title = filled.get('title');
      const under = filled.get('area') ?? headings[header.row.at];
      const texts = new Map([...header.columns.map(({ role }) => [role, ''] as const), ...filled]);
      if (title) areas.set(titleKey(title), { title, under, summary: { row, texts } });
    }
  }
  for (const page of pages) {
    const key = titleKey(page.title);
    areas.set(key, { title: page.title, ...areas.get(key), page });
  }
  for (const area of areas.values()) stateArea(area, findings);
  return (title) => areas.get(titleKey(title))?.under;
}

function stateArea(area: Seen, findings: Findings): void {
  const { title, under, summary, page } = area;
  const place = summary?.row.place ?? page?.place ?? '';
  const assessment = judged('assessment', area, findings);
  const trend = judged('trend', area, findings);
  const comment = page?.comment || summary?.texts.get('comment');
  const data: ProcessArea = {
    title,
    ...(under && { under }),
    ...(assessment && { assessment }),
    ...(trend && { trend }),
    ...(comment && { comment }),
  };
  tellLost(
    [
      ...(assessment?.printed === null ? ['assessment' as const] : []),
      ...(trend?.printed === null ? ['trend' as const] : []),
    ],
    place,
    findings,
  );
  compareWithWords(area, assessment, findings);
  findings.statements.push({ statement: { kind: 'processArea', data }, place });
}

function judged(column: Column, { summary, page }: Seen, findings: Findings): Judgement | undefined {
  const { problems } = findings;
  const inSummary = summary?.texts.get(column);
  const onPage = page?.symbols.get(column);
  if (inSummary && onPage === '' && page) problems.push(at(page.place, assessmentFromSummary()));
  if (inSummary && onPage && inSummary !== onPage && page) {
    problems.push(at(page.place, assessmentsDiffer(inSummary, onPage)));
  }
  const place = (inSummary ? summary?.row.place : page?.place) ?? '';
  const told = inSummary ?? onPage;
  return told === undefined ? undefined : judgementOf(inSummary || onPage || '', column, place, findings);
}

/** Where the page says in words what the symbol says, the two are compared. */
function compareWithWords({ page }: Seen, assessment: Judgement | undefined, { problems }: Findings): void {
  const [words, symbol] = ASSESSED_IN_WORDS.find(([shape]) => shape.test(page?.comment ?? '')) ?? [];
  const printed = assessment?.printed;
  const comparable = printed && assessment.scale === 'eskilstuna-assessment';
  if (!page || !words || !symbol || !comparable || printed === symbol) return;
  problems.push(at(page.place, assessmentsDiffer(printed, words.exec(page.comment)?.[0] ?? '')));
}
