import type { StatementSource } from './interim-report';
import { STATEMENT_FIELDS, type InterimReportRow, type Shown } from './interim-report-row';
import type { Statement, StatementKind, Statements } from './parts';
import { resolveJudgement } from './scales/scales';
import type { Judgement } from './statements';

/** The statements of a report, each kind in its field. */
export type ShownStatements = Pick<InterimReportRow, (typeof STATEMENT_FIELDS)[StatementKind]>;

export const NO_STATEMENTS: ShownStatements = {
  goals: [],
  processAreas: [],
  assignments: [],
  commitments: [],
  indicators: [],
  measures: [],
  observations: [],
  texts: [],
};

/** The statements with this one in place of an earlier one of its kind and key, where that stood; else at the end. */
export function showStatement(
  shown: ShownStatements,
  statement: Statement,
  source: StatementSource | null,
): ShownStatements {
  const field = STATEMENT_FIELDS[statement.kind];
  const before: readonly { readonly key: string }[] = shown[field];
  const later = { ...resolved(statement.data), key: statement.key, source };
  const nth = before.findIndex(({ key }) => key === statement.key);
  const after = nth < 0 ? [...before, later] : before.with(nth, later);
  return { ...shown, [field]: after };
}

/** The statements without the one of this kind and key. */
export function hideStatement(shown: ShownStatements, kind: StatementKind, key: string): ShownStatements {
  const field = STATEMENT_FIELDS[kind];
  const before: readonly { readonly key: string }[] = shown[field];
  return { ...shown, [field]: before.filter((one) => one.key !== key) };
}

function resolved<Kind extends StatementKind>(data: Statements[Kind]): Omit<Shown<Statements[Kind]>, 'key' | 'source'> {
  const entries = Object.entries(data).map(([field, value]): [string, unknown] => [
    field,
    isJudgement(value) ? resolveJudgement(value) : value,
  ]);
  return Object.fromEntries(entries) as Omit<Shown<Statements[Kind]>, 'key' | 'source'>;
}

function isJudgement(value: unknown): value is Judgement {
  return typeof value === 'object' && value !== null && 'scale' in value && 'printed' in value;
}
