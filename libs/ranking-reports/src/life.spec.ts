import { fold, given, type Actor, type CommandContext } from '#kernel';
import { CancelReport, cancelReport } from './cancel-report/cancel-report';
import { ChangeReportSchedule, changeSchedule } from './change-schedule/change-schedule';
import { buildReport } from './build-report';
import { FailReport, failReport } from './fail-report';
import { failureIn, givenUp } from './failure';
import { atomFeed } from './feed/atom';
import { DUE, FIVE, matter } from './examples';
import { MakeReport, makeReport } from './make-report';
import { MakeReportSchedule, makeSchedule, makeScheduleSchema } from './make-schedule/make-schedule';
import { noSuchReport, reportKeeper, reportMaker, reportOrderer, scheduleKeeper, WORKER } from './may';
import { OrderReport, orderReport } from './order-report';
import { PauseReportSchedule, pauseSchedule } from './pause-schedule/pause-schedule';
import { packReport, unpackReport } from './packed-report';
import { owedPeriods } from './periods';
import { periodReportId, rankingReportStream, type RankingReportEvent } from './ranking-report';
import type { RankingReport } from './report';
import { projectRankingReport, type RankingReportRow } from './report-row';
import { reportScheduleStream, type ReportScheduleEvent } from './report-schedule';
import { ResumeReportSchedule, resumeSchedule } from './resume-schedule/resume-schedule';
import { RetryReport, retryReport } from './retry-report/retry-report';

const ANALYST: Actor = { id: 'a', role: 'analyst' };
const at = (now: string): CommandContext => ({ actor: ANALYST, now, commandId: 'c' });
const BODY = makeScheduleSchema.parse({ id: 'dag', name: 'Varje dag', cron: '0 6 * * *', instrumentVersion: '2010' });
const { id: _id, ...SET } = BODY;
const MADE: ReportScheduleEvent = { type: 'ReportScheduleMade.v1', data: { ...SET, madeAt: '2026-01-01T12:00:00Z' } };
const PAUSED: ReportScheduleEvent = {
  type: 'ReportSchedulePaused.v1',
  data: { reason: 'Vila', pausedAt: '2026-01-03T12:00:00Z' },
};

describe('a schedule', () => {
  it('is made once, with everything ranked in every format unless it says otherwise', () => {
    const command = new MakeReportSchedule(BODY, at('2026-01-01T12:00:00Z'), undefined);
    expect(given(reportScheduleStream).when(makeSchedule, command).events).toEqual([MADE]);
    expect(SET).toMatchObject({ peers: 'all', measures: [], formats: ['json', 'html', 'pdf', 'xlsx', 'csv'] });
    expect(given(reportScheduleStream, MADE).when(makeSchedule, command).refusal?.codes).toEqual(['id: already-made']);
  });

  it('is refused with a time that cannot be read', () => {
    const command = new MakeReportSchedule({ ...BODY, cron: 'varje dag' }, at('2026-01-01T12:00:00Z'), undefined);
    expect(given(reportScheduleStream).when(makeSchedule, command).refusal?.codes).toEqual(['cron: malformed-cron']);
  });

  it('owes nothing for the time in which it was paused', () => {
    const resumed = given(reportScheduleStream, MADE, PAUSED).when(
      resumeSchedule,
      new ResumeReportSchedule('dag', {}, at('2026-01-06T12:00:00Z')),
    );
    const { spans } = fold(reportScheduleStream, [MADE, PAUSED, ...(resumed.events ?? [])]);
    const owed = owedPeriods(spans, undefined, '2026-01-08T12:00:00Z').map(({ id }) => id.slice(0, 10));
    expect(owed).toEqual(['2026-01-02', '2026-01-03', '2026-01-07', '2026-01-08']);
  });

  it('keeps what fell due before a change as it was set then', () => {
    const change = { ...SET, cron: '0 8 * * *', peers: 'latest:7', reason: 'Senare' };
    const changed = given(reportScheduleStream, MADE).when(
      changeSchedule,
      new ChangeReportSchedule('dag', change, at('2026-01-03T12:00:00Z'), undefined),
    );
    const { spans } = fold(reportScheduleStream, [MADE, ...(changed.events ?? [])]);
    const owed = owedPeriods(spans, undefined, '2026-01-05T12:00:00Z').map(({ id, span }) => `${id} ${span.peers}`);
    expect(owed).toEqual([
      '2026-01-02T06:00 all',
      '2026-01-03T06:00 all',
      '2026-01-04T08:00 latest:7',
      '2026-01-05T08:00 latest:7',
    ]);
  });

  it('says nothing new when nothing changes', () => {
    const same = new ChangeReportSchedule('dag', { ...SET, reason: 'Prov' }, at('2026-01-03T12:00:00Z'), undefined);
    expect(given(reportScheduleStream, MADE).when(changeSchedule, same).events).toEqual([]);
    const pause = new PauseReportSchedule('dag', { reason: 'Vila' }, at('2026-01-04T12:00:00Z'));
    expect(given(reportScheduleStream, MADE, PAUSED).when(pauseSchedule, pause).events).toEqual([]);
    const resume = new ResumeReportSchedule('dag', {}, at('2026-01-04T12:00:00Z'));
    expect(given(reportScheduleStream, MADE).when(resumeSchedule, resume).events).toEqual([]);
  });

  it('is the analyst’s to keep', () => {
    const { state } = given(reportScheduleStream, MADE);
    expect(scheduleKeeper(state, ANALYST)).toBeUndefined();
    expect(scheduleKeeper(state, { id: 'o', role: 'operator' })?.kind).toBe('forbidden');
    expect(scheduleKeeper(reportScheduleStream.initial, ANALYST)?.kind).toBe('not-found');
  });
});

