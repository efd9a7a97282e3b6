import type { RankingAnswer } from '#comparison';
import type { Language } from '#kernel';
import type { NetworkRow } from '#registry';
import type { Instrument, Problem } from '../api-answers';
import type { Reading } from '../http/reading';
import { count, instant, points } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { rankText } from '../parts/figures';
import { ProblemSummary } from '../parts/parts';
import { reportsWords } from '../reports/reports.words';
import { LeftOut } from '../profile/peers-section';
import { RankingForm } from './ranking-form';
import { rankingLink, measureIn, type RankingState } from './ranking-state';
import { RankingTable } from './ranking-table';
import { rankingWords } from './ranking.words';

export interface RankingPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly instruments: readonly Instrument[];
  readonly networks: readonly NetworkRow[];
  readonly state: RankingState;
  readonly answer?: RankingAnswer;
  readonly problem?: Problem;
}

export function RankingPage({ reading, instruments, networks, state, answer, problem }: RankingPageProps) {
  const { language } = reading.visit;
  const words = rankingWords[language];
  const instrument = instruments.find(({ version }) => version === state.instrument);
  const measure = measureIn(instrument, state.measure, language);
  const [top] = answer?.rows ?? [];
  const title = words.heading(measure.name, state.instrument);
  return (
    <Page {...reading} title={title}>
      <h1>{title}</h1>
      {problem && <ProblemSummary problem={problem} language={language} />}
      {answer && top && (
        <p class="lead">
          {words.lead(
            top.name,
            points(top.score, language),
            rankText({ ...top, n: answer.rows.length }, language) ?? '',
          )}
        </p>
      )}
      <RankingForm {...{ language, instruments, networks, state }} />
      {answer && top && <Ranked {...{ answer, language, state, measure }} />}
      {answer && !top && (
        <div class="empty">
          <p class="finding">{words.empty}</p>
          <p>{words.emptyHow}</p>
        </div>
      )}
    </Page>
  );
}

interface RankedProps {
  readonly answer: RankingAnswer;
  readonly language: Language;
  readonly state: RankingState;
  readonly measure: ReturnType<typeof measureIn>;
}

function Ranked({ answer, language, state, measure }: RankedProps) {
  const words = rankingWords[language];
  const { asOf, peers } = answer;
  return (
    <>
      <RankingTable {...{ answer, language, measure }} />
      <p class="explained">{words.explained}</p>
      {peers.leftOut.length > 0 && <LeftOut peers={peers} language={language} summary={words.leftOut} />}
      <p class="explained">{words.asOf(instant(asOf.instant, language), count(asOf.position, language))}</p>
      <ul class="downloads">
        <li>
          <a href={rankingLink(language, { ...state, asOf: asOf.position })}>{words.permanent}</a>
        </li>
        <li>
          <a href={rankingLink(language, state, 'rankingCsv')}>{words.csv}</a>
        </li>
        <li>
          <a href={rankingLink(language, state, 'improvements')}>{words.improvements}</a>
        </li>
        <li>
          <a href={link(language, 'rankingReports')}>{reportsWords[language].heading}</a>
        </li>
        <li>
          <a href={link(language, 'networks')}>{words.networks}</a>
        </li>
        <li>
          <a href={link(language, 'sideBySide')}>{words.sideBySide}</a>
        </li>
      </ul>
    </>
  );
}
