import type { Language } from '#kernel';
import type { RankingReportRow, ShownSchedule } from '#ranking-reports';
import type { NetworkRow } from '#registry';
import { ErrorSummary, KeptFields, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { count, instant } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { ruleName } from '../parts/peer-rules';
import { ReportList } from '../reports/reports-page';
import { reportsWords } from '../reports/reports.words';
import { schedulesWords } from './schedules.words';

const OLDEST_DAYS = 400;

export interface SchedulePageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly schedule: ShownSchedule;
  readonly reports: readonly RankingReportRow[];
  readonly networks: readonly NetworkRow[];
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

/** One schedule: when it falls due next, what it has made, and what an analyst can do about it. */
export function SchedulePage({ reading, schedule, reports, networks, kept, problem }: SchedulePageProps) {
  const { language } = reading.visit;
  const words = schedulesWords[language];
  const { name, cron, instrumentVersion, peers, nextPeriods } = schedule;
  const crumbs = [
    { text: reportsWords[language].heading, href: link(language, 'rankingReports') },
    { text: words.heading, href: link(language, 'reportSchedules') },
  ];
  return (
    <Page {...reading} title={name} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{name}</h1>
      <p class="lead">{words.settings(instrumentVersion, ruleName(peers, language, networks))}</p>
      <h2>{words.nextTimes}</h2>
      {nextPeriods.length === 0 && <p>{words.paused}</p>}
      <ul>
        {nextPeriods.map(({ id, dueAt }) => (
          <li key={id}>{instant(dueAt, language)}</li>
        ))}
      </ul>
      <p class="explained">{words.cronSaid(cron)}</p>
      <p class="explained">{words.limits(count(OLDEST_DAYS, language))}</p>
      {reading.session.actor.role === 'analyst' && <Deeds {...{ schedule, kept, problem, language }} />}
      <h2>{words.reports}</h2>
      {reports.length === 0 ? <p>{words.noReports}</p> : <ReportList reports={reports} language={language} />}
      <Changes schedule={schedule} language={language} />
    </Page>
  );
}

interface DeedsProps extends Pick<SchedulePageProps, 'schedule' | 'kept' | 'problem'> {
  readonly language: Language;
}

function Deeds({ schedule: { id, state }, kept, problem, language }: DeedsProps) {
  const words = schedulesWords[language];
  const action = link(language, 'reportSchedule', { id });
  return (
    <>
      <form class="form" method="post" action={action}>
        <input type="hidden" name="key" value={`${kept.key}-run`} />
        <button type="submit" name="deed" value="run">
          {words.run}
        </button>
      </form>
      <form class="form" method="post" action={action}>
        <KeptFields kept={kept} />
        {state === 'active' && (
          <TextField {...{ language, problem }} id="reason" label={words.pauseReason} value="" maxLength={2000} />
        )}
        <button type="submit" name="deed" value={state === 'active' ? 'pause' : 'resume'}>
          {state === 'active' ? words.pause : words.resume}
        </button>
      </form>
    </>
  );
}

function Changes({ schedule: { changes }, language }: { schedule: ShownSchedule; language: Language }) {
  const words = schedulesWords[language];
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <ul>
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
