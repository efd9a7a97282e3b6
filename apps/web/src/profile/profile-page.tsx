import type { ComparisonAnswer } from '#comparison';
import type { EvaluationRow } from '#evaluations';
import type { MunicipalityRow } from '#registry';
import type { Language } from '#kernel';
import type { Problem } from '../api-answers';
import type { Reading } from '../http/reading';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { ProblemSummary, SampleTag } from '../parts/parts';
import { againstText } from '../parts/peer-rules';
import { AreaTable } from './area-table';
import { AsOfSection } from './as-of-section';
import { ChangeSection } from './change-section';
import { KeyFigures } from './key-figures';
import { NotShownSection, PeersSection } from './peers-section';
import { hasAreas, ProfileChart, profileFinding } from './profile-chart';
import { ProfileForm } from './profile-form';
import { answeredState, profileLink, type ProfileState } from './profile-state';
import { profileWords } from './profile.words';
import { resultSentence, sampleWarning } from './result-sentence';
import { SpreadSection } from './spread-section';
import { SubQuestionsSection } from './sub-questions-section';

export interface ProfilePageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly municipality: MunicipalityRow;
  /** The municipality's published evaluations, the latest first. */
  readonly evaluations: readonly EvaluationRow[];
  readonly state: ProfileState;
  readonly listText: string;
  readonly answer?: ComparisonAnswer;
  /** Why there is no answer, when the choices do not go together. */
  readonly problem?: Problem;
}

export function ProfilePage(props: ProfilePageProps) {
  const { reading, municipality, evaluations, state, listText, answer, problem } = props;
  const { language } = reading.visit;
  const words = profileWords[language];
  const title = answer
    ? words.heading(
        answer.subject.name,
        answer.subject.year,
        againstText(answer.peers.rule, answer.peers.members.length, language),
      )
    : words.headingUnanswered(municipality.name);
  const crumbs = [
    { text: layoutWords[language].places.municipalities, href: link(language, 'municipalities') },
    { text: municipality.name, href: link(language, 'municipality', { code: municipality.code }) },
  ];
  return (
    <Page {...reading} title={title} crumbs={crumbs} municipality={municipality}>
      <h1>
        {title} <SampleTag language={language} show={municipality.isSample} />
      </h1>
      {problem && <ProblemSummary problem={problem} language={language} />}
      {answer && <p class="lead">{resultSentence(answer, language)}</p>}
      <ProfileForm
        {...{ language, municipality, evaluations, listText }}
        state={answer ? answeredState(answer, state.asOf) : state}
      />
      {answer && <Results {...{ answer, language, state, evaluations }} />}
    </Page>
  );
}

interface ResultsProps {
  readonly answer: ComparisonAnswer;
  readonly language: Language;
  readonly state: ProfileState;
  readonly evaluations: readonly EvaluationRow[];
}

function Results({ answer, language, state, evaluations }: ResultsProps) {
  const evaluation = evaluations.find(({ id }) => id === answer.subject.evaluationId);
  return (
    <>
      <SampleWarning answer={answer} language={language} />
      <KeyFigures answer={answer} evaluation={evaluation} language={language} />
      <ProfileSection answer={answer} language={language} state={state} />
      <SpreadSection answer={answer} language={language} />
      <ChangeSection answer={answer} language={language} />
      <SubQuestionsSection answer={answer} language={language} />
      <PeersSection peers={answer.peers} language={language} />
      <NotShownSection answer={answer} language={language} />
      <AsOfSection answer={answer} language={language} state={state} />
    </>
  );
}

function SampleWarning({ answer, language }: { answer: ComparisonAnswer; language: Language }) {
  const warning = sampleWarning(answer, language);
  if (warning === undefined) return null;
  return (
    <p class="notice">
      <SampleTag language={language} /> {warning}
    </p>
  );
}

function ProfileSection({ answer, language, state }: Omit<ResultsProps, 'evaluations'>) {
  const words = profileWords[language];
  const { name, year, municipalityCode } = answer.subject;
  const drawn = hasAreas(answer);
  const answered = answeredState(answer, state.asOf);
  return (
    <section aria-labelledby="profile-heading">
      <h2 id="profile-heading">{words.profile.heading}</h2>
      <p class="finding">{drawn ? `${profileFinding(answer, language)}.` : words.profile.noAreas(name, year)}</p>
      <div class={drawn ? 'side-by-side' : undefined}>
        {drawn && (
          <figure>
            <ProfileChart answer={answer} language={language} />
            <figcaption>{words.profile.caution}</figcaption>
          </figure>
        )}
        <div>
          <AreaTable answer={answer} language={language} />
          <p class="explained">{words.table.explained}</p>
          <ul class="downloads" aria-label={words.downloads.label}>
            {drawn && (
              <li>
                <a href={profileLink(language, municipalityCode, answered, 'profileSvg')}>{words.downloads.svg}</a>
              </li>
            )}
            <li>
              <a href={profileLink(language, municipalityCode, answered, 'profileCsv')}>{words.downloads.csv}</a>
            </li>
          </ul>
        </div>
      </div>
    </section>
  );
}
