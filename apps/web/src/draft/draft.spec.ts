import type { EvaluationRow } from '#evaluations';
import { fixture } from '../../../../test/support/web-fixtures/fixture-transport';
import { plainText, sendForm, sessionAs, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';
import type { Form } from '../forms/form';

const DRAFT = { ...(fixture('evaluation-9907-draft') as EvaluationRow), status: 'scored' as const };
const PATH = '/utvarderingar/9907-2010-2010/utkast';
const API = '/evaluations/9907-2010-2010';
const replaced = { ...sessionAs('evaluator'), [API]: DRAFT };

function problem(status: number, ...errors: readonly { where: string; code: string; detail: string }[]) {
  return { status, body: { title: 'Nej', status, detail: 'Nej.', errors } };
}

async function send(path: string, form: Form, told: Record<string, unknown> = {}) {
  const answer = await sendForm(path, form, {
    cookie: 'kompassros_demo=evaluator',
    replaced: { ...replaced, ...told },
  });
  return { ...answer, sent: answer.asked.find(({ method }) => method !== 'GET') };
}

describe('a draft', () => {
  it('says how far it has come, and leads to every area', async () => {
    const { body } = await visitPage(PATH, { replaced });
    expect(plainText(body)).toContain('45 av 45 delfrågor är poängsatta.');
    expect([...body.matchAll(/href="[^"]*\/utkast\/\d"/g)]).toHaveLength(8);
  });

  it('says at each score that was read from a report where it stands in it', async () => {
    const origins: EvaluationRow['origins'] = {
      'sub:3.1': { uploadId: 'u1', place: 'page:31 line:12', mended: false },
      'area:3': { uploadId: 'u1', place: 'line:90 column:3', mended: true },
      'sub:3.2': { uploadId: 'u1', place: null, mended: true },
    };
    const { body } = await visitPage(`${PATH}/3`, { replaced: { ...replaced, [API]: { ...DRAFT, origins } } });
    expect(textsIn(body, /<p class="source">([^]*?)<\/p>/g)).toEqual([
      'Läst ur rapporten: sida 31, rad 12',
      'I rapporten på rad 90, kolumn 3, ändrat av en person',
    ]);
  });

  it('is not open to those who may not fill it in, nor once it is submitted', async () => {
    const submitted = { ...DRAFT, status: 'submitted' };
    expect((await visitPage(PATH, { replaced: { ...replaced, ...sessionAs('reporter', '9907') } })).status).toBe(403);
    expect((await visitPage(PATH, { replaced: { ...replaced, [API]: submitted } })).status).toBe(403);
  });

  it('sends scores with the key and the version that the form carried, in the evaluator’s name', async () => {
    const form = { key: 'k-1', version: '5', 'percent-3.1': '62,5', 'points-3.1': '9', 'area-3': '86' };
    const all = Object.fromEntries([2, 3, 4, 5].map((nth) => [`percent-3.${nth}`, '80']));
    const { status, headers, sent } = await send(`${PATH}/3`, { ...form, ...all });
    expect([status, headers['location']]).toEqual([303, `${PATH}/3?done=scored`]);
    expect(sent).toMatchObject({ method: 'PUT', path: `/api/v1${API}/scores` });
    expect(sent?.headers).toMatchObject({
      'idempotency-key': 'k-1',
      'if-match': '"5"',
      authorization: 'Bearer demo:evaluator',
    });
    const { scores } = JSON.parse(String(sent?.body)) as { scores: object[] };
    expect(scores[0]).toEqual({ subQuestion: '3.1', percent: '62.5', printedPoints: '9' });
    expect(scores.at(-1)).toEqual({ area: '3', printedPoints: '86' });
  });

  it('shows what the API refuses at the field, with what was written and what is saved', async () => {
    const told = problem(422, { where: 'scores[0].percent', code: 'out-of-range', detail: '162 är mer än 100.' });
    const all = Object.fromEntries([2, 3, 4, 5].map((nth) => [`percent-3.${nth}`, '80']));
    const { status, body } = await send(`${PATH}/3`, { 'percent-3.1': '162', ...all }, { [`PUT ${API}/scores`]: told });
    expect(status).toBe(422);
    expect(body).toContain('<title>Fel: ');
    expect(body).toContain('<a href="#percent-3.1">Delfråga 3.1: 162 är mer än 100.</a>');
    expect(body).toMatch(
      /id="percent-3\.1"[^>]*value="162"[^>]*aria-describedby="percent-3\.1-error" aria-invalid="true"/,
    );
    expect(plainText(body)).toContain('Sparat nu:');
  });

  it('shows a stale form anew, with what was written and the version that stands', async () => {
    const told = problem(412, { where: 'If-Match', code: 'stale-version', detail: 'Någon annan har ändrat.' });
    const all = Object.fromEntries([1, 2, 3, 4, 5].map((nth) => [`percent-3.${nth}`, '81']));
    const { status, body } = await send(`${PATH}/3`, { version: '2', ...all }, { [`PUT ${API}/scores`]: told });
    expect(status).toBe(412);
    expect(plainText(body)).toContain('Någon annan har ändrat.');
    expect(body).toContain('name="version" value="5"');
    expect([...body.matchAll(/value="81"/g)]).toHaveLength(5);
  });

  it('does not send a score that has been emptied', async () => {
    const { status, body, sent } = await send(`${PATH}/3`, {});
    expect([status, sent]).toEqual([422, undefined]);
    expect(body).toContain('inte tas bort');
  });

  it('adds an observation, and asks for what it lacks', async () => {
    const lacking = await send(`${PATH}/3`, { do: 'observe', text: ' ' });
    expect([lacking.status, lacking.sent]).toEqual([422, undefined]);
    const { headers, sent } = await send(`${PATH}/3`, { do: 'observe', kind: 'strength', text: 'Bra.\r\nMycket bra.' });
    expect(headers['location']).toBe(`${PATH}/3?done=observed#observations`);
    expect(JSON.parse(String(sent?.body))).toEqual({ area: '3', kind: 'strength', text: 'Bra.\nMycket bra.' });
  });

  it('leads from what is missing to where it is filled in', async () => {
    const told = problem(
      409,
      { where: 'sub:3.2', code: 'missing', detail: 'Delfråga 3.2 saknar poäng.' },
      { where: 'area:4', code: 'missing', detail: 'Område 4 saknar poäng.' },
    );
    const { status, body } = await send(PATH, {}, { [`POST ${API}/submit`]: told });
    expect(status).toBe(409);
    expect(body).toContain(`<a href="${PATH}/3#percent-3.2">Delfråga 3.2 saknar poäng.</a>`);
    expect(body).toContain(`<a href="${PATH}/4#area-4">Område 4 saknar poäng.</a>`);
  });

  it('has a page for sums, for what is known no deeper', async () => {
    const { body } = await visitPage(`${PATH}/summor`, { replaced });
    expect(textsIn(body, /<label for="(?:area-\d|total)">([^<]*)/g)).toHaveLength(9);
    const empty = { [API]: { ...DRAFT, scores: {} } };
    const { sent, headers } = await send(`${PATH}/summor`, { total: '644' }, empty);
    expect(JSON.parse(String(sent?.body))).toEqual({ scores: [{ total: '644' }] });
    expect(headers['location']).toBe(`${PATH}?done=scored`);
  });

  it('keeps a form from another area out', async () => {
    expect((await visitPage(`${PATH}/12`, { replaced })).status).toBe(404);
  });
});
