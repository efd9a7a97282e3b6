import { plainText, sendForm, sessionAs, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';
import type { Form } from '../forms/form';

const PATH = '/utvarderingar/1880-2010-2012/ratta';
const API = 'POST /evaluations/1880-2010-2012/correct';
const replaced = sessionAs('analyst');
const FILLED: Form = {
  m: ['total', 'sub:1.1'],
  version: '6',
  key: 'k',
  total: '616',
  'percent-1.1': '66',
  'points-1.1': '10',
  reason: 'Avskriven fel.',
};

async function send(form: Form, told: Record<string, unknown> = {}) {
  const answer = await sendForm(PATH, form, { replaced: { ...replaced, ...told } });
  return { ...answer, sent: answer.asked.find(({ method }) => method === 'POST') };
}

describe('correcting', () => {
  it('begins with which figures, and then shows those with what stands', async () => {
    expect((await visitPage(PATH, { replaced })).body).toContain('value="sub:8.6"');
    const { body } = await visitPage(`${PATH}?m=sub:1.1&m=total&m=nope`, { replaced });
    expect([...body.matchAll(/type="hidden" name="m" value="([^"]*)"/g)].map(([, m]) => m)).toEqual([
      'sub:1.1',
      'total',
    ]);
    expect(plainText(body)).toContain('Nu står: 60 %, 9 poäng');
  });

  it('shows old and new before anything is sent', async () => {
    const { status, body, sent } = await send({ ...FILLED, do: 'look' });
    expect([status, sent]).toEqual([200, undefined]);
    const cells = textsIn(body, /<td>([^]*?)<\/td>/g);
    expect(cells).toEqual(['60 %, 9 poäng', '66 %, 10 poäng', '615 poäng', '616 poäng']);
    for (const field of [
      'name="percent-1.1" value="66"',
      'name="total" value="616"',
      'name="reason" value="Avskriven fel."',
    ])
      expect(body).toContain(field);
  });

  it('sends what was looked at', async () => {
    const { headers, sent } = await send({ ...FILLED, do: 'send' });
    expect(headers['location']).toBe('/utvarderingar/1880-2010-2012?done=corrected');
    expect(sent?.headers).toMatchObject({ 'idempotency-key': 'k', 'if-match': '"6"' });
    expect(JSON.parse(String(sent?.body))).toEqual({
      scores: [{ subQuestion: '1.1', percent: '66', printedPoints: '10' }, { total: '616' }],
      reason: 'Avskriven fel.',
    });
  });

  it('goes back to change it, with all that was written', async () => {
    const { body, sent } = await send({ ...FILLED, do: 'change' });
    expect(sent).toBeUndefined();
    expect(body).toMatch(/id="percent-1\.1"[^>]*value="66"/);
    expect(body).toContain('Avskriven fel.</textarea>');
  });

  it.each<[string, Form, RegExp]>([
    ['nothing is chosen', { ...FILLED, m: [] }, /minst en siffra/],
    [
      'nothing is changed',
      { ...FILLED, total: '615', 'percent-1.1': '60', 'points-1.1': '9' },
      /Ingen siffra är ändrad/,
    ],
    ['no reason is given', { ...FILLED, reason: ' ' }, /varför siffrorna rättas/],
    ['a figure is emptied', { ...FILLED, total: '' }, /inte tas bort/],
  ])('does not go on when %s', async (_, form, said) => {
    for (const button of ['look', 'send']) {
      const { status, body, sent } = await send({ ...form, do: button });
      expect([status, sent]).toEqual([422, undefined]);
      expect(body).toMatch(said);
    }
  });

  it('shows what the API refuses at its field', async () => {
    const errors = [
      { where: 'scores[1].total', code: 'out-of-range', detail: '616 är mer än 600.' },
      { where: 'reason', code: 'too-small', detail: 'Ange minst 3 tecken.' },
    ];
    const { status, body } = await send(
      { ...FILLED, do: 'send' },
      { [API]: { status: 422, body: { title: '', status: 422, errors } } },
    );
    expect(status).toBe(422);
    expect(body).toContain('<a href="#total">Totalt: 616 är mer än 600.</a>');
    expect(body).toContain('<a href="#reason">Ange minst 3 tecken.</a>');
  });

  it('is for the analyst only', async () => {
    for (const who of [sessionAs('evaluator'), sessionAs('approver', '1880'), {}]) {
      expect((await visitPage(PATH, { replaced: who })).status).toBe(403);
    }
  });
});

describe('the public list of corrections', () => {
  it('says what, from and to, and why, and goes on to older ones', async () => {
    const { body } = await visitPage('/rattelser');
    const rows = textsIn(body, /<tr>([^]*?)<\/tr>/g);
    expect(rows[1]).toMatch(
      /Idunda 2011.*exempeldata.*21 november 2026 kl. 14:10.*Återkallad.*Publicerades av misstag\./,
    );
    expect(rows[2]).toMatch(/Örebro 2010.*Rättad.*Område 1: 52 poäng → 53 poäng.*fel kolumn/);
    expect(body).toContain('href="/rattelser?cursor=1507"');
  });

  it('is reached from the foot of every page and from an evaluation', async () => {
    expect((await visitPage('/om')).body).toContain('<a href="/rattelser">');
    const { body } = await visitPage('/en/evaluations/1880-2010-2012');
    expect(body.match(/<a href="\/en\/corrections">/g)).toHaveLength(2);
  });
});
