import type { EvaluationRow } from '#evaluations';
import { fixture } from '../../../../test/support/web-fixtures/fixture-transport';
import { plainText, sessionAs, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

const ID = '1880-2010-2012';
const UPLOAD = '5d7f0c0e-0000-4000-8000-000000000001';
const PATH = `/utvarderingar/${ID}`;
const ROW = fixture(`evaluation-${ID}`) as EvaluationRow;
const ORIGINS: EvaluationRow['origins'] = {
  'sub:1.1': { uploadId: UPLOAD, place: 'page:31 line:12 column:5', mended: false },
  'area:2': { uploadId: UPLOAD, place: 'line:90 column:3', mended: true },
  total: { uploadId: UPLOAD, place: null, mended: true },
};
const ACCEPTED: EvaluationRow['acceptedDifferences'][number] = {
  measure: 'total',
  reason: 'Så står det i rapporten.',
  acceptedAt: '2026-11-21T10:00:00.000Z',
  printed: '625',
  computed: '616.00',
};

const visit = (row: Partial<EvaluationRow>, more: Record<string, unknown> = {}, path = PATH) =>
  visitPage(path, { replaced: { [`/evaluations/${ID}`]: { ...ROW, ...row }, ...more } });

describe('where the figures of an evaluation stand', () => {
  it('is said of each, in the order of the instrument, with how it came in', async () => {
    const { body } = await visit({ origins: ORIGINS });
    const section = /<section aria-labelledby="sources">[^]*?<\/section>/.exec(body)?.[0] ?? '';
    expect(textsIn(section, /<td>([^]*?)<\/td>/g)).toEqual([
      'sida 31, rad 12, kolumn 5',
      'som den lästes',
      'rad 90, kolumn 3',
      'ändrad av en person',
      expect.stringMatching(/^–/),
      'angiven av en person',
    ]);
    expect(plainText(section)).toMatch(/3 siffror är lästa .* 2 av dem har en person ändrat eller lagt till\./);
    expect(plainText((await visit({ origins: ORIGINS }, {}, `/en/evaluations/${ID}`)).body)).toContain(
      'page 31, line 12, column 5',
    );
  });

  it('is not spoken of where nothing was read from a report', async () => {
    expect((await visit({})).body).not.toContain('id="sources"');
  });

  it('leads to the file only for the evaluator who handed it over', async () => {
    const summary = {
      id: UPLOAD,
      status: 'read',
      name: 'x.pdf',
      size: 5,
      createdAt: ACCEPTED.acceptedAt,
      committed: null,
    };
    const own = { ...sessionAs('evaluator'), '/uploads': { items: [summary], next: null } };
    expect((await visit({ origins: ORIGINS }, own)).body).toContain(`href="/las-in/${UPLOAD}/fil"`);
    expect((await visit({ origins: ORIGINS }, sessionAs('evaluator'))).body).not.toContain('/fil"');
    const { body, asked } = await visit({ origins: ORIGINS });
    expect(body).not.toContain('/fil"');
    expect(asked.map(({ path }) => path)).not.toContain('/api/v1/uploads?limit=500');
  });
});

describe('a difference that was accepted as printed', () => {
  const beyond = { printed: '625', difference: '9', tolerance: '4.5', explainedByRounding: false };
  const accepted = { acceptedDifferences: [ACCEPTED] };

  it('is shown with its reason at the figure, and for ever after in a list', async () => {
    const { body } = await visit({ ...accepted, total: { ...ROW.total, ...beyond } });
    const [foot] = textsIn(body, /<tfoot>([^]*?)<\/tfoot>/g);
    expect(foot).toContain('Godtaget som det är tryckt: Så står det i rapporten.');
    expect(plainText(body)).toContain('Totalt: tryckt stod 625, beräknat blev det 616,0. Godtogs 21 november 2026');
  });

  it('no longer stands at a figure that has become another', async () => {
    const { body } = await visit(accepted);
    expect(textsIn(body, /<tfoot>([^]*?)<\/tfoot>/g)[0]).not.toContain('Godtaget');
    expect(plainText(body)).toContain('Godtagna skillnader');
  });
});

describe('a draft that was published and withdrawn before', () => {
  it('says so to those who may see it', async () => {
    const withdrawal = { reason: 'Fel år', withdrawnAt: '2026-11-20T10:00:00.000Z' };
    const { source, note, reply, withoutReplyReason, submittedAt, publishedAt, corrections } = ROW;
    const evaluation = { source, note, reply, withoutReplyReason, submittedAt, publishedAt, corrections };
    const withdrawnBefore = { version: 7, evaluation, withdrawal };
    const { body } = await visit({ status: 'scored', wasWithdrawn: true, withdrawnBefore });
    expect(plainText(body)).toMatch(/har varit publicerad men återkallades 20 november 2026 kl\. 11:00: Fel år\. Alla/);
  });
});

describe('the history of an evaluation', () => {
  it('folds away where the figures stood', async () => {
    const entry = {
      version: 2,
      group: 2,
      position: '9',
      at: '2026-11-21T10:00:00.000Z',
      role: 'evaluator',
      what: 'EvaluationScored',
      detail: { sv: '2 poäng angavs', en: '2 scores were given' },
      reason: 'Så står det.',
      origin: { source: { uploadId: UPLOAD, places: { 'sub:1.1': 'line:62', total: 'cell:C5 sheet:Poäng' } } },
    };
    const replaced = { [`/evaluations/${ID}/history`]: { items: [entry], next: null } };
    const { body } = await visitPage(`${PATH}/historik`, { replaced });
    expect(textsIn(body, /<details>([^]*?)<\/details>/g).at(-1)).toBe(
      'Var 2 siffror stod i rapportenDelfråga 1.1: rad 62Totalt: cell C5, bladet Poäng',
    );
  });
});
