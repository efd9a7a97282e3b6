import { sendForm, sessionAs, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';
import type { Form } from '../forms/form';

const PATH = '/utvarderingar/ny';
const replaced = sessionAs('evaluator');
const FILLED: Form = {
  municipality: 'Örebro',
  'version-used': '2010',
  year: '2013',
  source: ' SKL ',
  note: '',
  key: 'k',
};

async function send(form: Form, told: Record<string, unknown> = {}) {
  const answer = await sendForm(PATH, form, { replaced: { ...replaced, ...told } });
  return { ...answer, sent: answer.asked.find(({ method }) => method === 'POST') };
}

describe('starting an evaluation', () => {
  it('assumes nothing', async () => {
    const { body } = await visitPage(PATH, { replaced });
    expect(body).not.toContain(' checked');
    const fields = body.match(/<input[^>]*type="text"[^>]*>/g) ?? [];
    expect(fields).toHaveLength(3);
    for (const field of fields) expect(field).not.toMatch(/value="[^"]/);
  });

  it.each([
    ['a name', 'Örebro'],
    ['a name in small letters', ' örebro '],
    ['an official name', 'Örebro kommun'],
    ['a code', '1880'],
  ])('finds the municipality by %s', async (_, municipality) => {
    const { headers, sent } = await send({ ...FILLED, municipality });
    expect(headers['location']).toBe('/utvarderingar/1880-2010-2013/utkast?done=started');
    expect(sent?.headers['idempotency-key']).toBe('k');
    expect(JSON.parse(String(sent?.body))).toEqual({
      municipalityCode: '1880',
      instrumentVersion: '2010',
      year: 2013,
      source: 'SKL',
    });
  });

  it.each<[string, Form, string]>([
    ['no municipality', { municipality: '' }, '#municipality'],
    ['an unknown municipality', { municipality: 'Orebru' }, '#municipality'],
    ['several municipalities', { municipality: 'Örebro, Nacka' }, '#municipality'],
    ['no version', { 'version-used': '' }, '#version-used'],
    ['no year', { year: 'tolv' }, '#year'],
  ])('asks again at the field for %s, and keeps what was written', async (_, wrong, field) => {
    const { status, body, sent } = await send({ ...FILLED, note: 'Med hand', ...wrong });
    expect([status, sent]).toEqual([422, undefined]);
    expect(body).toContain(`<a href="${field}">`);
    expect(body).toContain('Med hand</textarea>');
  });

  it('shows what the API refuses at the field that it names', async () => {
    const errors = [{ where: 'year', code: 'year-to-come', detail: 'År 2099 har inte börjat än.' }];
    const told = { 'POST /evaluations': { status: 422, body: { title: '', status: 422, errors } } };
    const { status, body } = await send({ ...FILLED, year: '2099' }, told);
    expect(status).toBe(422);
    expect(textsIn(body, /id="year-error">([^]*?)<\/p>/g)).toEqual(['Fel: År 2099 har inte börjat än.']);
  });

  it('gives each form a key of its own', async () => {
    const keys = await Promise.all(
      [1, 2].map(async () => /name="key" value="([^"]+)"/.exec((await visitPage(PATH, { replaced })).body)?.[1]),
    );
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('what there is to do', () => {
  it('is in the header of those who work, beside the four places of everyone', async () => {
    const menu = async (told: Record<string, unknown>) =>
      textsIn((await visitPage('/om', { replaced: told })).body, /<nav class="menu"[^>]*>([^]*?)<\/nav>/g)[0];
    expect(await menu({})).toBe('KommunerRangordningUtvärderingarDelårsrapporter');
    expect(await menu(sessionAs('operator'))).toBe(
      'KommunerRangordningUtvärderingarDelårsrapporterPersonerSäkerhetslogg',
    );
    expect(await menu(sessionAs('approver', '1880'))).toBe(
      'KommunerRangordningUtvärderingarDelårsrapporterAtt göraNycklar',
    );
    expect(await menu(replaced)).toBe('KommunerRangordningUtvärderingarDelårsrapporterLäs inAtt göra');
  });
});
