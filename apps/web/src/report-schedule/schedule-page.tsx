import type { Language } from '#kernel';
import type { RankingReportRow, ShownSchedule } from '#ranking-reports';
import type { NetworkRow } from '#registry';
import type { Instrument } from '../api-answers';
import { ErrorSummary } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { count, instant } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { ReportList } from '../reports/reports-page';
import { reportsWords } from '../reports/reports.words';
import { ScheduleDeeds } from './schedule-deeds';
import { ScheduleFacts } from './schedule-facts';
import { schedulesWords } from './schedules.words';

const OLDEST_DAYS = 400;

export interface SchedulePageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly schedule: ShownSchedule;
  readonly reports: readonly RankingReportRow[];
  readonly networks: readonly NetworkRow[];
  readonly instruments: readonly Instrument[];
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

/** One schedule: when it falls due next, what it has made, and what an analyst can do about it. */
export function SchedulePage(props: SchedulePageProps) {
  const { reading, schedule, reports, networks, instruments, kept, problem } = props;
  const { language } = reading.visit;
  const words = schedulesWords[language];
  const { name, nextPeriods } = schedule;
  const [next] = nextPeriods;
  const crumbs = [
    { text: reportsWords[language].heading, href: link(language, 'rankingReports') },
    { text: words.heading, href: link(language, 'reportSchedules') },
  ];
  return (
    <Page {...reading} title={name} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{name}</h1>
      <p class="lead">{next ? words.leadNext(instant(next.dueAt, language)) : words.paused}</p>
      <ScheduleFacts {...{ schedule, networks, instruments, language }} />
      {reading.session.actor.role === 'analyst' && <ScheduleDeeds {...{ schedule, kept, problem, language }} />}
      <Times schedule={schedule} language={language} />
      <section aria-labelledby="reports">
        <h2 id="reports">{words.reports}</h2>
        {reports.length === 0 ? <p>{words.noReports}</p> : <ReportList reports={reports} language={language} />}
      </section>
      <Changes schedule={schedule} language={language} />
    </Page>
  );
}

interface PartProps {
  readonly schedule: ShownSchedule;
  readonly language: Language;
}

function Times({ schedule: { nextPeriods }, language }: PartProps) {
  const words = schedulesWords[language];
  return (
    <section aria-labelledby="times">
      <h2 id="times">{words.nextTimes}</h2>
      {nextPeriods.length === 0 && <p>{words.paused}</p>}
      <ol class="sentences">
        {nextPeriods.map(({ id, dueAt }) => (
          <li key={id}>{instant(dueAt, language)}</li>
        ))}
      </ol>
      <p class="explained">{words.limits(count(OLDEST_DAYS, language))}</p>
    </section>
  );
}

function Changes({ schedule: { changes }, language }: PartProps) {
  const words = schedulesWords[language];
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <ul class="sentences">
        {changes.map(({ what, at, reason }) => (
          <li key={at}>
            {words.changed[what](instant(at, language))}
            {reason !== null && `: ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
