import type { Question } from './service';

const get = (path: string): Question => ({ method: 'GET', path });
const post = (path: string, body: object): Question => ({ method: 'POST', path, as: 'analyst', body });

const SETTINGS = { instrumentVersion: '2010', peers: 'all' };
const SCHEDULE = { name: 'Varje månad', cron: '0 6 1 * *', ...SETTINGS };

/** What is asked about ranking reports, in an order in which each can be answered; `{id}` is that of the last one ordered. */
export const RANKING_REPORT_QUESTIONS: [string, Question, number][] = [
  ['makeReportSchedule', post('report-schedules', { id: 'manad', ...SCHEDULE }), 201],
  ['makeReportSchedule', post('report-schedules', { id: 'manad', ...SCHEDULE }), 409],
  ['listReportSchedules', get('report-schedules'), 200],
  ['listReportTimes', get('report-times?cron=0%206%201%20*%20*'), 200],
  ['listReportTimes', get('report-times?cron=x'), 422],
  ['pauseReportSchedule', post('report-schedules/manad/pause', { reason: 'Sommar' }), 200],
  [
    'changeReportSchedule',
    post('report-schedules/manad/change', { ...SCHEDULE, cron: '0 7 1 * *', reason: 'Senare' }),
    200,
  ],
  ['resumeReportSchedule', post('report-schedules/manad/resume', {}), 200],
  ['getReportSchedule', get('report-schedules/manad'), 200],
  ['getReportSchedule', get('report-schedules/finns-inte'), 404],
  ['runReportSchedule', post('report-schedules/manad/run', {}), 202],
  ['orderRankingReport', post('ranking-reports', { title: 'Läget i dag', ...SETTINGS }), 202],
  ['orderRankingReport', post('ranking-reports', { title: 'Läget i dag', ...SETTINGS, peers: 'county' }), 422],
  ['followRankingReport', get('ranking-reports/{id}/progress'), 200],
  ['getRankingReport', get('ranking-reports/{id}'), 200],
  ['getRankingReportEntry', get('ranking-reports/{id}/entry'), 200],
  ['getRankingReport', get('ranking-reports/manad-2026-01-01T06.00'), 404],
  ['cancelRankingReport', post('ranking-reports/{id}/cancel', { reason: 'För sent' }), 409],
  ['retryRankingReport', post('ranking-reports/{id}/retry', {}), 409],
  ['listRankingReports', get('ranking-reports'), 200],
  ['getRankingReportFeed', get('ranking-reports/feed'), 200],
];
