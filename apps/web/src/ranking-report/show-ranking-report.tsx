import { keptIn, newKept, textIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, passedOn, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { RankingReportPage, UnmadePage } from './ranking-report-page';

const LOOK_AGAIN_SECONDS = '3';

/** The report once it is made; until then how it stands, and the browser looks again by itself. */
export async function showRankingReport(reading: Reading, id: string, problem?: FormProblem): Promise<Answer> {
  const row = await reading.api.rankingReportEntry(id);
  if (row.state === 'done') {
    return htmlAnswer(<RankingReportPage reading={reading} report={await reading.api.rankingReport(id)} />);
  }
  const answer = htmlAnswer(<UnmadePage {...{ reading, row, problem }} kept={newKept(row.version)} />, problem?.status);
  if (row.state === 'cancelled' || problem) return answer;
  return { ...answer, headers: { ...answer.headers, refresh: LOOK_AGAIN_SECONDS } };
}

export async function showRankingReportFile({ api }: Reading, id: string, format: string): Promise<Answer> {
  return passedOn(await api.rankingReportFile(id, format));
}

export async function cancelRankingReport(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const send = async () => {
    await api.cancelReport(id, textIn(form, 'reason').trim(), keptIn(form));
    return redirect(link(visit.language, 'rankingReport', { id }));
  };
  const fieldOf = (where: string) => (where === 'reason' ? 'reason' : undefined);
  return attempt(send, (refused) => showRankingReport(reading, id, formProblem(refused, fieldOf)));
}
