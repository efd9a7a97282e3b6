import type { EvaluationRow } from '#evaluations';
import type { MunicipalityRow } from '#registry';
import type { Language } from '#kernel';
import type { Reading } from '../http/reading';
import { count, day } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { SampleTag } from '../parts/parts';
import { ToDoList } from '../to-do/to-do-list';
import { toDoWords } from '../to-do/to-do.words';
import { municipalityWords } from './municipality.words';
import { OwnEvaluations } from './own-evaluations';

export interface MunicipalityPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly municipality: MunicipalityRow;
  readonly published: readonly EvaluationRow[];
  /** Those that the reader may see but that are not published. */
  readonly drafts: readonly EvaluationRow[];
}

export function MunicipalityPage({ reading, municipality, published, drafts }: MunicipalityPageProps) {
  const { language } = reading.visit;
  const words = municipalityWords[language];
  const crumbs = [{ text: layoutWords[language].places.municipalities, href: link(language, 'municipalities') }];
  return (
    <Page {...reading} title={municipality.name} crumbs={crumbs} municipality={municipality}>
      <h1>
        {municipality.name} <SampleTag language={language} show={municipality.isSample} />
      </h1>
      <p class="lead">{words.lead(municipality.officialName, published.length)}</p>
      <Facts municipality={municipality} language={language} />
      <p class="after-table">
        <a href={link(language, 'interimReports', {}, { kommun: municipality.code })}>{words.interimReports}</a>
      </p>
      {drafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{toDoWords[language].heading}</h2>
          <p>{words.evaluations.draftsExplained}</p>
          <ToDoList {...{ evaluations: drafts, session: reading.session, language }} />
        </section>
      )}
      {published.length === 0 ? (
        <Empty name={municipality.name} language={language} />
      ) : (
        <section aria-labelledby="evaluations">
          <h2 id="evaluations">{words.evaluations.heading}</h2>
          <OwnEvaluations evaluations={published} caption={words.evaluations.caption} language={language} />
        </section>
      )}
    </Page>
  );
}

function Facts({ municipality, language }: { municipality: MunicipalityRow; language: Language }) {
  const words = municipalityWords[language].facts;
  const { code, countyName, population, populationDate, groups } = municipality;
  return (
    <dl class="facts" aria-label={words.label}>
      <div>
        <dt>{words.code}</dt>
        <dd>{code}</dd>
      </div>
      <div>
        <dt>{words.county}</dt>
        <dd lang="sv">{countyName}</dd>
      </div>
      <div>
        <dt>{words.population(day(populationDate, language))}</dt>
        <dd>{count(population, language)}</dd>
      </div>
      {groups.map((group) => (
        <div key={group.classification}>
          <dt>{words.group(group.classification)}</dt>
          <dd lang="sv">
            {group.code} {group.name}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Empty({ name, language }: { name: string; language: Language }) {
  const words = municipalityWords[language].empty;
  return (
    <section class="empty" aria-labelledby="begin">
      <h2 id="begin">{words.heading}</h2>
      <p>{words.text(name)}</p>
      <p>{words.how}</p>
      <p>
        <a href={link(language, 'municipalities', {}, { evaluated: '1' })}>{words.others}</a>
      </p>
    </section>
  );
}
