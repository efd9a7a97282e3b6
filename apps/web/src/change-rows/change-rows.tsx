import type { InterimReportRow, ReportTable } from '#interim-reports';
import { ApiFailure } from '../api-client';
import type { Problem } from '../api-answers';
import { keptIn, newKept, paragraphIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormFault, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { isAdopted, mayReport } from '../report-parts/may-report';
import { notForYou } from '../report-parts/report-deed';
import { ChangeRowsPage } from './change-rows-page';
import { changeRowsWords } from './change-rows.words';
import { changesIn, chosenRows, fieldOf, storedValues, writtenValues, type RowValues } from './row-values';

/** The rows to choose among, or the fields of those that the address names. */
export async function showChangeRows(reading: Reading, id: string, tableId: string): Promise<Answer> {
  const report = await reportToChange(reading, id);
  const table = tableIn(report, tableId);
  const { language, query } = reading.visit;
  const values = chosenRows(table, query.getAll('r')).map((row) => storedValues(table, row, language));
  return page(reading, report, table, { values, reason: '' });
}

/** Revises rows of an open report, or corrects those of an adopted one; only what differs is sent. */
export async function changeRows(reading: Reading, id: string, tableId: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const report = await reportToChange(reading, id);
  const table = tableIn(report, tableId);
  const values = writtenValues(form, table);
  const reason = paragraphIn(form, 'reason');
  const changes = changesIn(table, values);
  const again = (problem: FormProblem, now = report) =>
    page(reading, now, tableIn(now, tableId), { values, reason, problem });
  const faults = faultsIn(values, changes.length, reason, visit.language);
  if (faults.length > 0) return again({ status: 422, faults });
  const send = async () => {
    if (isAdopted(report)) {
      const rows = changes.map((change) => ({ tableId, ...change }));
      await api.correctReport(id, { reason, rows }, keptIn(form));
      return redirect(link(visit.language, 'interimReport', { id }, { done: 'reportCorrected' }));
    }
    await api.reviseRows(id, tableId, { reason, rows: changes }, keptIn(form));
    return redirect(link(visit.language, 'fillReport', { id }, { done: 'rowsChanged' }));
  };
  return attempt(send, async (refused) =>
    again(
      problemAt(
        refused,
        changes.map(({ row }) => row),
      ),
      await api.interimReport(id),
    ),
  );
}

function problemAt(refused: Problem, rows: readonly number[]): FormProblem {
  return formProblem(refused, (where) => {
    const [, nth, measure] = /^rows\[(\d+)\](?:\.(?:figures\.)?(\w+))?/.exec(where) ?? [];
    const row = nth === undefined ? undefined : rows[Number(nth)];
    if (row !== undefined) return fieldOf(row, measure ?? 'label');
    return where === 'reason' ? 'reason' : undefined;
  });
}

function faultsIn(
  values: readonly RowValues[],
  changes: number,
  reason: string,
  language: Reading['visit']['language'],
): readonly FormFault[] {
  const words = changeRowsWords[language];
  if (values.length === 0) return [{ detail: words.choose.missing }];
  return [
    ...(changes === 0 ? [{ detail: words.nothingChanged }] : []),
    ...(reason === '' ? [{ field: 'reason', detail: words.reasonMissing }] : []),
  ];
}

/** A report that this reader may fill in, or correct once it is adopted. */
async function reportToChange(reading: Reading, id: string): Promise<InterimReportRow> {
  const report = await reading.api.interimReport(id);
  const deed = isAdopted(report) ? 'correctReport' : 'fillReport';
  if (!mayReport(reading.session, report).includes(deed)) throw notForYou(reading, deed);
  return report;
}

export function tableIn(report: InterimReportRow, tableId: string): ReportTable {
  const table = report.tables.find((one) => one.tableId === tableId);
  if (!table) throw new ApiFailure({ status: 404, title: '' });
  return table;
}

interface Shown {
  readonly values: readonly RowValues[];
  readonly reason: string;
  readonly problem?: FormProblem;
}

function page(reading: Reading, report: InterimReportRow, table: ReportTable, shown: Shown): Answer {
  const props = { reading, report, table, kept: newKept(report.version), ...shown };
  return htmlAnswer(<ChangeRowsPage {...props} />, shown.problem?.status ?? 200);
}
