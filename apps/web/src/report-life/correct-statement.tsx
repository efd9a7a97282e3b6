import type { InterimReportRow } from '#interim-reports';
import type { Problem } from '../api-answers';
import { ApiFailure } from '../api-client';
import { keptIn, newKept, paragraphIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { reportFor } from '../report-parts/report-deed';
import { CorrectStatementPage } from './correct-statement-page';
import { correctStatementWords } from './correct-statement.words';
import { fieldsOf, statementIn, type ShownStatement } from './statement-fields';
import {
  changedFields,
  correctedStatement,
  sentStatement,
  storedStatement,
  type StatementValues,
} from './statement-values';

/** Which statement of a report: of a kind, by its key. */
export interface NamedStatement {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
}

export async function showCorrectStatement(reading: Reading, named: NamedStatement): Promise<Answer> {
  const report = await reportFor(reading, named.id, 'correctReport');
  const statement = statementNamed(report, named);
  const values = storedStatement(statement, reading.visit.language);
  return page(reading, report, statement, { values, reason: '' });
}

/** Corrects one statement of an adopted report; the rest of it stays as it stands. */
export async function correctStatement(reading: Reading, named: NamedStatement, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const { language } = visit;
  const report = await reportFor(reading, named.id, 'correctReport');
  const statement = statementNamed(report, named);
  const values = sentStatement(statement, form);
  const reason = paragraphIn(form, 'reason');
  const words = correctStatementWords[language];
  const nothing = changedFields(statement, values, language).length === 0;
  const faults = [
    ...(nothing ? [{ detail: words.nothingChanged }] : []),
    ...(reason === '' ? [{ field: 'reason', detail: words.reasonMissing }] : []),
  ];
  if (faults.length > 0) return page(reading, report, statement, { values, reason, problem: { status: 422, faults } });
  const scales = (await api.goalScales()).items;
  const corrected = correctedStatement(report, statement, values, { scales, language });
  const send = async () => {
    await api.correctReport(named.id, { reason, statements: [corrected] }, keptIn(form));
    return redirect(link(language, 'interimReport', { id: named.id }, { done: 'reportCorrected' }));
  };
  return attempt(send, async (refused) => {
    const now = await api.interimReport(named.id);
    return page(reading, now, statementNamed(now, named), { values, reason, problem: problemAt(refused, statement) });
  });
}

function statementNamed(report: InterimReportRow, { kind, key }: NamedStatement): ShownStatement {
  const found = statementIn(report, kind, key);
  if (!found) throw new ApiFailure({ status: 404, title: '' });
  return found;
}

/** Where what was sent is at fault: at the field of that name, else at none. */
function problemAt(refused: Problem, statement: ShownStatement): FormProblem {
  const names = fieldsOf(statement).map(({ name }): string => name);
  return formProblem(refused, (where) => {
    if (where === 'reason') return 'reason';
    const [, field, nth] = /^statements\[0\]\.data\.(\w+)(?:\[(\d+)\])?/.exec(where) ?? [];
    return names.find((name) => name === (nth === undefined ? field : `value-${nth}`));
  });
}

interface Shown {
  readonly values: StatementValues;
  readonly reason: string;
  readonly problem?: FormProblem;
}

async function page(
  reading: Reading,
  report: InterimReportRow,
  statement: ShownStatement,
  shown: Shown,
): Promise<Answer> {
  const scales = (await reading.api.goalScales()).items;
  const props = { reading, report, statement, scales, kept: newKept(report.version), ...shown };
  return htmlAnswer(<CorrectStatementPage {...props} />, shown.problem?.status ?? 200);
}
