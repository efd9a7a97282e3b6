import type { ComparisonAnswer } from '#comparison';
import { ApiFailure } from '../api-client';
import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { askedBy, stateOf } from '../profile/profile-state';
import { TwoSourcesPage } from './two-sources-page';

/** An evaluation beside what the interim reports of the same municipality say of forecasts and goals. */
export async function showTwoSources(reading: Reading, code: string): Promise<Answer> {
  const { api, visit } = reading;
  const [municipality, answer, accuracy, board] = await Promise.all([
    api.municipality(code),
    comparisonIfAny(reading, code),
    api.forecastAccuracy({ municipalityCode: code }),
    api.goalBoard({ municipalityCode: code }),
  ]);
  const own = { accuracy: accuracy.cycles, goals: board.across.rows.filter((row) => row.municipalityCode === code) };
  return htmlAnswer(<TwoSourcesPage {...{ reading, municipality, answer, ...own }} state={stateOf(visit)} />);
}

async function comparisonIfAny({ api, visit }: Reading, code: string): Promise<ComparisonAnswer | undefined> {
  try {
    return await api.comparison(code, askedBy(stateOf(visit)));
  } catch (error) {
    if (error instanceof ApiFailure && error.problem.status === 404) return undefined;
    throw error;
  }
}
