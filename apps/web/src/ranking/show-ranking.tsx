import type { RankingAnswer } from '#comparison';
import { ApiFailure } from '../api-client';
import type { Problem } from '../api-answers';
import { download, htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { rankingCsv } from './ranking-csv';
import { RankingPage } from './ranking-page';
import { rankingStateOf, type RankingState } from './ranking-state';

/** Municipalities in the order of one measure. */
export async function showRanking(reading: Reading): Promise<Answer> {
  const [instruments, networks] = await Promise.all([reading.api.instruments(), reading.api.networks()]);
  const state = rankingStateOf(reading.visit, instruments);
  const result = await ranked(reading, state);
  const page = <RankingPage {...{ reading, instruments, networks, state }} {...result} />;
  return htmlAnswer(page, result.problem?.status ?? 200);
}

async function ranked(
  { api }: Reading,
  state: RankingState,
): Promise<{ readonly answer?: RankingAnswer; readonly problem?: Problem }> {
  try {
    return { answer: await api.ranking({ ...state }) };
  } catch (error) {
    if (error instanceof ApiFailure && error.problem.status < 500) return { problem: error.problem };
    throw error;
  }
}

export async function showRankingCsv({ visit, api }: Reading): Promise<Answer> {
  const state = rankingStateOf(visit, await api.instruments());
  const answer = await api.ranking({ ...state });
  const name = `kompassros-${state.instrument}-${state.measure}`.replace(/[^\w-]/g, '-');
  return download(`${name}.csv`, 'text/csv', rankingCsv(answer, visit.language));
}
