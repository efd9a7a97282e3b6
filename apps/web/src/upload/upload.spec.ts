import type { UploadAnswer } from '#intake';
import { fixture } from '../../../../test/support/web-fixtures/fixture-transport';
import { plainText, sendForm, sessionAs, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';
import type { Form } from '../forms/form';
import { placeText } from './place-words';
import { secondsLeft } from './reading-page';

const ID = '5d7f0c0e-0000-4000-8000-000000000001';
const PATH = `/las-in/${ID}`;
const AREAS = fixture('upload-areas') as UploadAnswer;
const evaluator = sessionAs('evaluator');

/** The fields as the page shows them: what a browser would send back unchanged. */
async function fieldsShown(): Promise<Record<string, string>> {
  const { body } = await visitPage(PATH, { replaced: evaluator });
  const inputs = [...body.matchAll(/<input ([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const typed = inputs.filter((attributes) => attributes.includes('type="text"'));
  return Object.fromEntries(
    typed.map((attributes) => {
      const [, name = ''] = /name="([^"]*)"/.exec(attributes) ?? [];
      const [, value = ''] = /value="([^"]*)"/.exec(attributes) ?? [];
      return [name, value];
    }),
  );
}

const CHOSEN: Form = { 'e1-take': 'yes', 'e1-municipality': '1880', 'e1-version-used': '2010', 'e1-year': '2012' };

async function commit(form: Form, said?: { status: number; body: unknown }) {
  const told = said ?? {
    status: 200,
    body: { created: [{ type: 'evaluation', id: '1880-2010-2012' }], position: '9' },
  };
  const replaced = { ...evaluator, [`POST /uploads/${ID}/commit`]: told };
  const answer = await sendForm(PATH, { ...(await fieldsShown()), ...form }, { replaced });
  const sent = answer.asked.find(({ method }) => method === 'POST')?.body;
  return { ...answer, sent: sent === undefined ? undefined : (JSON.parse(String(sent)) as { evaluations: object[] }) };
}

const summary = (body: string) => textsIn(body, /<div class="problem"[^]*?<ul>([^]*?)<\/ul>/g)[0];

describe('the preview of an upload', () => {
  it('shows every figure in a field, beside the line that it came from', async () => {
    const { body } = await visitPage(PATH, { replaced: evaluator });
    const fields = await fieldsShown();
    expect(AREAS.proposed?.evaluations[0]?.scores).toHaveLength(9);
    expect(fields).toMatchObject({ 'e1-area-1': '68', 'e1-total': '625', 'e2-area-1': '52', 'e2-total': '515' });
    expect(textsIn(body, /<p class="source">([^]*?)<\/p>/g)).toContain('rad 18, kolumn 2: TOTALT 625 515');
  });

  it('chooses nothing for the person: no municipality, version, year or evaluation', async () => {
    const { body } = await visitPage(PATH, { replaced: evaluator });
    expect(body).not.toMatch(/<input[^>]*\schecked/);
    expect(plainText(body)).toContain('Örebro (1880), nämns');
  });

  it('groups what is to be settled, and asks for a reason where rounding does not explain', async () => {
    const { body } = await visitPage(PATH, { replaced: evaluator });
    expect(textsIn(body, /<details class="fold (?:error|warning|info)"[^>]*><summary>([^<]*)/g)).toEqual([
      'Bör kontrolleras (1)',
      'Kan förklaras (1)',
    ]);
    expect(body).toContain('<a href="#e1-total">Till fältet</a>');
    expect(Object.keys(await fieldsShown()).filter((name) => name.includes('accept'))).toEqual(['e1-accept-total']);
  });

  it('says how to go on when nothing was recognised', async () => {
    const { body } = await visitPage(PATH.replace(/1$/, '2'), { replaced: evaluator });
    expect(body).not.toContain('Ta in som utkast');
    expect(plainText(body)).toContain('Påbörja utvärderingen och fyll i för hand');
  });

  it('is not there for others', async () => {
    expect((await visitPage('/las-in/nej', { replaced: evaluator })).status).toBe(404);
    expect((await visitPage('/las-in')).status).toBe(403);
  });
});

describe('taking in what was read', () => {
  it('asks for everything that was suggested and not chosen', async () => {
    const { status, body, sent } = await commit({ 'e1-take': 'yes' });
    expect([status, sent]).toEqual([422, undefined]);
    expect(summary(body)).toMatch(/vilken kommun.*Välj vilken version.*Ange året/);
    expect((await commit({})).body).toContain('Kryssa för minst en utvärdering');
  });

  it('sends only what is ticked, with figures as mended and the reason for what is accepted', async () => {
    const { status, headers, sent } = await commit({
      ...CHOSEN,
      'e1-area-1': '69,5',
      'e1-accept-total': 'Så står det.',
    });
    expect([status, headers['location']]).toEqual([303, '/utvarderingar/1880-2010-2012/utkast?done=readIn']);
    expect(sent?.evaluations).toHaveLength(1);
    expect(sent?.evaluations[0]).toMatchObject({
      municipalityCode: '1880',
      instrumentVersion: '2010',
      year: 2012,
      acceptedDifferences: [{ measure: 'total', reason: 'Så står det.' }],
    });
    expect(sent?.evaluations[0]).toHaveProperty(['scores', 0], { area: '1', printedPoints: '69.5' });
    expect(sent?.evaluations[0]).toHaveProperty(['scores', 'length'], 9);
  });

  it('does not read figures of one version as those of another', async () => {
    const { status, body, sent } = await commit({ ...CHOSEN, 'e1-version-used': '2020' });
    expect([status, sent]).toEqual([422, undefined]);
    expect(summary(body)).toContain('lästa efter version 2010');
  });

  it('takes another municipality and year than the suggested ones', async () => {
    const other = {
      'e1-municipality': 'other',
      'e1-other-municipality': 'nacka',
      'e1-year': 'other',
      'e1-other-year': '2011',
    };
    const { sent } = await commit({ ...CHOSEN, ...other });
    expect(sent?.evaluations[0]).toMatchObject({ municipalityCode: '0182', year: 2011 });
  });

  it('keeps what was written and shows what the API refuses at its field', async () => {
    const errors = [
      { where: 'evaluations[0].scores[8]', code: 'not-explained-by-rounding', detail: 'total: tryckt står 625.' },
      { where: 'evaluations[0].scores[0].printedPoints', code: 'out-of-range', detail: '700 är mer än 100.' },
    ];
    const said = { status: 422, body: { title: 'Något stämmer inte', status: 422, errors } };
    const { status, body } = await commit({ ...CHOSEN, 'e1-area-1': '700' }, said);
    expect(status).toBe(422);
    expect(body).toContain('<a href="#e1-accept-total">Totalt: tryckt står 625.</a>');
    expect(body).toContain('<a href="#e1-area-1">Område 1: 700 är mer än 100.</a>');
    expect(body).toMatch(/id="e1-area-1"[^>]*value="700"|value="700"[^>]*id="e1-area-1"/);
    expect(body).toMatch(/<input[^>]*id="e1-municipality"[^>]*checked/);
  });

  it('leads to the list when several were taken in', async () => {
    const created = [1, 2].map((nth) => ({ type: 'evaluation', id: `1880-2010-${nth}` }));
    const { headers } = await commit(CHOSEN, { status: 200, body: { created, position: '9' } });
    expect(headers['location']).toBe('/att-gora?done=readIn');
  });
});

describe('while a file is read', () => {
  const { recognised: _, tables: __, problems: ___, proposed: ____, ...bare } = AREAS;
  const reading = { ...bare, status: 'reading', pages: { done: 3, of: 34 } };

  it('the page says how far it has come and refreshes itself without scripts', async () => {
    const replaced = { ...evaluator, [`/uploads/${ID}`]: reading };
    const { status, headers, body } = await visitPage(PATH, { replaced });
    expect([status, headers['refresh']]).toEqual([202, '2']);
    expect(plainText(body)).toContain('3 av 34 sidor är lästa.');
    expect(body).toContain('<progress class="progress" max="34" value="3"');
  });

  it('the time left follows from the pace so far', () => {
    const left = (done: number) =>
      secondsLeft({ done, of: 40 }, '2026-11-21T12:00:00.000Z', '2026-11-21T12:00:05.000Z');
    expect([left(0), left(10), left(39), left(40)]).toEqual([undefined, 15, 1, 1]);
  });
});

describe('a place', () => {
  it.each([
    ['line:62', 'rad 62', 'line 62'],
    ['line:5 column:3', 'rad 5, kolumn 3', 'line 5, column 3'],
    ['page:4 line:12', 'sida 4, rad 12', 'page 4, line 12'],
    ['cell:C5 sheet:Poäng 2012', 'cell C5, bladet Poäng 2012', 'cell C5, sheet Poäng 2012'],
    ['file', 'hela filen', 'the whole file'],
    ['sheet:line:1', 'bladet line:1', 'sheet line:1'],
    ['elsewhere', 'elsewhere', 'elsewhere'],
  ])('%s is said in both languages', (place, sv, en) => {
    expect([placeText(place, 'sv'), placeText(place, 'en')]).toEqual([sv, en]);
  });
});
