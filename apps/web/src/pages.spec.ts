import { plainText, sessionAs, textsIn, visitPage } from '../../../test/support/web-fixtures/visit-page';
import type { EvaluationRow } from '#evaluations';
import { fixture } from '../../../test/support/web-fixtures/fixture-transport';
import { interimAnswers, REPORT, REPORT_ID, UPLOAD_ID } from '../../../test/support/web-fixtures/interim-answers';
import { inLanguage } from './links';

const PAGES = [
  '/',
  '/kommuner',
  '/kommuner?q=%C3%B6&county=18',
  '/kommuner?q=finnsinte',
  '/kommuner/1880',
  '/kommuner/0114',
  '/kommuner/1880/profil',
  '/kommuner/1880/profil?peers=list:1444,1883,0182,1270',
  '/kommuner/1880/profil?peers=nope',
  '/kommuner/0182/profil',
  '/kommuner/9907/profil?peers=county',
  '/kommuner/1880/profil?measure=area:1',
  '/kommuner/9907/atgarder?peers=latest:12',
  '/kommuner/1880/liknande',
  '/jamfor',
  '/jamfor?municipalities=1880,0182,1444',
  '/jamfor?municipalities=ingenstans',
  '/forbattringar',
  '/natverk',
  '/natverk/fem',
  '/rangordning',
  '/rangordning?measure=area:1&peers=all&instrument=2010',
  '/utvarderingar',
  '/utvarderingar/1880-2010-2012',
  '/utvarderingar/1880-2010-2010',
  '/utvarderingar/0182-2010-2011',
  '/utvarderingar/9907-2010-2010',
  '/utvarderingar/9908-2010-2011',
  '/utvarderingar/1880-2010-2012/historik',
  '/om',
  '/finns-inte',
  '/kommuner/0000',
];

const SUBMITTED = fixture('evaluation-9907-draft') as EvaluationRow;
const DRAFT = { ...SUBMITTED, status: 'scored' };
const evaluator = { ...sessionAs('evaluator'), '/evaluations/9907-2010-2010': DRAFT, '/evaluations': listOf(DRAFT) };
const analyst = { ...sessionAs('analyst'), '/evaluations': listOf(SUBMITTED) };
const approver = { ...sessionAs('approver', '9907'), '/evaluations': listOf(SUBMITTED) };

function listOf(...items: readonly unknown[]) {
  return { items, next: null };
}

const OPEN: typeof REPORT = {
  ...REPORT,
  status: 'returned',
  returned: { reason: 'Fyll i målen.', returnedAt: REPORT.openedAt },
};
const reports = interimAnswers();
const noReports = interimAnswers([]);
const handedIn = interimAnswers([{ ...REPORT, status: 'submitted', adoption: null }]);
const openReports = { ...interimAnswers([OPEN]), ...sessionAs('reporter', '1880') };
const emptyReport = {
  ...interimAnswers([{ ...OPEN, tables: [], status: 'opened' }]),
  ...sessionAs('reporter', '1880'),
};
const approving = { ...handedIn, ...sessionAs('approver', '1880') };
const correcting = { ...reports, ...sessionAs('approver', '1880') };
const TABLE = REPORT.tables[0]?.tableId ?? '';

/** Pages about interim reports, with what the API tells of them. */
const REPORTS: readonly (readonly [string, Record<string, unknown>])[] = [
  ['/delarsrapporter', reports],
  ['/delarsrapporter?kommun=1880&ar=2024', reports],
  ['/delarsrapporter?kommun=9999', reports],
  ['/delarsrapporter', noReports],
  ['/delarsrapporter', openReports],
  [`/delarsrapporter/${REPORT_ID}`, reports],
  [`/delarsrapporter/${REPORT_ID}?enhet=mnkr`, reports],
  ['/delarsrapporter/0484-kommunstyrelsen-2022-delarsrapport-2?enhet=kr', reports],
  [`/delarsrapporter/${REPORT_ID}`, openReports],
  [`/delarsrapporter/${REPORT_ID}`, emptyReport],
  [`/delarsrapporter/${REPORT_ID}`, approving],
  [`/delarsrapporter/${REPORT_ID}/historik`, reports],
  ['/delarsrapporter/ny', openReports],
  ['/delarsrapporter/ny', reports],
  [`/delarsrapporter/${REPORT_ID}/fyll-i`, openReports],
  [`/delarsrapporter/${REPORT_ID}/fyll-i`, emptyReport],
  [`/delarsrapporter/${REPORT_ID}/mal`, openReports],
  [`/delarsrapporter/${REPORT_ID}/${TABLE}/andra`, openReports],
  [`/delarsrapporter/${REPORT_ID}/${TABLE}/andra?r=0&r=4`, openReports],
  [`/delarsrapporter/${REPORT_ID}/${TABLE}/andra?r=1`, correcting],
  [`/delarsrapporter/${REPORT_ID}/${TABLE}/ta-bort`, openReports],
  [`/delarsrapporter/${REPORT_ID}/faststall`, approving],
  [`/delarsrapporter/${REPORT_ID}/aterlamna`, approving],
  [`/delarsrapporter/${REPORT_ID}/ratta`, correcting],
  ...(
    [
      'goal/1.2-committee',
      'processArea/omrade',
      'assignment/uppdrag',
      'commitment/atagande',
      'indicator/sjukfranvaro',
      'measure/atgard',
      'text/handelser',
    ] as const
  ).map((one): [string, Record<string, unknown>] => [`/delarsrapporter/${REPORT_ID}/ratta/${one}`, correcting]),
  [`/delarsrapporter/${REPORT_ID}/ratta`, reports],
  [`/las-in/${UPLOAD_ID}`, openReports],
  [`/las-in/${UPLOAD_ID}?rapport=${REPORT_ID}`, openReports],
  ['/las-in', openReports],
  ['/mal', reports],
  ['/mal?kommun=1880&status=not-met', reports],
  ['/mal', noReports],
  ['/prognoser', reports],
  ['/prognoser?kommun=1880&ar=2024', reports],
  ['/prognoser', noReports],
];

