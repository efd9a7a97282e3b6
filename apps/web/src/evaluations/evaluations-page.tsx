import type { Language } from '#kernel';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { PublishedTable, type NamedEvaluation } from '../parts/published-table';
import { evaluationsWords } from './evaluations.words';

export interface EvaluationsPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluations: readonly NamedEvaluation[];
  readonly versions: readonly string[];
  readonly version: string;
}

export function EvaluationsPage({ reading, evaluations, versions, version }: EvaluationsPageProps) {
  const { language } = reading.visit;
  const words = evaluationsWords[language];
  const municipalities = new Set(evaluations.map(({ municipalityCode }) => municipalityCode)).size;
  return (
    <Page {...reading} title={words.heading}>
      <h1>{words.heading}</h1>
      {evaluations.length > 0 && (
        <p class="lead">{words.lead(count(evaluations.length, language), count(municipalities, language))}</p>
      )}
      {versions.length > 1 && <VersionForm {...{ language, versions, version }} />}
      {evaluations.length > 0 ? (
        <PublishedTable evaluations={evaluations} language={language} />
      ) : (
        <div class="empty">
          <p class="finding">{words.empty}</p>
          <p>{words.emptyHow}</p>
        </div>
      )}
    </Page>
  );
}

interface VersionFormProps {
  readonly language: Language;
  readonly versions: readonly string[];
  readonly version: string;
}

function VersionForm({ language, versions, version }: VersionFormProps) {
  const words = evaluationsWords[language].form;
  return (
    <form class="filters" method="get" action={link(language, 'evaluations')} aria-label={words.label}>
      <div class="field">
        <label for="instrument">{words.version}</label>
        <select id="instrument" name="instrument">
          <option value="">{words.any}</option>
          {versions.map((one) => (
            <option key={one} value={one} selected={one === version}>
              {words.versionName(one)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{words.submit}</button>
    </form>
  );
}