describe('a report', () => {
  const ID = periodReportId('dag', '2026-10-01T06:00');
  const REPORT = buildReport(matter(FIVE)) as RankingReport;
  const due: RankingReportEvent = { type: 'RankingReportDue.v1', data: DUE };
  const made: RankingReportEvent = {
    type: 'RankingReportMade.v1',
    data: { asOf: REPORT.asOf, packedReport: packReport(REPORT), madeAt: '2026-10-01T04:00:02Z' },
  };
  const cancelled: RankingReportEvent = {
    type: 'RankingReportCancelled.v1',
    data: { reason: 'Fel', cancelledAt: '2026-10-01T04:00:01Z' },
  };
  const order = new OrderReport(ID, DUE, at('2026-10-01T04:00:00Z'));
  const make = new MakeReport(ID, REPORT, at('2026-10-01T04:00:02Z'));
  const cancel = new CancelReport(ID, { reason: 'Fel' }, at('2026-10-01T04:00:01Z'));

  it('falls due once and is made once', () => {
    expect(ID).toBe('dag-2026-10-01T06.00');
    expect(given(rankingReportStream).when(orderReport, order).events).toEqual([due]);
    for (const past of [[due], [due, made], [due, cancelled]]) {
      expect(given(rankingReportStream, ...past).when(orderReport, order).events).toEqual([]);
    }
    expect(given(rankingReportStream, due).when(makeReport, make).events).toEqual([made]);
    expect(given(rankingReportStream, due, made).when(makeReport, make).events).toEqual([]);
    expect(given(rankingReportStream).when(makeReport, make).refusal?.kind).toBe('not-found');
  });

  it('that was cancelled is not made any more, and one that is made is not cancelled', () => {
    expect(given(rankingReportStream, due).when(cancelReport, cancel).events).toEqual([cancelled]);
    expect(given(rankingReportStream, due, cancelled).when(makeReport, make).refusal?.codes).toEqual([
      ': already-cancelled',
    ]);
    expect(given(rankingReportStream, due, made).when(cancelReport, cancel).refusal?.codes).toEqual([': already-made']);
    expect(given(rankingReportStream, due, cancelled).when(cancelReport, cancel).events).toEqual([]);
  });

  const failure = failureIn(noSuchReport());
  const failed: RankingReportEvent = {
    type: 'RankingReportFailed.v1',
    data: { ...failure, failedAt: '2026-10-01T04:00:03Z' },
  };
  const retried: RankingReportEvent = { type: 'RankingReportRetried.v1', data: { retriedAt: '2026-10-02T08:00:00Z' } };
  const fail = new FailReport(ID, failure, at('2026-10-01T04:00:03Z'));
  const retry = new RetryReport(ID, {}, at('2026-10-02T08:00:00Z'));

  it('that failed waits for a new try, and fails only while it is due', () => {
    expect(given(rankingReportStream, due).when(failReport, fail).events).toEqual([failed]);
    for (const past of [
      [due, made],
      [due, cancelled],
      [due, failed],
    ]) {
      expect(given(rankingReportStream, ...past).when(failReport, fail).events).toEqual([]);
    }
    expect(given(rankingReportStream, due, failed).when(makeReport, make).refusal?.codes).toEqual([': has-failed']);
    expect(given(rankingReportStream, due, failed).when(retryReport, retry).events).toEqual([retried]);
    expect(given(rankingReportStream, due, failed, retried).when(makeReport, make).events).toEqual([made]);
    expect(given(rankingReportStream, due, failed).when(cancelReport, cancel).events).toEqual([cancelled]);
  });

  it('is tried again only when it has failed', () => {
    const codes = (...past: RankingReportEvent[]) =>
      given(rankingReportStream, ...past).when(retryReport, retry).refusal?.codes;
    expect(given(rankingReportStream, due).when(retryReport, retry).events).toEqual([]);
    expect([codes(), codes(due, made), codes(due, cancelled)]).toEqual([
      ['id: no-such-report'],
      [': already-made'],
      [': already-cancelled'],
    ]);
    expect(reportKeeper(rankingReportStream.initial, { id: 'o', role: 'operator' })?.kind).toBe('forbidden');
  });

  it('is given up only after many tries over a long while', () => {
    expect(givenUp({ failures: 100, seconds: 599 })).toBeUndefined();
    expect(givenUp({ failures: 4, seconds: 90_000 })).toBeUndefined();
    expect(givenUp({ failures: 5, seconds: 600 })).toMatchObject({ code: 'broke-off' });
  });

  it('comes out of its event as it went in', () => {
    expect(unpackReport(packReport(REPORT))).toEqual(REPORT);
    expect(() => unpackReport('bm90aGluZw==')).toThrow(/invalid|unexpected|JSON/i);
  });

  it('is ordered by analysts and made by the service alone', () => {
    const { initial } = rankingReportStream;
    expect(reportOrderer(initial, ANALYST)).toBeUndefined();
    expect(reportOrderer(initial, { id: 'o', role: 'operator' })?.kind).toBe('forbidden');
    expect(reportMaker(initial, WORKER)).toBeUndefined();
    expect(reportMaker(initial, ANALYST)?.kind).toBe('forbidden');
  });

  const rowAfter = (...events: RankingReportEvent[]) =>
    events.reduce<RankingReportRow | undefined>(
      (row, event, nth) =>
        projectRankingReport(row, {
          event,
          stream: `ranking-report-${ID}`,
          version: nth + 1,
          metadata: { actorId: 'a', role: 'analyst', commandId: 'c' },
        }),
      undefined,
    );

  it('stands in the ledger as due, done, failed or cancelled', () => {
    expect(rowAfter(due)).toMatchObject({ id: ID, state: 'due', version: 1, madeAt: null, ranked: null });
    expect(rowAfter(due, made)).toMatchObject({ state: 'done', version: 2, ranked: 5, asOf: REPORT.asOf });
    expect(rowAfter(due, failed)).toMatchObject({
      state: 'failed',
      failed: { ...failure, at: '2026-10-01T04:00:03Z' },
    });
    expect(rowAfter(due, failed, retried)).toMatchObject({ state: 'due', version: 3, failed: null });
    expect(rowAfter(due, failed, cancelled)).toMatchObject({ state: 'cancelled', failed: null });
    expect(rowAfter(due, cancelled)).toMatchObject({ state: 'cancelled', cancelled: { reason: 'Fel' } });
  });

  it('stands in the feed with what could be taken for marks written out', () => {
    const row = rowAfter({ ...due, data: { ...DUE, title: 'Små & <stora>' } }, made);
    const feed = atomFeed(row ? [row] : [], 'sv');
    expect(feed).toContain('<title>Små &amp; &lt;stora&gt;</title>');
    expect(feed).toContain(`href="/rapporter/${ID}"`);
    expect(feed).toContain('<updated>2026-10-01T04:00:02Z</updated>');
  });
});
