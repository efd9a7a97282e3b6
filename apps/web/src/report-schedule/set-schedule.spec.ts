import { fixtureTransport } from '../../../../test/support/web-fixtures/fixture-transport';
import { plainText, sessionAs, textsIn } from '../../../../test/support/web-fixtures/visit-page';
import type { Form } from '../forms/form';
import type { Answer } from '../http/answer';
import { answerVisit, type Reading } from '../http/reading';
import { changeSchedule, makeSchedule, showChangeSchedule, showMakeSchedule } from './set-schedule';

const SCHEDULE = {
  id: 'kvartal',
  version: 3,
  state: 'active',
  name: 'Varje kvartal',
  cron: '0 6 1 1,4,7,10 *',
  instrumentVersion: '2010',
  peers: 'latest:27',
  measures: ['total', 'sub:1.1'],
  formats: ['pdf', 'csv'],
  changes: [],
  nextPeriods: [{ id: '2027-01-01T06:00', dueAt: '2027-01-01T05:00:00.000Z' }],
};
const TIMES = { items: SCHEDULE.nextPeriods, next: null };
const analyst = { ...sessionAs('analyst'), '/report-schedules/kvartal': SCHEDULE, '/report-times': TIMES };
const USUAL = ['total', ...['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => `area:${number}`)];
const FORM = {
  key: 'k',
  id: 'kvartal',
  name: 'Varje kvartal',
  cron: '0  6 1 * *',
  instrumentVersion: '2010',
  peers: 'all',
  measures: USUAL,
  formats: ['pdf', 'csv'],
  reason: 'Tätare',
};

async function visited(show: (reading: Reading) => Promise<Answer>, replaced: Record<string, unknown> = analyst) {
  const { transport, asked } = fixtureTransport(replaced);
  const request = { url: '/rapporter/scheman/nytt', cookie: undefined, id: 'req-7' };
  const answer = await answerVisit(transport, request, show, (error) => {
    throw error;
  });
  const sent = asked
    .filter(({ method }) => method === 'POST')
    .map(({ path, headers, body }) => ({
      path,
      version: headers['if-match'],
      body: JSON.parse(String(body)) as unknown,
    }));
  return { ...answer, sent };
}

const make = (form: Form, replaced?: Record<string, unknown>) =>
  visited((reading) => makeSchedule(reading, form), replaced);
const change = (form: Form, replaced?: Record<string, unknown>) =>
  visited((reading) => changeSchedule(reading, 'kvartal', form), replaced);

/** Values of the boxes of a field that are ticked. */
const ticked = (html: string, field: string) =>
  [...html.matchAll(/<input[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => input.includes(`name="${field}"`) && / checked/.test(input))
    .map((input) => /value="([^"]+)"/.exec(input)?.[1]);

describe('making a schedule', () => {
  it('begins with the usual measures and every format', async () => {
    const { body } = await visited(showMakeSchedule);
    expect(ticked(body, 'measures')).toEqual(USUAL);
    expect(ticked(body, 'formats')).toEqual(['pdf', 'xlsx', 'csv', 'html', 'json']);
  });

  it('sends the usual measures as none, so that they follow the version', async () => {
    const { status, sent } = await make(FORM);
    expect(status).toBe(303);
    const { id, name, peers, formats } = FORM;
    const body = { id, name, cron: '0 6 1 * *', instrumentVersion: '2010', peers, measures: [], formats };
    expect(sent).toEqual([{ path: '/api/v1/report-schedules', version: undefined, body }]);
  });

  it('sends the measures that are chosen', async () => {
    const { sent } = await make({ ...FORM, measures: ['total', 'sub:1.1'] });
    expect(sent[0]?.body).toMatchObject({ measures: ['total', 'sub:1.1'] });
  });

  it('shows the measures of another version without sending anything', async () => {
    const { status, body, sent } = await make({ ...FORM, instrumentVersion: '2020', deed: 'look' });
    expect([status, sent]).toEqual([200, []]);
    expect(plainText(body)).toContain('8 Chefs- och ledarskap samt medarbetarskap');
    expect(body).not.toContain('value="sub:1.1"');
    expect(body).toContain('value="Varje kvartal"');
  });

  it('says at its field what the API refuses, with what was chosen kept', async () => {
    const errors = [
      { where: 'cron', code: 'malformed-cron', detail: 'Tiden går inte att läsa.' },
      { where: 'formats', code: 'too_small', detail: 'Välj minst ett format.' },
      { where: 'measures[1]', code: 'unknown-measure', detail: 'Måttet finns inte.' },
    ];
    const refused = { status: 422, body: { type: 'x', title: 'Fel', status: 422, errors } };
    const form = { ...FORM, measures: ['area:3'], formats: [] };
    const { status, body } = await make(form, { ...analyst, 'POST /report-schedules': refused });
    expect(status).toBe(422);
    for (const [field, text] of [
      ['cron', 'Tiden går inte att läsa.'],
      ['formats', 'Välj minst ett format.'],
      ['measures', 'Måttet finns inte.'],
    ]) {
      expect(body).toContain(`<a href="#${field}">${text}</a>`);
      expect(textsIn(body, new RegExp(`id="${field}-error">([^]*?)</p>`, 'g'))).toEqual([`Fel: ${text}`]);
      expect(body).toMatch(new RegExp(`<(?:input|fieldset)[^>]*id="${field}"[^>]*`));
    }
    expect(ticked(body, 'measures')).toEqual(['area:3']);
    expect(ticked(body, 'formats')).toEqual([]);
  });

  it('is for analysts', async () => {
    expect((await visited(showMakeSchedule, {})).status).toBe(403);
    expect((await visited((reading) => showChangeSchedule(reading, 'kvartal'), {})).status).toBe(403);
  });
});

describe('changing a schedule', () => {
  it('begins with how it is set', async () => {
    const { body } = await visited((reading) => showChangeSchedule(reading, 'kvartal'));
    expect(textsIn(body, /<h1>([^]*?)<\/h1>/g)).toEqual(['Ändra schemat Varje kvartal']);
    expect(body).toContain('value="0 6 1 1,4,7,10 *"');
    expect(ticked(body, 'measures')).toEqual(['total', 'sub:1.1']);
    expect(ticked(body, 'formats')).toEqual(['pdf', 'csv']);
    expect(body).toContain('name="version" value="3"');
  });

  it('shows when the next reports are made with the time that is written, before it is saved', async () => {
    const shown = 'Med den tiden görs de närmaste rapporterna: 1 januari 2027 kl. 06:00';
    const { body } = await visited((reading) => showChangeSchedule(reading, 'kvartal'));
    expect(plainText(body.replaceAll('<', ' <'))).toContain(shown);
    for (const looked of [await change({ ...FORM, deed: 'look' }), await make({ ...FORM, deed: 'look' })]) {
      expect(plainText(looked.body.replaceAll('<', ' <'))).toContain(shown);
      expect([looked.status, looked.sent]).toEqual([200, []]);
    }
  });

  it('shows none for a time that cannot be read, and says so only when asked for', async () => {
    const { '/report-times': _, ...without } = analyst;
    const { status, body } = await visited((reading) => showChangeSchedule(reading, 'kvartal'), without);
    expect([status, body.includes('görs de närmaste rapporterna')]).toEqual([200, false]);
    expect((await change({ ...FORM, deed: 'look' }, without)).status).toBe(404);
  });

  it('sends everything with the reason and the version that was seen', async () => {
    const { status, headers, sent } = await change({ ...FORM, version: '3' });
    expect([status, headers['location']]).toEqual([303, '/rapporter/scheman/kvartal?done=scheduleSaved']);
    const { name, peers, formats, reason } = FORM;
    const body = { name, cron: '0 6 1 * *', instrumentVersion: '2010', peers, measures: [], formats, reason };
    expect(sent).toEqual([{ path: '/api/v1/report-schedules/kvartal/change', version: '"3"', body }]);
  });

  it('keeps the version that was seen until it is stale', async () => {
    const refusal = (status: number) => ({
      ...analyst,
      'POST /report-schedules/kvartal/change': { status, body: { type: 'x', title: 'Fel', status, detail: 'Fel' } },
    });
    expect((await change({ ...FORM, version: '2' }, refusal(422))).body).toContain('name="version" value="2"');
    expect((await change({ ...FORM, version: '2' }, refusal(412))).body).toContain('name="version" value="3"');
  });
});
