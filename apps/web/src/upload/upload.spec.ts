import type { EvaluationRow } from '#evaluations';
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
      { where: 'evaluations[0].scores[8]', code: 'not-explained-by-rounding', detail: 'Totalt: tryckt står 625.' },
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

describe('where a draft stands already', () => {
  const DRAFT = fixture('evaluation-1880-2010-2012') as EvaluationRow;
  const draft: EvaluationRow = {
    ...DRAFT,
    status: 'scored',
    wasPublished: false,
    publishedAt: null,
    reply: null,
    version: 4,
    scores: { 'area:1': { area: '1', printedPoints: '68' }, 'area:2': { area: '2', printedPoints: '84.5' } },
  };
  const standing = (row: EvaluationRow) => ({ ...evaluator, '/evaluations': { items: [row], next: null } });
  const shown = async (row: EvaluationRow) => (await visitPage(PATH, { replaced: standing(row) })).body;
  const taken = async (form: Form, row = draft) => {
    const told = { status: 200, body: { created: [{ type: 'evaluation', id: '1880-2010-2012' }], position: '9' } };
    const replaced = { ...standing(row), [`POST /uploads/${ID}/commit`]: told };
    const answer = await sendForm(PATH, { ...(await fieldsShown()), ...CHOSEN, ...form }, { replaced });
    const sent = answer.asked.find(({ method }) => method === 'POST')?.body;
    return {
      ...answer,
      sent: sent === undefined ? undefined : (JSON.parse(String(sent)) as { evaluations: object[] }),
    };
  };

  it('says that it would be filled, and which figures would be replaced', async () => {
    const [notice] = textsIn(await shown(draft), /<div class="notice">([^]*?)<\/div>/g);
    expect(notice).toContain('Du har redan ett utkast för Örebro 2012 i version 2010.');
    expect(notice).toContain('7 siffror är nya, 1 ersätter det som står där och 1 är desamma.');
    expect(notice).toMatch(/Område 2: 84,5\spoäng blir \d+\spoäng/);
  });

  it('fills the draft as it was shown', async () => {
    const { status, sent } = await taken({ 'e1-draft': '1880-2010-2012@4' });
    expect(status).toBe(303);
    expect(sent?.evaluations[0]).toMatchObject({ municipalityCode: '1880', draftVersion: 4 });
  });

  it.each([
    ['was not shown', {}],
    ['has changed since', { 'e1-draft': '1880-2010-2012@3' }],
  ])('asks to look again at one that %s', async (_, form) => {
    const { status, body, sent } = await taken(form);
    expect([status, sent]).toEqual([409, undefined]);
    expect(summary(body)).toContain('Granska vad som ändras i det och bekräfta igen.');
    expect(body).toContain('name="e1-draft" value="1880-2010-2012@4"');
  });

  it('says of one that is no draft any more that nothing can be read into it', async () => {
    const body = await shown({ ...draft, status: 'submitted' });
    expect(plainText(body)).toContain('Det finns redan en utvärdering av Örebro 2012 i version 2010');
    expect(body).not.toContain('name="e1-draft"');
  });

  it('does not speak of one that is withdrawn, or of another year or version', async () => {
    for (const other of [{ status: 'withdrawn' as const }, { year: 2011 }, { instrumentVersion: '2016' }]) {
      expect(await shown({ ...draft, ...other })).not.toContain('class="notice"');
    }
  });

  it('shows at its field what the API finds in a figure that only the draft has', async () => {
    const where = 'evaluations[0].draft[total]';
    const errors = [{ where, code: 'not-explained-by-rounding', detail: 'Totalt: tryckt står 530.' }];
    const said = { status: 422, body: { title: 'Något stämmer inte', status: 422, errors } };
    const { body } = await commit(CHOSEN, said);
    expect(body).toContain('<a href="#e1-accept-total">Totalt: tryckt står 530.</a>');
  });
});

describe('what was handed over', () => {
  it('can be downloaded as it came', async () => {
    const { status, headers, bytes } = await visitPage(`${PATH}/fil`, {
      replaced: { ...evaluator, [`/uploads/${ID}/file`]: 'som den var' },
    });
    expect([status, bytes?.toString()]).toEqual([200, '"som den var"']);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'private, no-cache' });
    expect((await visitPage('/las-in/nej/fil', { replaced: evaluator })).status).toBe(404);
  });

  it('can be discarded until it is taken in', async () => {
    const { body } = await visitPage(PATH, { replaced: evaluator });
    expect(body).toContain(`<form method="post" action="${PATH}/slang">`);
    const { status, headers, asked } = await sendForm(`${PATH}/slang`, {}, { replaced: evaluator });
    expect([status, headers['location']]).toEqual([303, '/las-in?done=discarded']);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toContain(`POST /api/v1/uploads/${ID}/discard`);
    const committed = { created: [], position: '9' };
    const taken = await visitPage(PATH, { replaced: { ...evaluator, [`/uploads/${ID}`]: { ...AREAS, committed } } });
    expect(taken.body).not.toContain('/slang');
  });

  it('waits on the page where reports are read in, the latest first', async () => {
    const of = (nth: number, more = {}) => ({
      id: `${ID.slice(0, -1)}${nth}`,
      status: 'read',
      name: `rapport-${nth}.pdf`,
      size: 9,
      createdAt: '2026-11-21T10:00:00.000Z',
      committed: null,
      ...more,
    });
    const items = [of(1), of(2, { committed: { created: [], position: '9' } }), of(3, { status: 'unreadable' })];
    const { body } = await visitPage('/las-in', { replaced: { ...evaluator, '/uploads': { items, next: null } } });
    expect(plainText(body)).toContain('Väntar på att du granskar det');
    expect([...body.matchAll(/rapport-\d/g)].map(([name]) => name)).toEqual(['rapport-1']);
    expect((await visitPage('/las-in', { replaced: evaluator })).body).not.toContain('id="open-uploads"');
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

  it('and after the last page that figures are looked for, without a time that nobody knows', async () => {
    const replaced = { ...evaluator, [`/uploads/${ID}`]: { ...reading, pages: { done: 34, of: 34 } } };
    const { body } = await visitPage(PATH, { replaced });
    expect(plainText(body)).toContain('Alla 34 sidor är lästa. Nu letar vi efter tabeller och siffror i dem.');
    expect(plainText(body)).not.toContain('kvar');
  });

  it('the time left follows from the pace so far', () => {
    const left = (done: number) =>
      secondsLeft({ done, of: 40 }, '2026-11-21T12:00:00.000Z', '2026-11-21T12:00:05.000Z');
    expect([left(0), left(4), left(10), left(39), left(40)]).toEqual([undefined, undefined, 15, 1, undefined]);
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
