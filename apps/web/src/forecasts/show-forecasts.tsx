import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { municipalitiesIn } from '../interim-reports/municipalities-in';
import { ForecastsPage } from './forecasts-page';

/** Deviations of one year and the accuracy of all, of a municipality if asked for. */
export async function showForecasts(reading: Reading): Promise<Answer> {
  const { api, visit } = reading;
  const municipality = visit.query.get('kommun') ?? '';
  const fiscalYear = visit.query.get('ar') ?? '';
  const [deviations, accuracy, all] = await Promise.all([
    api.forecastDeviations({ municipalityCode: municipality, fiscalYear }),
    api.forecastAccuracy({ municipalityCode: municipality }),
    api.forecastAccuracy({}),
  ]);
  const municipalities = municipalitiesIn(all.items);
  return htmlAnswer(<ForecastsPage {...{ reading, deviations, accuracy, municipalities, municipality }} />);
}