/** Pages for those who work with evaluations, with what the API tells them. */
const WORK: readonly (readonly [string, Record<string, unknown>])[] = [
  ['/', approver],
  ['/kommuner/9907', approver],
  ['/att-gora', evaluator],
  ['/att-gora', analyst],
  ['/att-gora', approver],
  ['/att-gora', { ...sessionAs('evaluator'), '/evaluations': listOf() }],
  ['/utvarderingar/ny', evaluator],
  ['/utvarderingar/ny', {}],
  ['/utvarderingar/9907-2010-2010', evaluator],
  ['/utvarderingar/9907-2010-2010/utkast', evaluator],
  ['/utvarderingar/9907-2010-2010/utkast/3', evaluator],
  ['/utvarderingar/9907-2010-2010/utkast/summor', evaluator],
  ['/utvarderingar/9907-2010-2010/svar', approver],
  ['/utvarderingar/9907-2010-2010/publicera', analyst],
  ['/utvarderingar/1880-2010-2012/ratta', analyst],
  ['/utvarderingar/1880-2010-2012/ratta?m=sub:1.1&m=total', analyst],
  ['/utvarderingar/1880-2010-2012/aterkalla', analyst],
  ['/utvarderingar/1880-2010-2012/aterkalla', {}],
  ['/kommuner/1880/tva-underlag', reports],
  ['/kommuner/0114/tva-underlag', noReports],
  ['/natverk', { ...analyst, '/networks': listOf() }],
  ['/natverk/ny?members=1880,1444', analyst],
  ['/natverk/ny', {}],
  ['/natverk/fem', analyst],
  ['/natverk/fem/andra', analyst],
  ['/andringar', {}],
  ['/andringar?kommun=1880&slag=network', {}],
  ['/andringar', { '/events': { items: [], next: 'bnVsbA', more: false } }],
  ['/rattelser', {}],
  ['/rattelser', { '/corrections': listOf() }],
  ['/las-in', evaluator],
  ['/las-in/5d7f0c0e-0000-4000-8000-000000000001', evaluator],
  ['/las-in/5d7f0c0e-0000-4000-8000-000000000002', evaluator],
];

const both = [...PAGES.map((path) => [path, {}] as const), ...WORK, ...REPORTS].flatMap(([path, replaced]) => {
  const url = new URL(path, 'http://here.invalid');
  return [
    { path, replaced },
    { path: inLanguage(url.pathname, url.searchParams, 'en'), replaced },
  ];
});

