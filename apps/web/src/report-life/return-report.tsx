import type { InterimReportRow } from '#interim-reports';
import { KeptFields, TextArea } from '../forms/fields';
import { keptIn, newKept, paragraphIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { reportFor } from '../report-parts/report-deed';
import { ReportDeedPage } from '../report-parts/report-deed-page';
import { reportLifeWords } from './report-life.words';

export async function showReturnReport(reading: Reading, id: string): Promise<Answer> {
  return page(reading, await reportFor(reading, id, 'returnReport'), '');
}

/** Gives it back to be completed, with what is missing. */
export async function returnReport(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const reason = paragraphIn(form, 'reason');
  if (reason === '') {
    const faults = [{ field: 'reason', detail: reportLifeWords[visit.language].return.missing }];
    return page(reading, await api.interimReport(id), reason, { status: 422, faults });
  }
  const give = async () => {
    await api.returnReport(id, { reason }, keptIn(form));
    return redirect(link(visit.language, 'interimReport', { id }, { done: 'reportReturned' }));
  };
  return attempt(give, async (refused) => {
    const problem = formProblem(refused, (where) => (where === 'reason' ? 'reason' : undefined));
    return page(reading, await api.interimReport(id), reason, problem);
  });
}

function page(reading: Reading, report: InterimReportRow, reason: string, problem?: FormProblem): Answer {
  const { language } = reading.visit;
  const words = reportLifeWords[language].return;
  return htmlAnswer(
    <ReportDeedPage {...{ reading, report, problem }} heading={words.heading} lead={words.lead}>
      <form class="form" method="post" action={link(language, 'returnReport', { id: report.id })}>
        <KeptFields kept={newKept(report.version)} />
        <TextArea
          {...{ language, problem }}
          id="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          rows={4}
        />
        <button type="submit">{words.submit}</button>
      </form>
    </ReportDeedPage>,
    problem?.status ?? 200,
  );
}
