import type { ForecastAccuracy, ForecastDeviations } from '#interim-reports';
import type { Reading } from '../http/reading';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { AccuracySection } from './accuracy-section';
import { ActivitiesSection } from './activities-section';
import { DeviationsAcross } from './deviations-across';
import { forecastsWords } from './forecasts.words';

export interface ForecastsPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly deviations: ForecastDeviations;
  readonly accuracy: ForecastAccuracy;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly municipality: string;
}

/** Forecasts against budgets across units, committees and municipalities, and against the final accounts. */
export function ForecastsPage(props: ForecastsPageProps) {
  const { reading, deviations, accuracy, municipalities } = props;
  const { language } = reading.visit;
  const words = forecastsWords[language];
  const crumbs = [{ text: layoutWords[language].places.interimReports, href: link(language, 'interimReports') }];
  return (
    <Page {...reading} title={words.heading} crumbs={crumbs}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      {municipalities.length === 0 ? (
        <div class="empty">
          <p class="finding">{words.empty}</p>
          <p>{words.emptyHow}</p>
        </div>
      ) : (
        <>
          <FilterForm {...props} />
          <DeviationsAcross deviations={deviations} language={language} />
          <ActivitiesSection deviations={deviations} language={language} />
          <AccuracySection accuracy={accuracy} language={language} />
        </>
      )}
    </Page>
  );
}

function FilterForm({ reading, deviations, municipalities, municipality }: ForecastsPageProps) {
  const { language } = reading.visit;
  const words = forecastsWords[language].form;
  return (
    <form class="filters" method="get" action={link(language, 'forecasts')} aria-label={words.label}>
      <div class="field">
        <label for="kommun">{words.municipality}</label>
        <select id="kommun" name="kommun">
          <option value="">{words.any}</option>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code} selected={code === municipality}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="ar">{words.year}</label>
        <select id="ar" name="ar">
          <option value="">{words.latest}</option>
          {deviations.years.map((year) => (
            <option key={year} value={year} selected={year === deviations.fiscalYear}>
              {year}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{words.submit}</button>
    </form>
  );
}