describe.each(both)('$path', ({ path, replaced }) => {
  const language = path.startsWith('/en') ? 'en' : 'sv';

  it('is a whole page in its language', async () => {
    const { body, reported } = await visitPage(path, { replaced });
    expect(reported).toEqual([]);
    expect(body).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
    expect(body.match(/<h1/g)).toHaveLength(1);
    expect(body.match(/<main id="content"/g)).toHaveLength(1);
    expect(body).toMatch(/<link rel="alternate" hreflang="sv" href="\/[^"]*"\/><link rel="alternate" hreflang="en"/);
    expect(plainText(body)).not.toMatch(/undefined|\[object|NaN|null/);
  });

  it('needs no scripts and no inline styles', async () => {
    const { body } = await visitPage(path, { replaced });
    expect(body).not.toMatch(/<script|\sstyle=|\son\w+=|javascript:/i);
  });

  it('names every picture, and gives every id once', async () => {
    const { body } = await visitPage(path, { replaced });
    for (const [svg] of body.matchAll(/<svg[^]*?<\/svg>/g)) {
      if (/^<svg[^>]*aria-hidden="true"/.test(svg)) continue;
      const [, title = '', description = ''] = /aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? /never/.exec(svg) ?? [];
      expect(textsIn(svg, new RegExp(`<title id="${title}">([^<]+)</title>`, 'g'))).toHaveLength(1);
      expect(textsIn(svg, new RegExp(`<desc id="${description}">([^<]+)</desc>`, 'g'))).toHaveLength(1);
    }
    const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('labels every field, and describes it only by what is there', async () => {
    const { body } = await visitPage(path, { replaced });
    const ids = new Set([...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const labelled = new Set([...body.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id));
    const fields = [...body.matchAll(/<(?:input|select|textarea)[^>]*>/g)].map(([field]) => field);
    for (const field of fields.filter((one) => !one.includes('type="hidden"'))) {
      expect(labelled).toContain(/\sid="([^"]+)"/.exec(field)?.[1]);
    }
    const named = [...body.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g)].flatMap(([, list = '']) =>
      list.split(' '),
    );
    for (const id of [...named, ...labelled]) expect(ids).toContain(id);
  });

  it('never lets a rank stand alone', async () => {
    const text = plainText((await visitPage(path, { replaced })).body.replaceAll('<', ' <'));
    const places = text.match(/(?:på plats|, plats|in place|, place) \d+(?:–\d+)?(?: \S+ \d+)?/g) ?? [];
    for (const place of places) expect(place).toMatch(/(?:av|of) \d+$/);
  });

  it('gives every dash for something unknown its reason', async () => {
    const { body } = await visitPage(path, { replaced });
    const dashes = body.match(/<span class="unknown"/g)?.length ?? 0;
    const reasons = [
      ...body.matchAll(
        /<span class="unknown" title="([^"]+)"><span aria-hidden="true">–<\/span><span class="hidden">([^<]+)</g,
      ),
    ];
    expect(reasons).toHaveLength(dashes);
    for (const [, title, said] of reasons) expect(title).toBe(said);
    expect(
      textsIn(body, /<td(?! class="bar-cell")[^>]*>([^]*?)<\/td>/g).filter((text) => text === '–' || text === ''),
    ).toEqual([]);
  });
});

describe('pages about interim reports', () => {
  const REFUSED = [`/delarsrapporter/${REPORT_ID}/ratta`, '/delarsrapporter/ny'];

  it.each(REPORTS)('%s is found, or refused to the public', async (path, replaced) => {
    const { status } = await visitPage(path, { replaced });
    expect(status).toBe(REFUSED.includes(path) && !('/session' in replaced) ? 403 : 200);
  });
});

describe('sample data', () => {
  it.each(['/kommuner', '/rangordning', '/utvarderingar', '/kommuner/1880/profil'])(
    'is tagged wherever an invented municipality is named on %s',
    async (path) => {
      const { body } = await visitPage(path);
      const rows = [...body.matchAll(/<th scope="row">([^]*?)<\/th>/g)].map(([, cell = '']) => cell);
      const links = rows.filter((cell) => cell.includes('<a '));
      const invented = links.filter((cell) => /href="[^"]*\/99\d\d[-/"?]/.test(cell));
      expect(invented.length).toBeGreaterThan(20);
      for (const cell of invented) expect(cell).toContain('class="tag"');
      for (const cell of links.filter((one) => !invented.includes(one))) expect(cell).not.toContain('class="tag"');
    },
  );

  it('is tagged in the heading of an invented municipality’s own pages', async () => {
    for (const path of ['/kommuner/9907', '/kommuner/9907/profil', '/utvarderingar/9907-2010-2010']) {
      expect(textsIn((await visitPage(path)).body, /<h1>([^]*?)<\/h1>/g)[0]).toMatch(/ exempeldata$/);
    }
  });
});

describe('errors', () => {
  it('answers what is not there with 404, in the language of the address', async () => {
    const swedish = await visitPage('/finns-inte');
    expect([swedish.status, textsIn(swedish.body, /<h1>(.*?)<\/h1>/g)]).toEqual([404, ['Sidan finns inte']]);
    const english = await visitPage('/en/nowhere');
    expect([english.status, textsIn(english.body, /<h1>(.*?)<\/h1>/g)]).toEqual([404, ['The page does not exist']]);
  });

  it('says what the API says', async () => {
    const { status, body } = await visitPage('/kommuner/0000');
    expect(status).toBe(404);
    expect(body).toContain('Det finns ingen kommun 0000.');
  });

  it('answers a fault of ours with 500 and a number, reports it, and tells nothing of its inside', async () => {
    const { status, body, reported } = await visitPage('/kommuner', { replaced: { '/municipalities': { secret: 1 } } });
    expect(status).toBe(500);
    expect(reported).toHaveLength(1);
    expect(body).toContain('uppge felnummer req-7');
    expect(body).not.toContain((reported[0] as Error).message);
  });
});

describe('identity', () => {
  it('is offered as a plain form in demo mode only', async () => {
    expect((await visitPage('/om')).body).toContain('<form method="post" action="/demo-identitet">');
    const session = { mode: 'oidc', actor: { role: 'public', municipalityCode: null }, sampleData: false };
    const { body } = await visitPage('/om', { replaced: { '/session': session } });
    expect(body).not.toContain('demo-identitet');
    expect(body).toContain('innehåller inga påhittade kommuner');
  });

  it('goes with every question to the API', async () => {
    const { asked } = await visitPage('/kommuner/1880', { cookie: 'kompassros_demo=approver:1880' });
    expect(asked.length).toBeGreaterThan(2);
    for (const { headers } of asked) expect(headers['authorization']).toBe('Bearer demo:approver:1880');
  });
});
