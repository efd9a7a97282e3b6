import type { MunicipalityRow } from '#registry';
import type { PublishedEvaluation } from '../api-answers';
import type { Reading } from '../http/reading';
import { count, day } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { municipalitiesWords } from './municipalities.words';
import { MunicipalityForm } from './municipality-form';
import type { MunicipalityFilter } from './municipality-filter';
import { MunicipalityTable } from './municipality-table';

export interface MunicipalitiesPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly filter: MunicipalityFilter;
  readonly all: readonly MunicipalityRow[];
  readonly shown: readonly MunicipalityRow[];
  /** Published evaluations by municipality code, the latest first. */
  readonly evaluations: ReadonlyMap<string, readonly PublishedEvaluation[]>;
}

export function MunicipalitiesPage({ reading, filter, all, shown, evaluations }: MunicipalitiesPageProps) {
  const { language } = reading.visit;
  const words = municipalitiesWords[language];
  const evaluated = shown.filter(({ code }) => evaluations.has(code)).length;
  const dates = [...new Set(shown.map(({ populationDate }) => populationDate))];
  const [date] = dates;
  return (
    <Page {...reading} title={words.heading}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <MunicipalityForm language={language} filter={filter} all={all} />
      {shown.length === 0 ? (
        <div class="empty">
          <p class="finding">{words.nothing}</p>
          <p>
            {words.nothingToDo} <a href={link(language, 'municipalities')}>{words.form.clear}</a>
          </p>
        </div>
      ) : (
        <>
          <p class="counted" role="status">
            {words.counted(count(shown.length, language), count(all.length, language), count(evaluated, language))}{' '}
            {dates.length === 1 && date !== undefined && words.table.populationOn(day(date, language))}
          </p>
          <MunicipalityTable {...{ language, shown, evaluations }} oneDate={dates.length === 1} />
        </>
      )}
    </Page>
  );
}
