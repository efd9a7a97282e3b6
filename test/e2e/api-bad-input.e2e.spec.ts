import { startService, type Answer, type Question, type Service } from '../support/service';

const SCORED = '1880-2010-2012';
const START = { municipalityCode: '1883', instrumentVersion: '2010', year: 2014 };
const JSON_TYPE = { 'content-type': 'application/json' };

let service: Service;

beforeAll(async () => {
  service = await startService();
  const body = { municipalityCode: '1880', instrumentVersion: '2010', year: 2012 };
  await service.ask({ method: 'POST', path: 'evaluations', as: 'evaluator', body });
  await service.ask(scoring([{ total: '615' }]));
});

afterAll(() => service.stop());

function starting(body: object): Question {
  return { method: 'POST', path: 'evaluations', as: 'evaluator', body: { ...START, ...body } };
}

function scoring(scores: unknown): Question {
  return { method: 'PUT', path: `evaluations/${SCORED}/scores`, as: 'evaluator', body: { scores } };
}

function step(name: string, as: string, body: unknown = {}): Question {
  return { method: 'POST', path: `evaluations/${SCORED}/${name}`, as, body };
}

function raw(text: string | Buffer, headers: Record<string, string> = JSON_TYPE): Question {
  return { method: 'POST', path: 'evaluations', as: 'evaluator', raw: text, headers };
}

function asking(path: string): Question {
  return { method: 'GET', path };
}

