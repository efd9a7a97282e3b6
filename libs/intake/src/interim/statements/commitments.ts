import type { Commitment } from '#interim-reports';
import type { Findings } from './found';
import { judgementOf, tellLost } from './judgements';
import { areaTitle, textFrom, type Judged } from './process-pages';
import type { Row } from './rows';
import type { Table } from './tables';

const RESPONSIBLE = /^(?<title>[\s\S]{1,1500}?)\s*\((?<responsible>[^()]{1,300})\)\.?$/u;
const LONGEST_TITLE = 1000;

/** `KS, alla nämnder och bolag` → each that is set off by a comma, in the source's own words. */
export function responsibleIn(text: string): string[] {
  return text
    .split(/[,;]/u)
    .map((one) => one.trim().slice(0, 100))
    .filter(Boolean)
    .slice(0, 50);
}

/** The title of a commitment, and those responsible that stand in brackets behind it. */
function titleIn(text: string): Pick<Commitment, 'title' | 'responsible'> {
  const { title, responsible } = RESPONSIBLE.exec(text.slice(0, 2000))?.groups ?? {};
  const own = (title ?? text).slice(0, LONGEST_TITLE);
  return { title: own, responsible: responsibleIn(responsible ?? '') };
}

/** Commitments of an area's page: the title, status and completion below it, then the comment. */
export function commitmentsIn(
  rows: readonly Row[],
  judged: readonly Judged[],
  stops: ReadonlySet<number>,
  findings: Findings,
): void {
  let under: string | undefined;
  for (const { is, title, symbols, header, from } of judged) {
    if (is === 'area') under = areaTitle(title);
    else {
      const { place } = title;
      const status = judgementOf(symbols.get('status') ?? '', 'status', place, findings);
      const completion = judgementOf(symbols.get('completion') ?? '', 'completion', place, findings);
      const comment = textFrom(rows, from, stops);
      const data: Commitment = {
        ...titleIn(title.text),
        ...(under && { under }),
        ...(status && symbols.has('status') && { status }),
        ...(completion && symbols.has('completion') && { completion }),
        ...(comment && { comment }),
      };
      const lost = (['status', 'completion'] as const).filter((symbol) => symbols.get(symbol) === '');
      tellLost(lost, header.place, findings);
      findings.statements.push({ statement: { kind: 'commitment', data }, place });
    }
  }
}

/** Commitments of a table, one row each. */
export function commitmentRows({ header, body }: Table, findings: Findings): void {
  const has = (role: string) => header.columns.some((column) => column.role === role);
  for (const { row, texts } of body) {
    const text = texts.get('title') ?? '';
    if (text === '') continue;
    const { place } = row;
    const named = titleIn(text);
    const responsible = responsibleIn(texts.get('responsible') ?? '');
    const under = texts.get('under') ?? texts.get('area');
    const status = has('status') ? judgementOf(texts.get('status') ?? '', 'status', place, findings) : undefined;
    const completion = texts.get('completion');
    const degree = has('completion') ? judgementOf(completion ?? '', 'completion', place, findings) : undefined;
    const comment = texts.get('comment');
    const data: Commitment = {
      title: named.title,
      ...(under && { under }),
      responsible: responsible.length > 0 ? responsible : named.responsible,
      ...(status && { status }),
      ...(degree && { completion: degree }),
      ...(comment && { comment }),
    };
    tellLost(
      (['status', 'completion'] as const).filter((role) => has(role) && !texts.has(role)),
      place,
      findings,
    );
    findings.statements.push({ statement: { kind: 'commitment', data }, place });
  }
}
