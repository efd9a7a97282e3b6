import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { named } from '../parts/published';
import { EvaluationsPage } from './evaluations-page';

/** All published evaluations, of one version if asked for. */
export async function showEvaluations(reading: Reading): Promise<Answer> {
  const [published, municipalities] = await Promise.all([
    reading.api.publishedEvaluations(),
    reading.api.municipalities(),
  ]);
  const all = named(published, municipalities);
  const version = reading.visit.query.get('instrument') ?? '';
  const versions = [...new Set(all.map(({ instrumentVersion }) => instrumentVersion))].sort();
  const evaluations = version === '' ? all : all.filter(({ instrumentVersion }) => instrumentVersion === version);
  return htmlAnswer(<EvaluationsPage {...{ reading, evaluations, versions, version }} />);
}
