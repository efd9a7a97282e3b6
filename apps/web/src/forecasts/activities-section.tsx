import type { ActivityMember, ForecastDeviations } from '#interim-reports';
import type { Language } from '#kernel';
import { count } from '../i18n/format';
import { link } from '../links';
import { SampleTag, Swedish, TableRegion } from '../parts/parts';
import { rowName } from '../report-parts/report-names';
import { shareOf } from '../report-parts/amounts';
import { MillionCell, PercentCell } from '../report-parts/million-cell';
import { forecastsWords } from './forecasts.words';
import { ColumnHeads } from '../report-parts/column-heads';

interface ActivitiesSectionProps {
  readonly deviations: ForecastDeviations;
  readonly language: Language;
}

/** Deviations by SCB's activities, and the rows that are in no comparison. */
export function ActivitiesSection({ deviations, language }: ActivitiesSectionProps) {
  const words = forecastsWords[language].activities;
  const { activities, unmapped } = deviations;
  return (
    <section aria-labelledby="activities">
      <h2 id="activities">{words.heading}</h2>
      {activities.length + unmapped.length === 0 ? <p>{words.none}</p> : <p class="explained">{words.explained}</p>}
      {activities.map(({ rsCode, name, members }) => (
        <details key={rsCode} class="fold">
          <summary>{words.activity(rsCode, name, count(members.length, language))}</summary>
          <MemberTable name={name} members={members} language={language} />
        </details>
      ))}
      <Unmapped deviations={deviations} language={language} />
    </section>
  );
}

/** The rows that are in no comparison, and why. */
function Unmapped({ deviations: { unmapped }, language }: ActivitiesSectionProps) {
  const { activities: words, deviations } = forecastsWords[language];
  if (unmapped.length === 0) return null;
  const caption = words.unmapped(count(unmapped.length, language));
  return (
    <details class="fold">
      <summary>{caption}</summary>
      <TableRegion language={language} caption={caption} captionHidden className="figures">
        <ColumnHeads columns={[words.row, deviations.deviation, words.reason]} words={[words.reason]} />
        <tbody>
          {unmapped.map((row) => (
            <tr key={`${row.reportId} ${row.section} ${row.code} ${row.label}`}>
              <th scope="row">
                <Swedish language={language}>{rowName(row, language)}</Swedish>
              </th>
              <MillionCell value={row.deviationSek} none={deviations.noBudget} language={language} isDifference />
              <td class="words">{words.reasons[row.reason]}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </details>
  );
}

interface MemberTableProps {
  readonly name: string;
  readonly members: readonly ActivityMember[];
  readonly language: Language;
}

function MemberTable({ name, members, language }: MemberTableProps) {
  const { activities: words, deviations } = forecastsWords[language];
  return (
    <TableRegion language={language} caption={words.caption(name)} className="figures">
      <ColumnHeads
        columns={[deviations.committee, deviations.budget, deviations.deviation, deviations.percent, words.consistsOf]}
        words={[words.consistsOf]}
      />
      <tbody>
        {members.map((member) => (
          <tr key={member.reportId}>
            <th scope="row">
              <a href={link(language, 'interimReport', { id: member.reportId })}>
                <Swedish language={language}>{`${member.municipalityName}, ${member.committee}`}</Swedish>
              </a>{' '}
              <SampleTag language={language} show={member.isSample} />
            </th>
            <MillionCell value={member.budgetSek} none={deviations.noBudget} language={language} />
            <MillionCell value={member.deviationSek} none={deviations.noBudget} language={language} isDifference />
            <PercentCell
              value={shareOf(member.deviationSek, member.budgetSek)}
              none={deviations.noBudget}
              language={language}
            />
            <td class="words">
              <ConsistsOf member={member} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** The municipality's own activities that stand for SCB's, with those that rest on a judgement marked. */
function ConsistsOf({ member: { consistsOf }, language }: { member: ActivityMember; language: Language }) {
  const { judged } = forecastsWords[language].activities;
  return (
    <>
      {consistsOf.map((local, nth) => (
        <span key={`${local.section} ${local.code} ${local.label}`}>
          {nth > 0 && '; '}
          <Swedish language={language}>{rowName(local, language)}</Swedish>
          {local.isJudged && ` (${judged})`}
        </span>
      ))}
    </>
  );
}