function cursor(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

type Case = readonly [what: string, question: Question, status: number, ...errors: string[]];

const BODIES: Case[] = [
  ['an unknown municipality', starting({ municipalityCode: '0000' }), 422, 'municipalityCode: unknown-municipality'],
  ['an invented municipality', starting({ municipalityCode: '9901' }), 422, 'municipalityCode: unknown-municipality'],
  ['a code of three digits', starting({ municipalityCode: '188' }), 400, 'municipalityCode: invalid-format'],
  ['a code as a number', starting({ municipalityCode: 1883 }), 400, 'municipalityCode: invalid-type'],
  ['an unknown version', starting({ instrumentVersion: '2011' }), 422, 'instrumentVersion: unknown-instrument'],
  [
    'a path in place of a version',
    starting({ instrumentVersion: '../2010' }),
    422,
    'instrumentVersion: unknown-instrument',
  ],
  ['a NUL in the version', starting({ instrumentVersion: '20\u000010' }), 400, 'instrumentVersion: unfit-text'],
  ['a NUL in a text', starting({ note: 'a\u0000b' }), 400, 'note: unfit-text'],
  ['half a character', starting({ note: '\ud83e' }), 400, 'note: unfit-text'],
  ['a year as text', starting({ year: '2014' }), 400, 'year: invalid-type'],
  ['a year with decimals', starting({ year: 2014.5 }), 400, 'year: invalid-type'],
  ['a year to come', starting({ year: 2099 }), 422, 'year: year-to-come'],
  ['an unknown field', starting({ evaluatorIds: ['x'] }), 400, 'evaluatorIds: unrecognized-keys'],
  [
    'nothing that is needed',
    { ...starting({}), body: {} },
    400,
    'municipalityCode: invalid-type',
    'instrumentVersion: invalid-type',
    'year: invalid-type',
  ],
  ['a list', { ...starting({}), body: [] }, 400, ': invalid-type'],
  ['null', { ...starting({}), body: null }, 400, ': invalid-type'],
  ['a second evaluation', starting({ municipalityCode: '1880', year: 2012 }), 409, ': already-started'],
];

const SCORES: Case[] = [
  [
    'an unknown sub-question',
    scoring([{ subQuestion: '1.9', percent: '60' }]),
    422,
    'scores[0].subQuestion: unknown-sub-question',
  ],
  ['an unknown area', scoring([{ area: '9', printedPoints: '60' }]), 422, 'scores[0].area: unknown-area'],
  ['percent above 100', scoring([{ subQuestion: '1.1', percent: '101' }]), 422, 'scores[0].percent: out-of-range'],
  [
    'percent just above 100',
    scoring([{ subQuestion: '1.1', percent: '100.01' }]),
    422,
    'scores[0].percent: out-of-range',
  ],
  ['percent below 0', scoring([{ subQuestion: '1.1', percent: '-1' }]), 400, 'scores[0].percent: invalid-format'],
  ['percent as a number', scoring([{ subQuestion: '1.1', percent: 60 }]), 400, 'scores[0].percent: invalid-type'],
  [
    'percent with a comma',
    scoring([{ subQuestion: '1.1', percent: '60,5' }]),
    400,
    'scores[0].percent: invalid-format',
  ],
  ['percent missing', scoring([{ subQuestion: '1.1' }]), 400, 'scores[0].percent: invalid-type'],
  [
    'points above the maximum',
    scoring([{ area: '1', printedPoints: '101' }]),
    422,
    'scores[0].printedPoints: out-of-range',
  ],
  [
    'points with many decimals',
    scoring([{ area: '1', printedPoints: '68.1234' }]),
    422,
    'scores[0].printedPoints: too-many-decimals',
  ],
  ['a total above 800', scoring([{ total: '801' }]), 422, 'scores[0].total: out-of-range'],
  ['a measure twice', scoring([{ total: '615' }, { total: '616' }]), 422, 'scores[1]: given-twice'],
  [
    'two faults',
    scoring([{ total: '801' }, { area: '9', printedPoints: '1' }]),
    422,
    'scores[0].total: out-of-range',
    'scores[1].area: unknown-area',
  ],
  [
    'a good score beside a bad one',
    scoring([
      { area: '1', printedPoints: '60' },
      { area: '0', printedPoints: '1' },
    ]),
    422,
    'scores[1].area: unknown-area',
  ],
  ['an unknown field', scoring([{ total: '615', note: 'x' }]), 400, 'scores[0].note: unrecognized-keys'],
  ['no scores', scoring([]), 400, 'scores: too-small'],
  ['201 scores', scoring(Array.from({ length: 201 }, () => ({ total: '1' }))), 400, 'scores: too-big'],
  ['an object in place of a list', scoring({ total: '615' }), 400, 'scores: invalid-type'],
];

const OUT_OF_ORDER: Case[] = [
  ['a reply before submission', step('reply', 'approver:1880', { agrees: true }), 409, ': not-submitted'],
  ['publication before submission', step('publish', 'analyst'), 404, 'id: no-such-evaluation'],
  [
    'an observation of an unknown area',
    step('observations', 'evaluator', { area: '9', kind: 'strength', text: 'x' }),
    422,
    'area: unknown-area',
  ],
  [
    'an unknown kind of observation',
    step('observations', 'evaluator', { area: '1', kind: 'praise', text: 'x' }),
    400,
    'kind: invalid-value',
  ],
  ['a withdrawal without a reason', step('withdraw', 'analyst'), 400, 'reason: invalid-type'],
  [
    'a step in an evaluation that is not there',
    { ...step('submit', 'evaluator'), path: 'evaluations/1880-2010-2013/submit' },
    404,
    'id: no-such-evaluation',
  ],
  ['a NUL in an id', { ...step('submit', 'evaluator'), path: 'evaluations/1880%002/submit' }, 400, 'id: unfit-text'],
  [
    'an id with a slash',
    { ...step('submit', 'evaluator'), path: 'evaluations/1880%2F2/submit' },
    400,
    'id: invalid-format',
  ],
  ['a body where none belongs', step('submit', 'evaluator', { force: true }), 400, 'force: unrecognized-keys'],
];

const FORMS: Case[] = [
  ['text that breaks off', raw('{"municipalityCode":'), 400, 'body: not-json'],
  ['an empty body', raw(''), 400, 'body: not-json'],
  ['__proto__', raw(`{"__proto__":{"role":"analyst"},"year":2014}`), 400, 'body: not-json'],
  ['XML', raw('<a/>', { 'content-type': 'text/xml' }), 415, 'Content-Type: not-json'],
  [
    'a form',
    raw('municipalityCode=1883&instrumentVersion=2010', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'Content-Type: not-json',
  ],
  ['a body without a type', raw('{}', {}), 415, 'Content-Type: not-json'],
  ['2 MB', raw(JSON.stringify({ ...START, note: 'x'.repeat(2_000_000) })), 413, 'body: too-large'],
  ['a note that is too long', starting({ note: 'x'.repeat(2001) }), 400, 'note: too-big'],
  ['an If-Match that is no version', { ...starting({}), headers: { 'if-match': '*' } }, 422, 'If-Match: malformed'],
  ['a key with a space', { ...starting({}), headers: { 'idempotency-key': 'a b' } }, 422, 'Idempotency-Key: malformed'],
  [
    'a key of 201 characters',
    { ...starting({}), headers: { 'idempotency-key': 'k'.repeat(201) } },
    422,
    'Idempotency-Key: malformed',
  ],
];

const QUESTIONS: Case[] = [
  ['an unknown address', asking('nothing'), 404],
  ['an address that cannot be decoded', asking('evaluations/%ff'), 400, 'path: malformed'],
  ['an evaluation that is not there', asking('evaluations/1880-2010-1999'), 404, 'id: no-such-evaluation'],
  ['a history that is not there', asking('evaluations/1880-2010-1999/history'), 404, 'id: no-such-evaluation'],
  ['an unknown parameter', asking('evaluations?municipality=1880'), 400, 'municipality: unrecognized-keys'],
  ['a parameter twice', asking('evaluations?year=2012&year=2013'), 400, 'year: invalid-type'],
  ['a year of two digits', asking('evaluations?year=12'), 400, 'year: invalid-format'],
  ['a limit of 0', asking('evaluations?limit=0'), 400, 'limit: too-small'],
  ['a limit above 500', asking('evaluations?limit=501'), 400, 'limit: too-big'],
  ['a cursor of one’s own making', asking('evaluations?cursor=xx'), 422, 'cursor: unknown-cursor'],
  [
    'a cursor beyond all years',
    asking(`evaluations?cursor=${cursor([9_007_199_254_740_991, 'a'])}`),
    422,
    'cursor: unknown-cursor',
  ],
  ['a cursor with a NUL', asking(`evaluations?cursor=${cursor([2012, 'a\0'])}`), 422, 'cursor: unknown-cursor'],
  ['a cursor of another list', asking('published-evaluations?cursor=abc'), 400, 'cursor: invalid-format'],
  ['an after that is no position', asking('evaluations?after=soon'), 422, 'after: malformed'],
  ['an after twice', asking('evaluations?after=1&after=2'), 422, 'after: malformed'],
  ['an unknown municipality', asking('municipalities/0000'), 404, 'code: unknown-municipality'],
  ['a NUL for a municipality', asking('municipalities/%00'), 400, 'code: unfit-text'],
  ['an unknown version', asking('instruments/2011'), 404, 'version: unknown-instrument'],
  [
    'an unknown classification',
    asking('municipalities?group=3&classification=2012'),
    400,
    'classification: invalid-value',
  ],
  ['a comparison of an unknown municipality', asking('comparisons/0000'), 404, 'code: unknown-municipality'],
  ['a comparison without an evaluation', asking('comparisons/1880'), 404, ': no-published-evaluation'],
  [
    'a comparison of an unknown version',
    asking('comparisons/1880?instrument=2011'),
    422,
    'instrument: unknown-instrument',
  ],
  ['peers that cannot be read', asking('comparisons/1880?peers=friends'), 422, 'peers: malformed-peer-rule'],
  ['no nearest', asking('comparisons/1880?peers=nearest:0'), 422, 'peers: count-out-of-range'],
  ['an unknown network', asking('comparisons/1880?peers=network:7'), 422, 'peers: unknown-network'],
  ['an asOf that is no point', asking('comparisons/1880?asOf=yesterday'), 422, 'asOf: malformed-as-of'],
  ['an asOf on 30 February', asking('comparisons/1880?asOf=2026-02-30T12:00:00Z'), 422, 'asOf: malformed-as-of'],
  ['an asOf that has not been', asking('rankings?instrument=2010&asOf=999999'), 422, 'asOf: as-of-to-come'],
  ['a ranking of no version', asking('rankings'), 400, 'instrument: invalid-type'],
  [
    'a ranking by an unknown measure',
    asking('rankings?instrument=2010&measure=area:9'),
    422,
    'measure: unknown-measure',
  ],
  [
    'a ranking by a sub-question of a version without',
    asking('rankings?instrument=2020&measure=sub:1.1'),
    422,
    'measure: unknown-measure',
  ],
  [
    'a ranking among one municipality’s peers',
    asking('rankings?instrument=2010&peers=group'),
    422,
    'peers: rule-needs-a-subject',
  ],
  [
    'a ranking of unknown municipalities',
    asking('rankings?instrument=2010&peers=list:1880,0000'),
    422,
    'peers: unknown-municipality',
  ],
  [
    'a token that names nobody',
    { ...asking('session'), headers: { authorization: 'Bearer someone' } },
    401,
    'Authorization: unknown-token',
  ],
  [
    'another kind of login',
    { ...asking('session'), headers: { authorization: 'Basic YTpi' } },
    401,
    'Authorization: unknown-token',
  ],
];

async function inLanguage(question: Question, language: string): Promise<Answer> {
  return service.ask({ ...question, headers: { 'accept-language': language, ...question.headers } });
}

describe.each([
  ['a start', BODIES],
  ['scores', SCORES],
  ['commands out of order', OUT_OF_ORDER],
  ['a request', FORMS],
  ['a question', QUESTIONS],
])('refusing %s', (_, cases) => {
  it.each(cases)('with %s', async (...given) => {
    const [, question, status, ...errors] = given as unknown as Case;
    const before = await service.head();
    const swedish = await inLanguage(question, 'sv-SE,sv;q=0.9,en;q=0.5');
    const english = await inLanguage(question, 'en');
    for (const { headers, json, status: answered } of [swedish, english]) {
      expect([answered, headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8']);
      expect(json).toMatchObject({ status, type: expect.stringMatching(/^\/problems\/[a-z-]+$/) });
      expect(json.errors.map(({ where, code }) => `${where}: ${code}`)).toEqual(errors);
      for (const text of [json.title, json.detail, ...json.errors.map((error) => error.detail)]) {
        expect(text).toMatch(/^\S.*\S$/);
        expect(text).not.toMatch(/undefined|Error|\bstring\b|\[object/);
      }
    }
    expect(swedish.json.title).not.toBe(english.json.title);
    expect(swedish.json.detail).not.toBe(english.json.detail);
    expect(await service.head()).toBe(before);
  });
});
