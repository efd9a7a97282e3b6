import { keptIn, newKept, textIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, passedOn, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { RankingReportPage } from './ranking-report-page';
import { UnmadePage } from './unmade-page';

const LOOK_AGAIN_SECONDS = '3';

/** The report once it is made; until then how it stands, and the browser looks again by itself. */
export async function showRankingReport(reading: Reading, id: string, problem?: FormProblem): Promise<Answer> {
  const row = await reading.api.rankingReportEntry(id);
  if (row.state === 'done') {
    const report = await reading.api.rankingReport(id);
    return htmlAnswer(<RankingReportPage {...{ reading, report }} progress={row.progress} />);
  }
  const isCancelling = problem !== undefined || reading.visit.query.has('cancel');
  const page = <UnmadePage {...{ reading, row, isCancelling, problem }} kept={newKept(row.version)} />;
  const answer = htmlAnswer(page, problem?.status);
  if (row.state !== 'due' || isCancelling) return answer;
  const here = link(reading.visit.language, 'rankingReport', { id });
  return { ...answer, headers: { ...answer.headers, refresh: `${LOOK_AGAIN_SECONDS}; url=${here}` } };
}

export async function showRankingReportFile({ api }: Reading, id: string, format: string): Promise<Answer> {
  return passedOn(await api.rankingReportFile(id, format));
}

/** Cancels a report that is not made, or tries again with one that could not be, by the button that was pressed. */
export async function changeRankingReport(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const kept = keptIn(form);
  const send = async () => {
    if (textIn(form, 'deed') === 'retry') await api.retryReport(id, kept);
    else await api.cancelReport(id, textIn(form, 'reason').trim(), kept);
    return redirect(link(visit.language, 'rankingReport', { id }));
  };
  const fieldOf = (where: string) => (where === 'reason' ? 'reason' : undefined);
  return attempt(send, (refused) => showRankingReport(reading, id, formProblem(refused, fieldOf)));
}
