import type { ComparisonAnswer } from '#comparison';
import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { SampleTag } from '../parts/parts';
import { PublishedTable, type NamedEvaluation } from '../parts/published-table';
import { ProfileChart } from '../profile/profile-chart';
import { answeredState, profileLink } from '../profile/profile-state';
import { resultSentence, sampleWarning } from '../profile/result-sentence';
import { ToDoList } from '../to-do/to-do-list';
import { toDoWords } from '../to-do/to-do.words';
import { startWords } from './start.words';

const LATEST = 10;

export interface StartPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluations: readonly NamedEvaluation[];
  readonly example: ComparisonAnswer | undefined;
  /** Evaluations of the reader’s own municipality that are not published. */
  readonly waiting: readonly EvaluationRow[];
}

export function StartPage({ reading, evaluations, example, waiting }: StartPageProps) {
  const { language } = reading.visit;
  const words = startWords[language];
  return (
    <Page {...reading} title={layoutWords[language].name}>
      <div class="start">
        <div>
          <h1>{words.heading}</h1>
          <p class="lead">{words.lead}</p>
          <Search language={language} />
          <h2>{words.begin.heading}</h2>
          <ol class="sentences">
            {words.begin.steps.map(({ text, to }) => (
              <li key={to}>
                <a href={link(language, to)}>{text}</a>
              </li>
            ))}
          </ol>
        </div>
        {example && <Example example={example} language={language} />}
      </div>
      <Waiting reading={reading} waiting={waiting} />
      <Latest evaluations={evaluations} language={language} />
    </Page>
  );
}

/** What waits for those who work with evaluations of their own municipality. */
function Waiting({ reading, waiting }: Pick<StartPageProps, 'reading' | 'waiting'>) {
  const { language } = reading.visit;
  const words = toDoWords[language];
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do">{words.heading}</h2>
      <ToDoList {...{ evaluations: waiting, session: reading.session, language }} />
      <p class="after-table">
        <a href={link(language, 'toDo')}>{words.all}</a>
      </p>
    </section>
  );
}

function Latest({ evaluations, language }: Pick<StartPageProps, 'evaluations'> & { language: Language }) {
  const words = startWords[language];
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{words.latest.heading}</h2>
      {evaluations.length === 0 ? (
        <p>{words.latest.none}</p>
      ) : (
        <>
          <PublishedTable evaluations={evaluations.slice(0, LATEST)} language={language} />
          <p class="after-table">
            <a href={link(language, 'evaluations')}>{words.latest.all(count(evaluations.length, language))}</a>
          </p>
        </>
      )}
    </section>
  );
}

function Search({ language }: { language: Language }) {
  const words = startWords[language].search;
  return (
    <form class="search" method="get" action={link(language, 'municipalities')} role="search">
      <label for="q">{words.label}</label>
      <div class="search-row">
        <input id="q" name="q" type="search" aria-describedby="q-hint" autocomplete="off" />
        <button type="submit">{words.submit}</button>
      </div>
      <p class="hint" id="q-hint">
        {words.example}
      </p>
    </form>
  );
}

function Example({ example, language }: { example: ComparisonAnswer; language: Language }) {
  const words = startWords[language].example;
  const { name, year, municipalityCode, isSample } = example.subject;
  const warning = sampleWarning(example, language);
  return (
    <div class="example">
      <h2>
        {words.heading(name, year)} <SampleTag language={language} show={isSample} />
      </h2>
      <figure>
        <ProfileChart answer={example} language={language} />
        <figcaption>
          {resultSentence(example, language)}{' '}
          <a href={profileLink(language, municipalityCode, answeredState(example))}>{words.see}</a>
        </figcaption>
      </figure>
      {warning && (
        <p class="explained">
          {warning} {!isSample && words.ownFigures(name)}
        </p>
      )}
    </div>
  );
}
