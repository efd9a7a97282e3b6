import type { InterimReportRow } from '#interim-reports';
import { KeptFields, TextArea } from '../forms/fields';
import { keptIn, newKept, paragraphIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { reportFor } from '../report-parts/report-deed';
import { ReportDeedPage } from '../report-parts/report-deed-page';
import { tableName } from '../report-parts/report-names';
import { tableIn } from './change-rows';
import { changeRowsWords } from './change-rows.words';

export async function showRemoveTable(reading: Reading, id: string, tableId: string): Promise<Answer> {
  return page(reading, await reportFor(reading, id, 'fillReport'), tableId, '');
}

/** Takes a table out of an open report, for a stated reason. */
export async function removeTable(reading: Reading, id: string, tableId: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const reason = paragraphIn(form, 'reason');
  if (reason === '') {
    const faults = [{ field: 'reason', detail: changeRowsWords[visit.language].remove.reason }];
    return page(reading, await api.interimReport(id), tableId, reason, { status: 422, faults });
  }
  const remove = async () => {
    await api.removeTable(id, tableId, { reason }, keptIn(form));
    return redirect(link(visit.language, 'fillReport', { id }, { done: 'tableRemoved' }));
  };
  return attempt(remove, async (refused) => {
    const problem = formProblem(refused, (where) => (where === 'reason' ? 'reason' : undefined));
    return page(reading, await api.interimReport(id), tableId, reason, problem);
  });
}

function page(
  reading: Reading,
  report: InterimReportRow,
  tableId: string,
  reason: string,
  problem?: FormProblem,
): Answer {
  const { language } = reading.visit;
  const words = changeRowsWords[language].remove;
  const heading = words.heading(tableName(tableIn(report, tableId), report.committee, language));
  const back = link(language, 'fillReport', { id: report.id });
  return htmlAnswer(
    <ReportDeedPage {...{ reading, report, problem, heading, back }} lead={words.lead}>
      <form class="form" method="post" action={link(language, 'removeTable', { id: report.id, table: tableId })}>
        <KeptFields kept={newKept(report.version)} />
        <TextArea
          {...{ language, problem }}
          id="reason"
          label={words.reason}
          hint={changeRowsWords[language].reasonHint}
          value={reason}
          rows={3}
        />
        <button type="submit" class="grave">
          {words.submit}
        </button>
      </form>
    </ReportDeedPage>,
    problem?.status ?? 200,
  );
}
