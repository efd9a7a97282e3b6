import type { EvaluationRow } from '#evaluations';
import { fixture } from '../../../../test/support/web-fixtures/fixture-transport';
import { plainText, sendForm, sessionAs, visitPage } from '../../../../test/support/web-fixtures/visit-page';
import type { Form } from '../forms/form';

const EVALUATION = '/utvarderingar/9907-2010-2010';
const API = '/evaluations/9907-2010-2010';
const SUBMITTED = fixture('evaluation-9907-draft') as EvaluationRow;
const approver = sessionAs('approver', '9907');
const analyst = sessionAs('analyst');

async function send(step: string, form: Form, replaced: Record<string, unknown>) {
  const answer = await sendForm(`${EVALUATION}/${step}`, form, { replaced });
  const body = answer.asked.find(({ method }) => method === 'POST')?.body;
  return { ...answer, sent: body === undefined ? undefined : (JSON.parse(String(body)) as unknown) };
}

function refusing(step: string, where: string, detail: string) {
  const errors = [{ where, code: 'refused', detail }];
  return { [`POST ${API}/${step}`]: { status: 422, body: { title: '', status: 422, errors } } };
}

describe('the municipality’s reply', () => {
  it('has nothing chosen, and is not sent until it has', async () => {
    expect((await visitPage(`${EVALUATION}/svar`, { replaced: approver })).body).not.toContain(' checked');
    const { status, body, sent } = await send('svar', { text: 'Hej' }, approver);
    expect([status, sent]).toEqual([422, undefined]);
    expect(body).toContain('<a href="#agrees">');
    expect(body).toContain('Hej</textarea>');
  });

  it.each<[Form, unknown]>([
    [{ agrees: 'yes', text: '' }, { agrees: true }],
    [
      { agrees: 'no', text: 'Område 3.\r\nOch 4.' },
      { agrees: false, text: 'Område 3.\nOch 4.' },
    ],
  ])('%j is sent as %j', async (form, expected) => {
    const { sent, headers } = await send('svar', form, approver);
    expect(sent).toEqual(expected);
    expect(headers['location']).toBe(`${EVALUATION}?done=replied`);
  });

  it('shows what the API asks for at the text', async () => {
    const told = { ...approver, ...refusing('reply', 'text', 'Skriv vad kommunen inte håller med om.') };
    const { status, body } = await send('svar', { agrees: 'no' }, told);
    expect(status).toBe(422);
    expect(body).toContain('<a href="#text">Skriv vad kommunen inte håller med om.</a>');
    expect(body).toMatch(/value="no" checked/);
  });

  it('is for the municipality’s own approver', async () => {
    for (const who of [sessionAs('approver', '1880'), sessionAs('reporter', '9907'), analyst, {}]) {
      expect((await visitPage(`${EVALUATION}/svar`, { replaced: who })).status).toBe(403);
    }
  });

  it('stands beside the figures once it is given', async () => {
    const reply = { agrees: false, text: 'Område 3 är för lågt satt.', repliedAt: '2026-11-01T08:00:00.000Z' };
    expect((await visitPage(EVALUATION)).body).not.toContain('with-aside');
    const replaced = { [API]: { ...SUBMITTED, status: 'published', reply } };
    const { body } = await visitPage(EVALUATION, { replaced });
    expect(body).toMatch(/class="with-aside"><section[^]*id="figures"[^]*id="reply"[^]*Område 3 är för lågt satt\./);
  });
});

describe('publishing', () => {
  it('asks for a reason while the municipality has not replied', async () => {
    const { body } = await visitPage(`${EVALUATION}/publicera`, { replaced: analyst });
    expect(body).toContain('<textarea id="reason"');
    const told = { ...analyst, ...refusing('publish', 'withoutReplyReason', 'Kommunen har inte svarat än.') };
    expect((await send('publicera', {}, told)).body).toContain('<a href="#reason">Kommunen har inte svarat än.</a>');
    expect((await send('publicera', { reason: 'Svarstiden är slut.' }, analyst)).sent).toEqual({
      withoutReplyReason: 'Svarstiden är slut.',
    });
  });

  it('asks for none after the reply, which it shows', async () => {
    const reply = { agrees: true, text: 'Tack.', repliedAt: '2026-11-01T08:00:00.000Z' };
    const replied = { ...analyst, [API]: { ...SUBMITTED, status: 'replied', reply } };
    const { body } = await visitPage(`${EVALUATION}/publicera`, { replaced: replied });
    expect(body).not.toContain('<textarea');
    expect(plainText(body)).toContain('Tack.');
    const { sent, headers } = await send('publicera', {}, replied);
    expect([sent, headers['location']]).toEqual([{}, `${EVALUATION}?done=published`]);
  });
});

describe('withdrawing', () => {
  it('is sent with its reason', async () => {
    const { sent, headers } = await send('aterkalla', { reason: 'Dubblett.' }, analyst);
    expect([sent, headers['location']]).toEqual([{ reason: 'Dubblett.' }, `${EVALUATION}?done=withdrawn`]);
  });

  it('says at the reason what the API lacks', async () => {
    const told = { ...analyst, ...refusing('withdraw', 'reason', 'Ange minst 3 tecken.') };
    expect((await send('aterkalla', { reason: 'x' }, told)).body).toContain(
      '<a href="#reason">Ange minst 3 tecken.</a>',
    );
  });
});

describe('after it is done', () => {
  it.each(['replied', 'published', 'withdrawn'])('the page says that it is %s', async (done) => {
    const { body } = await visitPage(`/utvarderingar/1880-2010-2012?done=${done}`);
    expect(body).toMatch(/<p class="done" role="status">/);
  });

  it('an address cannot make the page say anything else', async () => {
    expect((await visitPage('/utvarderingar/1880-2010-2012?done=toString')).body).not.toContain('class="done"');
  });
});
