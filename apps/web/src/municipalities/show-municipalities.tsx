import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { byMunicipality } from '../parts/published';
import { MunicipalitiesPage } from './municipalities-page';
import { askedOf, filterOf, isFiltered } from './municipality-filter';

/** Finds municipalities by name, county, group and whether they are evaluated. */
export async function showMunicipalities(reading: Reading): Promise<Answer> {
  const { visit, api } = reading;
  const filter = filterOf(visit);
  const [all, found, published] = await Promise.all([
    api.municipalities(),
    isFiltered(filter) ? api.municipalities(askedOf(filter)) : undefined,
    api.publishedEvaluations(),
  ]);
  const evaluations = byMunicipality(published);
  const fitting = found ?? all;
  const shown = filter.evaluated ? fitting.filter(({ code }) => evaluations.has(code)) : fitting;
  return htmlAnswer(<MunicipalitiesPage {...{ reading, filter, all, shown, evaluations }} />);
}
