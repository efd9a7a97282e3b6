import { fixtureTransport } from '../../../../test/support/web-fixtures/fixture-transport';
import { plainText, sessionAs } from '../../../../test/support/web-fixtures/visit-page';
import type { RankingReportStanding } from '#ranking-reports';
import type { Form } from '../forms/form';
import { answerVisit, type Reading } from '../http/reading';
import { changeRankingReport, showRankingReport } from './show-ranking-report';

const ID = '11111111-2222-4333-8444-555555555555';
const AT = '2026-11-21T09:47:10.000Z';
const DUE: RankingReportStanding = {
  id: ID,
  version: 1,
  state: 'due',
  scheduleId: null,
  title: 'Läget i dag',
  period: null,
  dueAt: AT,
  since: null,
  instrumentVersion: '2010',
  measures: [],
  peers: 'all',
  formats: ['pdf'],
  asOf: null,
  ranked: null,
  containsSample: false,
  madeAt: null,
  failed: null,
  cancelled: null,
  progress: { id: ID, state: 'due', ahead: 3, step: 'ranking', done: 4, of: 22, failure: null },
};
const REASON = { sv: 'Underlaget gick inte att läsa.', en: 'The source could not be read.' };
const FAILED: RankingReportStanding = {
  ...DUE,
  version: 2,
  state: 'failed',
  failed: { code: 'prov', reason: REASON, at: AT },
  progress: { ...DUE.progress, state: 'failed', step: 'ready', done: 0, failure: REASON },
};

async function answered(
  row: RankingReportStanding,
  url: string,
  act: (reading: Reading) => ReturnType<typeof showRankingReport>,
) {
  const replaced = { ...sessionAs('analyst'), [`/ranking-reports/${ID}/entry`]: row };
  const { transport, asked } = fixtureTransport(replaced);
  const answer = await answerVisit(transport, { url, cookie: undefined, id: 'req-7' }, act, (error) => {
    throw error;
  });
  return {
    ...answer,
    text: plainText(answer.body.replaceAll('<', ' <')),
    sent: asked.filter(({ method }) => method === 'POST'),
  };
}

const shown = (row: RankingReportStanding, language: 'sv' | 'en' = 'sv', query = '') =>
  answered(row, `${language === 'sv' ? '/rapporter' : '/en/reports'}/${ID}${query}`, (reading) =>
    showRankingReport(reading, ID),
  );
const sent = (row: RankingReportStanding, form: Form) =>
  answered(row, `/rapporter/${ID}`, (reading) => changeRankingReport(reading, ID, form));

describe('a report that is being made', () => {
  it('says what is done just now, how far it has come and how many are before it', async () => {
    const { body, text, headers } = await shown(DUE);
    expect(body).toContain('max="22" value="4"');
    expect(text).toContain('Rangordnar kommunerna. 4 av 22 delar är klara. Rapporter som görs före den här: 3.');
    expect(headers['refresh']).toBe(`3; url=/rapporter/${ID}`);
    expect((await shown(DUE, 'en')).text).toContain('Ranking the municipalities. 4 of 22 parts are done.');
  });

  it('does not fetch itself while somebody writes why it is cancelled', async () => {
    expect((await shown(DUE)).body).not.toContain('name="reason"');
    const { body, headers } = await shown(DUE, 'sv', '?cancel=yes');
    expect(body).toContain('name="reason"');
    expect(headers['refresh']).toBeUndefined();
  });

  it('can be cancelled with a reason', async () => {
    const { status, sent: asked } = await sent(DUE, { key: 'k', version: '1', reason: ' Fel rubrik ' });
    expect(status).toBe(303);
    expect(asked.map(({ path, body }) => [path, body])).toEqual([
      [`/api/v1/ranking-reports/${ID}/cancel`, '{"reason":"Fel rubrik"}'],
    ]);
  });
});

describe('a report that could not be made', () => {
  it('says why, in the language of the page, and no longer fetches itself', async () => {
    const { text, headers } = await shown(FAILED);
    expect(text).toContain('Rapporten kunde inte göras 21 november 2026 kl. 10:47 Underlaget gick inte att läsa.');
    expect(headers['refresh']).toBeUndefined();
    expect((await shown(FAILED, 'en')).text).toContain('The source could not be read.');
  });

  it('can be tried again', async () => {
    expect((await shown(FAILED)).body).toContain('name="deed" value="retry"');
    expect((await shown(DUE)).body).not.toContain('value="retry"');
    const { status, headers, sent: asked } = await sent(FAILED, { key: 'k-retry', deed: 'retry' });
    expect([status, headers['location']]).toEqual([303, `/rapporter/${ID}`]);
    expect(asked.map(({ path, body }) => [path, body])).toEqual([[`/api/v1/ranking-reports/${ID}/retry`, '{}']]);
  });
});

it('a cancelled report says when and why, and offers nothing more', async () => {
  const { text, body } = await shown({ ...DUE, state: 'cancelled', cancelled: { reason: 'Fel rubrik', at: AT } });
  expect(text).toContain('Rapporten avbröts 21 november 2026 kl. 10:47, innan den var klar: Fel rubrik');
  expect(body).not.toContain('<form class="form"');
});
