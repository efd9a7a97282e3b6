import type { ImprovementsAnswer } from '#comparison';
import { ApiFailure } from '../api-client';
import type { Problem } from '../api-answers';
import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { rankingStateOf, type RankingState } from '../ranking/ranking-state';
import { ImprovementsPage } from './improvements-page';

/** Municipalities in the order of how much they have improved since their previous evaluation. */
export async function showImprovements(reading: Reading): Promise<Answer> {
  const [instruments, networks] = await Promise.all([reading.api.instruments(), reading.api.networks()]);
  const state = rankingStateOf(reading.visit, instruments);
  const result = await improved(reading, state);
  const status = result.problem?.status ?? 200;
  return htmlAnswer(<ImprovementsPage {...{ reading, instruments, networks, state }} {...result} />, status);
}

async function improved(
  { api }: Reading,
  state: RankingState,
): Promise<{ readonly answer?: ImprovementsAnswer; readonly problem?: Problem }> {
  try {
    return { answer: await api.improvements({ ...state }) };
  } catch (error) {
    if (error instanceof ApiFailure && error.problem.status < 500) return { problem: error.problem };
    throw error;
  }
}
