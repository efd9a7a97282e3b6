import type { GivenStatement, IndicatorValue, InterimReportRow, Scale, ShownJudgement } from '#interim-reports';
import type { Language } from '#kernel';
import { paragraphIn, textIn, type Form } from '../forms/form';
import { fieldJudgement, JUDGED_FIELDS, scaleFor, writtenJudgement } from '../report-parts/judgement-choices';
import { fieldAmount, writtenAmount } from '../report-parts/written-amount';
import { fieldsOf, statementsOf, type ShownStatement, type StatementField } from './statement-fields';
import { valueText, writtenValue } from './indicator-values';

/** What stands in the fields of a statement, by their names. */
export type StatementValues = Readonly<Record<string, string>>;

type Fields = Readonly<Record<string, unknown>>;

/** What may be null is null when its field is emptied; what may be left out is left out; a list is empty. */
const NULLABLE: readonly string[] = ['unit', 'decidedOn', 'diaryNumber'];

/** A statement as it is written in its fields. */
export function storedStatement(statement: ShownStatement, language: Language): StatementValues {
  return Object.fromEntries(
    fieldsOf(statement).map((field) => [field.name, storedText(statement.data as unknown as Fields, field, language)]),
  );
}

function storedText(data: Fields, field: StatementField, language: Language): string {
  const stands = data[field.name];
  switch (field.as) {
    case 'judgement':
      return fieldJudgement(stands as ShownJudgement | undefined);
    case 'words':
    case 'line':
      return (stands as string | null | undefined) ?? '';
    case 'list':
      return ((stands as readonly string[] | undefined) ?? []).join(', ');
    case 'figure':
      return fieldAmount(stands as string | undefined, language);
    case 'value':
      return valueText((data['values'] as readonly (IndicatorValue | undefined)[])[field.nth], language);
  }
}

/** What was sent with the form, field by field. */
export function sentStatement(statement: ShownStatement, form: Form): StatementValues {
  return Object.fromEntries(
    fieldsOf(statement).map(({ as, name }) => [
      name,
      as === 'words' ? paragraphIn(form, name) : textIn(form, name).trim(),
    ]),
  );
}

/** The names of the fields that say something else than what stands. */
export function changedFields(
  statement: ShownStatement,
  written: StatementValues,
  language: Language,
): readonly string[] {
  const stored = storedStatement(statement, language);
  return Object.keys(stored).filter((name) => plain(stored[name]) !== plain(written[name]));
}

/** Line breaks and spaces at the ends are not kept by a form. */
function plain(text = ''): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** The statement as corrected, whole, since it replaces what stands; what is not changed goes as it came. */
export function correctedStatement(
  report: InterimReportRow,
  statement: ShownStatement,
  written: StatementValues,
  told: { readonly scales: readonly Scale[]; readonly language: Language },
): GivenStatement {
  const changed = changedFields(statement, written, told.language);
  const { key: _key, source: _source, ...data } = statement.data as unknown as Fields;
  const bare = Object.entries(data).map(([field, value]) => [field, isJudged(field) ? bareOf(value) : value]);
  const values = valuesAfter(statement, written, changed, told.language);
  const fields: Record<string, unknown> = { ...Object.fromEntries(bare), ...(values && { values }) };
  for (const field of fieldsOf(statement)) {
    if (field.as === 'value' || !changed.includes(field.name)) continue;
    fields[field.name] = saidIn(report, statement, field, written[field.name] ?? '', told.scales);
  }
  return { kind: statement.kind, data: withoutUndefined(fields) } as unknown as GivenStatement;
}

function saidIn(
  report: InterimReportRow,
  statement: ShownStatement,
  field: Exclude<StatementField, { as: 'value' }>,
  text: string,
  scales: readonly Scale[],
): unknown {
  switch (field.as) {
    case 'judgement': {
      const judged = statement.data as { readonly [name: string]: unknown } as JudgedData;
      const others = statementsOf(report, statement.kind).map(({ data }) => data as unknown as JudgedData);
      return writtenJudgement(text, judged[field.name], scaleFor(field.name, judged, others, scales));
    }
    case 'words':
    case 'line':
      return text === '' ? (NULLABLE.includes(field.name) ? null : undefined) : text;
    case 'list':
      return text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
    case 'figure':
      return text === '' ? undefined : writtenAmount(text);
  }
}

type JudgedData = { readonly [field in (typeof JUDGED_FIELDS)[number]]?: ShownJudgement };

function isJudged(field: string): boolean {
  return JUDGED_FIELDS.some((one) => one === field);
}

function bareOf(value: unknown): unknown {
  const { scale, printed } = value as ShownJudgement;
  return { scale, printed };
}

/** Of an indicator; a value whose field is emptied is taken away. */
function valuesAfter(
  statement: ShownStatement,
  written: StatementValues,
  changed: readonly string[],
  language: Language,
): readonly IndicatorValue[] | undefined {
  if (statement.kind !== 'indicator') return undefined;
  return statement.data.values.flatMap((value, nth) => {
    const name = `value-${nth}`;
    return changed.includes(name) ? writtenValue(written[name] ?? '', value, language) : [value];
  });
}

function withoutUndefined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
