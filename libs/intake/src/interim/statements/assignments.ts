import type { Assignment } from '#interim-reports';
import { responsibleIn } from './commitments';
import type { Findings } from './found';
import { judgementOf } from './judgements';
import { at, documentNotPrinted } from './remarks';
import { headsRowsBelow, tellHeading } from './rows-within';
import type { BodyRow, Table } from './tables';
import { ASSIGNMENTS_OF, CARRIED_OVER } from './words';

type Source = Pick<Assignment, 'sourceDocument' | 'sourceYear' | 'isCarriedOver'>;

/** Assignments of a table, whose heading or a column names the document that gave them. */
export function assignmentsOf({ header, body }: Table, heading: string | undefined, findings: Findings): void {
  const { document, year } = ASSIGNMENTS_OF.exec(header.heading)?.groups ?? {};
  const isCarriedOver = CARRIED_OVER.test(header.heading);
  const hasColumn = header.columns.some(({ role }) => role === 'source');
  if (!document && !hasColumn) findings.problems.push(at(header.row.place, documentNotPrinted()));
  let area = heading;
  for (const one of body) {
    if (!one.texts.has('title')) continue;
    const named = document === undefined ? sourceIn(one.texts.get('source') ?? header.heading) : { document, year };
    const sourceYear = named.year === undefined ? null : Number(named.year);
    const source = { sourceDocument: named.document, sourceYear, isCarriedOver };
    const statement = { kind: 'assignment' as const, data: assignmentOf(one, source, area, findings) };
    if (headsRowsBelow(header, one)) {
      tellHeading(one, statement, findings);
      area = statement.data.title;
    } else findings.statements.push({ statement, place: one.row.place });
  }
}

function assignmentOf(
  { row, texts }: BodyRow,
  source: Source,
  heading: string | undefined,
  findings: Findings,
): Assignment {
  const area = texts.get('area') ?? heading;
  const forecast = judgementOf(texts.get('forecast') ?? '', 'assignment', row.place, findings);
  const status = judgementOf(texts.get('status') ?? '', 'assignment', row.place, findings);
  const responsible = responsibleIn(texts.get('responsible') ?? '');
  const comment = texts.get('comment');
  return {
    title: texts.get('title') ?? '',
    ...source,
    ...(area && { area }),
    ...(responsible.length > 0 && { responsible }),
    ...(forecast && { forecast }),
    ...(status && { status }),
    ...(comment && { comment }),
  };
}

/** `ÖSB 2024` → the document and its year. */
function sourceIn(text: string): { document: string; year: string | undefined } {
  const { document, year } = /^(?<document>.{1,80}?)\s+(?<year>(?:19|20)\d\d)$/u.exec(text)?.groups ?? {};
  return { document: document ?? text, year };
}
