import type { ShownSchedule } from '#ranking-reports';
import type { Reading } from '../http/reading';
import { instant } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { reportsWords } from '../reports/reports.words';
import { schedulesWords } from './schedules.words';

export interface SchedulesPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly schedules: readonly ShownSchedule[];
}

/** Every schedule with its next time. */
export function SchedulesPage({ reading, schedules }: SchedulesPageProps) {
  const { language } = reading.visit;
  const words = schedulesWords[language];
  const crumbs = [{ text: reportsWords[language].heading, href: link(language, 'rankingReports') }];
  return (
    <Page {...reading} title={words.heading} crumbs={crumbs}>
      <h1>{words.heading}</h1>
      <p class="lead">{schedules.length === 0 ? words.empty : words.lead}</p>
      {reading.session.actor.role === 'analyst' && (
        <p>
          <a href={link(language, 'makeSchedule')}>{words.make}</a>
        </p>
      )}
      <ul class="examples">
        {schedules.map(({ id, name, nextPeriods: [next] }) => (
          <li key={id}>
            <p class="finding">
              <a href={link(language, 'reportSchedule', { id })}>{name}</a>
            </p>
            <p class="explained">{next ? `${words.next}: ${instant(next.dueAt, language)}` : words.paused}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
