import type { ComparisonAnswer, PeerScoresAnswer, Statement } from '#comparison';
import type { EvaluationRow } from '#evaluations';
import type { MunicipalityRow, NetworkRow } from '#registry';
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
import { OnwardLinks } from './onward-section';
import { RulesSection } from './rules-section';
import { StatementsSection } from './statements-section';
import { DistributionSection } from './distribution-section';
import { PictureLinks } from './picture-links';
import { hasAreas, ProfileChart, profileFinding } from './profile-chart';
import { ProfileForm } from './profile-form';
import { answeredState, profileLink, type ProfileState } from './profile-state';
import { profileWords } from './profile.words';
import { resultSentence, sampleWarning } from './result-sentence';
import { SpreadSection } from './spread-section';
import { SubQuestionsSection } from './sub-questions-section';

/** The comparison, the same in sentences, and the scores behind it. */
export interface Answered {
  readonly answer: ComparisonAnswer;
  readonly statements: readonly Statement[];
  readonly scores: PeerScoresAnswer;
}

const FILES = ['profileCsv', 'profileXlsx', 'profilePdf'] as const;

export interface ProfilePageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly municipality: MunicipalityRow;
  /** The municipality's published evaluations, the latest first. */
  readonly evaluations: readonly EvaluationRow[];
  readonly networks: readonly NetworkRow[];
  readonly state: ProfileState;
  readonly listText: string;
  readonly answered?: Answered;
  /** Why there is no answer, when the choices do not go together. */
  readonly problem?: Problem;
}

export function ProfilePage(props: ProfilePageProps) {
  const { reading, municipality, evaluations, networks, state, listText, answered, problem } = props;
  const answer = answered?.answer;
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
        {...{ language, municipality, evaluations, networks, listText }}
        pointDay={state.asOf ? (answer?.asOf.instant.slice(0, 10) ?? '') : ''}
        state={answer ? answeredState(answer, state.asOf) : state}
      />
      {answered && <Results {...{ answered, language, state, evaluations }} session={reading.session} />}
    </Page>
  );
}

interface ResultsProps {
  readonly answered: Answered;
  readonly session: Reading['session'];
  readonly language: Language;
  readonly state: ProfileState;
  readonly evaluations: readonly EvaluationRow[];
}

function Results({ answered, language, state, evaluations, session }: ResultsProps) {
  const { answer, scores, statements } = answered;
  const evaluation = evaluations.find(({ id }) => id === answer.subject.evaluationId);
  return (
    <>
      <SampleWarning answer={answer} language={language} />
      <KeyFigures answer={answer} evaluation={evaluation} language={language} />
      <OnwardLinks {...{ answer, language, session }} asOf={state.asOf} />
      <ProfileSection answer={answer} language={language} state={state} />
      <StatementsSection statements={statements} language={language} />
      <DistributionSection {...{ answer, scores, language, state }} />
      <SpreadSection {...{ answer, scores, language }} />
      <ChangeSection {...{ answer, language, state }} />
      <SubQuestionsSection answer={answer} language={language} />
      <PeersSection peers={answer.peers} language={language} />
      <NotShownSection answer={answer} language={language} />
      <RulesSection rules={answer.rules} language={language} />
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

interface ProfileSectionProps extends Pick<ResultsProps, 'language' | 'state'> {
  readonly answer: ComparisonAnswer;
}

function ProfileSection({ answer, language, state }: ProfileSectionProps) {
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
            <PictureLinks picture="profile" {...{ answer, language, state }} />
          </figure>
        )}
        <div>
          <AreaTable answer={answer} language={language} />
          <p class="explained">{words.table.explained}</p>
          <ul class="downloads" aria-label={words.downloads.label}>
            {FILES.map((place) => (
              <li key={place}>
                <a href={profileLink(language, municipalityCode, answered, place)}>{words.downloads[place]}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
