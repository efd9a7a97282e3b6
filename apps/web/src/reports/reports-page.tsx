import type { RankingReportRow } from '#ranking-reports';
import type { Items } from '../api-answers';
import type { Reading } from '../http/reading';
import { count, instant } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { SampleTag, TableRegion } from '../parts/parts';
import { reportsWords } from './reports.words';

export interface ReportsPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly reports: Items<RankingReportRow>;
}

/** Every report, the latest first. */
export function ReportsPage({ reading, reports: { items, next } }: ReportsPageProps) {
  const { language } = reading.visit;
  const words = reportsWords[language];
  return (
    <Page {...reading} title={words.heading}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <ul class="onward">
        {reading.session.actor.role === 'analyst' && (
          <li>
            <a href={link(language, 'orderReport')}>{words.order}</a>
          </li>
        )}
        <li>
          <a href={link(language, 'reportSchedules')}>{words.schedules}</a>
        </li>
        <li>
          <a href="/api/v1/ranking-reports/feed">{words.feed}</a>
        </li>
      </ul>
      {items.length === 0 ? (
        <div class="empty">
          <p class="finding">{words.empty}</p>
          <p>{words.emptyHow}</p>
        </div>
      ) : (
        <ReportList reports={items} language={language} />
      )}
      {next && (
        <p>
          <a href={link(language, 'rankingReports', {}, { cursor: next })}>{words.older}</a>
        </p>
      )}
    </Page>
  );
}

interface ListProps {
  readonly reports: readonly RankingReportRow[];
  readonly language: 'sv' | 'en';
}

export function ReportList({ reports, language }: ListProps) {
  const words = reportsWords[language];
  const { table } = words;
  return (
    <TableRegion language={language} caption={words.heading} captionHidden className="figures">
      <thead>
        <tr>
          <th scope="col">{table.title}</th>
          <th scope="col" class="words">
            {table.instant}
          </th>
          <th scope="col">{table.ranked}</th>
          <th scope="col" class="words">
            {table.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ id, title, dueAt, ranked, state, containsSample }) => (
          <tr key={id}>
            <th scope="row">
              <a href={link(language, 'rankingReport', { id })}>{title}</a>{' '}
              <SampleTag language={language} show={containsSample} />
            </th>
            <td class="words">{instant(dueAt, language)}</td>
            <td>{ranked === null ? '–' : count(ranked, language)}</td>
            <td class="words">{words.states[state]}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
