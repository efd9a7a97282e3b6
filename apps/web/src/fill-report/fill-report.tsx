import type { InterimReportRow } from '#interim-reports';
import { keptIn, newKept, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { checksOf } from '../report-checks/checks-of';
import { reportFor } from '../report-parts/report-deed';
import { FillReportPage } from './fill-report-page';

export async function showFillReport(reading: Reading, id: string): Promise<Answer> {
  return page(reading, await reportFor(reading, id, 'fillReport'));
}

/** Submits the report to the municipality's approver. */
export function submitReport(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const submit = async () => {
    await api.submitReport(id, keptIn(form));
    return redirect(link(visit.language, 'interimReport', { id }, { done: 'reportSubmitted' }));
  };
  return attempt(submit, async (refused) =>
    page(
      reading,
      await api.interimReport(id),
      formProblem(refused, () => undefined),
    ),
  );
}

async function page(reading: Reading, report: InterimReportRow, problem?: FormProblem): Promise<Answer> {
  const checked = report.tables.length > 0 ? await checksOf(reading, report.id) : undefined;
  const kept = [newKept(), newKept(), newKept(report.version)] as const;
  return htmlAnswer(<FillReportPage {...{ reading, report, checked, kept, problem }} />, problem?.status ?? 200);
}
