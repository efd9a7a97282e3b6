import type { ImprovementsAnswer, ImprovementRow } from '#comparison';
import type { Language } from '#kernel';
import type { NetworkRow } from '#registry';
import type { Instrument, Problem } from '../api-answers';
import type { Reading } from '../http/reading';
import { count, instant, points, signed } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { Difference, rankText } from '../parts/figures';
import { ProblemSummary, SampleTag, TableRegion } from '../parts/parts';
import { RankingForm } from '../ranking/ranking-form';
import { measureIn, rankingLink, type RankingState } from '../ranking/ranking-state';
import { rankingWords } from '../ranking/ranking.words';
import { improvementsWords } from './improvements.words';

export interface ImprovementsPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly instruments: readonly Instrument[];
  readonly networks: readonly NetworkRow[];
  readonly state: RankingState;
  readonly answer?: ImprovementsAnswer;
  readonly problem?: Problem;
}

export function ImprovementsPage({ reading, instruments, networks, state, answer, problem }: ImprovementsPageProps) {
  const { language } = reading.visit;
  const words = improvementsWords[language];
  const instrument = instruments.find(({ version }) => version === state.instrument);
  const { name } = measureIn(instrument, state.measure, language);
  const title = words.heading(name, state.instrument);
  const crumbs = [{ text: layoutWords[language].places.ranking, href: link(language, 'ranking') }];
  return (
    <Page {...reading} title={title} crumbs={crumbs}>
      <h1>{title}</h1>
      {problem && <ProblemSummary problem={problem} language={language} />}
      {answer && <p class="lead">{leadOf(answer, language)}</p>}
      <RankingForm {...{ language, instruments, networks, state }} place="improvements" />
      {answer && <Improved {...{ answer, language, state, name }} />}
    </Page>
  );
}

function leadOf({ rows }: ImprovementsAnswer, language: Language): string {
  const words = improvementsWords[language];
  const [top] = rows;
  if (!top) return words.empty;
  const rank = rankText({ ...top, n: rows.length }, language) ?? '';
  return words.lead(top.name, signed(top.change, language, 1), top.from.year, top.to.year, rank);
}

interface ImprovedProps {
  readonly answer: ImprovementsAnswer;
  readonly language: Language;
  readonly state: RankingState;
  readonly name: string;
}

function Improved({ answer, language, state, name }: ImprovedProps) {
  const words = improvementsWords[language];
  const { columns } = rankingWords[language];
  return (
    <>
      {answer.rows.length > 0 && (
        <TableRegion language={language} caption={words.caption(name)} className="figures names">
          <thead>
            <tr>
              <th scope="col">{columns.municipality}</th>
              <th scope="col">{columns.rank}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
              <th scope="col">{words.change}</th>
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row) => (
              <ImprovedLine key={row.to.evaluationId} row={row} {...{ answer, language }} />
            ))}
          </tbody>
        </TableRegion>
      )}
      <p class="explained">
        {words.explained} {words.asOf(instant(answer.asOf.instant, language))}
      </p>
      <LeftOut answer={answer} language={language} />
      <ul class="onward">
        <li>
          <a href={rankingLink(language, state)}>{words.asRanking}</a>
        </li>
      </ul>
    </>
  );
}

interface ImprovedLineProps extends Pick<ImprovedProps, 'answer' | 'language'> {
  readonly row: ImprovementRow;
}

function ImprovedLine({ row, answer, language }: ImprovedLineProps) {
  const words = improvementsWords[language];
  const query = { instrument: answer.instrumentVersion, year: String(row.to.year) };
  const at = ({ score, year }: ImprovementRow['from']) => words.at(points(score, language), String(year));
  return (
    <tr>
      <th scope="row">
        <a href={link(language, 'profile', { code: row.municipalityCode }, query)}>{row.name}</a>{' '}
        <SampleTag language={language} show={row.isSample} />
      </th>
      <td>{rankText({ ...row, n: answer.rows.length }, language)}</td>
      <td>{at(row.from)}</td>
      <td>{at(row.to)}</td>
      <td>
        <Difference value={row.change} language={language} kind="change" />
      </td>
    </tr>
  );
}

function LeftOut({ answer: { leftOut }, language }: Pick<ImprovedProps, 'answer' | 'language'>) {
  const words = improvementsWords[language];
  if (leftOut.length === 0) return null;
  return (
    <details class="fold">
      <summary>{words.leftOut(count(leftOut.length, language))}</summary>
      {(['no-previous-evaluation', 'no-score-both-times'] as const).map((reason) => {
        const names = leftOut.filter((one) => one.reason === reason).map(({ name }) => name);
        return (
          names.length > 0 && (
            <div key={reason} class="left-out">
              <p class="finding">{words.reasons[reason]}</p>
              <p>{names.join(', ')}.</p>
            </div>
          )
        );
      })}
    </details>
  );
}
