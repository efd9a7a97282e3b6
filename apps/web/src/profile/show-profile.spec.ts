import type { ComparisonAnswer } from '#comparison';
import { fixture } from '../../../../test/support/web-fixtures/fixture-transport';
import readWorkbook from 'read-excel-file/node';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WORKBOOK_TYPE } from '../files/workbook';
import { points } from '../i18n/format';
import { plainText, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

async function textOfPdf(bytes: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, nth) => (await document.getPage(nth + 1)).getTextContent()),
  );
  return pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
}

const PROFILE = '/kommuner/1880/profil?instrument=2010&year=2012&peers=latest:27';
const rowsOf = (table: string) => textsIn(table, /<tr(?: [^>]*)?>([^]*?)<\/tr>/g);
const tableIn = (body: string, caption: string) =>
  [...body.matchAll(/<table[^]*?<\/table>/g)].map(([table]) => table).find((table) => table.includes(caption)) ?? '';

describe('the profile', () => {
  it('says in its heading what is compared and in one sentence how it went', async () => {
    const { body } = await visitPage(PROFILE);
    expect(textsIn(body, /<h1>([^]*?)<\/h1>/g)).toEqual(['Örebro 2012 jämfört med 27 senast utvärderade']);
    expect(textsIn(body, /<p class="lead">([^]*?)<\/p>/g)).toEqual([
      'Örebro fick 616,0 av 800 poäng 2012 och ligger på plats 2–3 av 28. Det är 123,9 poäng över medelvärdet 492,1 för de 27 jämförda. Avrundningen i underlaget gör att platsen inte kan bestämmas närmare.',
    ]);
  });

  it('shows the printed total beside the computed one', async () => {
    expect(plainText((await visitPage(PROFILE)).body)).toContain('616,0av 800; i rapporten står 615');
  });

  it('has one row per area with points, mean, difference in sign and word, rank interval and quartile', async () => {
    const rows = rowsOf(tableIn((await visitPage(PROFILE)).body, 'Poäng per område'));
    expect(rows).toHaveLength(10);
    expect(rows[1]).toBe('1 Offentlighet och demokrati68,455,7+12,6 över4 av 264, högsta fjärdedelen');
    expect(rows[4]).toBe('4 Ledarskap, ansvar och delegation74,159,2+14,9 över2–3 av 264, högsta fjärdedelen');
  });

  it('shows all 45 sub-questions and all 27 members', async () => {
    const { body } = await visitPage(PROFILE);
    expect(textsIn(body, /<th scope="row"><span class="number">(\d\.\d)<\/span>/g)).toHaveLength(45);
    expect(rowsOf(tableIn(body, 'Vilka som jämförs'))).toHaveLength(28);
  });

  it('draws the profile and the chosen measure in two sizes, a strip for the total and each area, and the change', async () => {
    const { body } = await visitPage(PROFILE);
    const titles = textsIn(body, /<title id="[^"]+">([^<]+)<\/title>/g);
    expect(titles.filter((title) => title === 'Örebro ligger över medelvärdet i 8 av 8 områden')).toHaveLength(2);
    expect(titles.filter((title) => /Örebro har [\d,]+ poäng, plats \S+ av \d+$/.test(title))).toHaveLength(11);
    expect(titles).toContain('8 av 8 områden har ökat. Störst förändring: Politisk styrning och kontroll (+20,0)');
  });

  it('has the figures behind every strip in a table', async () => {
    const rows = rowsOf(tableIn((await visitPage(PROFILE)).body, 'De jämfördas spridning, i poäng'));
    expect(rows).toHaveLength(1 + 1 + 8);
    const { areas } = fixture('comparison-1880-latest27') as ComparisonAnswer;
    const [first] = areas;
    const printed = [first?.score, first?.min, first?.lowerQuartile, first?.median];
    const shown = [...printed, first?.mean, first?.upperQuartile, first?.max].map((figure) =>
      points(figure ?? '', 'sv'),
    );
    expect(rows[2]).toBe(`Offentlighet och demokrati${shown.join('')}`);
  });

  it('gives a permanent link with everything that was left open filled in', async () => {
    const { body } = await visitPage('/kommuner/1880/profil');
    const href = '/kommuner/1880/profil?instrument=2010&amp;year=2012&amp;peers=latest:27&amp;asOf=1234';
    expect(body).toContain(`<a href="${href}">Permanent länk`);
  });

  it('is in English throughout, but for the titles that are Swedish', async () => {
    const { body } = await visitPage('/en/municipalities/1880/profile?peers=latest:27');
    expect(body).toContain('Örebro 2012 compared with the 27 latest evaluated');
    expect(body).toContain('Public access and democracy');
    const inSwedish = /<(\w+)(?: [^>]*)? lang="sv"[^>]*>[^]*?<\/\1>/g;
    const saidByTheApi = /<section aria-labelledby="(?:not-shown|rules)">[^]*?<\/section>/g;
    const english = plainText(body.replace(saidByTheApi, '').replace(inSwedish, ''));
    expect(english).toContain('Who is compared');
    expect(english).not.toMatch(/\b(?:och|poäng|plats|medel|område|delfråg\w*|jämför\w*|över)\b/);
  });

  it('makes up nothing for an evaluation that is known by its total only', async () => {
    const { body } = await visitPage('/kommuner/0182/profil');
    expect(body).not.toContain('id="profile-title"');
    expect(body).not.toContain('picture=profile');
    expect(body).toContain('Profilen kan inte ritas');
    expect(rowsOf(tableIn(body, 'Poäng per område'))[1]).toMatch(
      /^1 Offentlighet och demokrati–Utvärderingen är inte känd/,
    );
  });

  it('lists what is not shown, and gives reasons where there are too few to compare with', async () => {
    const { body } = await visitPage('/kommuner/1880/profil?peers=list:1444,1883,0182,1270');
    expect(body).toContain('Kvartiler och percentil visas inte');
    expect(body).toContain('Tomelilla');
    expect(tableIn(body, 'Poäng per område')).toContain('Färre än två av de jämförda är kända på den här nivån.');
  });
});

describe('for an analyst', () => {
  it('says in sentences what the figures say, each with its figures and the way to them', async () => {
    const { body } = await visitPage(PROFILE);
    const [, list = ''] = /<ul class="sentences statements">([^]*?)<\/ul>/.exec(body) ?? [];
    const sentences = textsIn(list, /<li>([^]*?)<\/li>/g);
    expect(sentences[1]).toBe(
      'Örebro ligger på plats 2–3 av 28. Avrundningen i underlaget gör att platsen inte kan bestämmas närmare. Bygger på Totalt: plats 2–3 av 28.',
    );
    expect(sentences).toHaveLength(11);
    for (const [, id = ''] of list.matchAll(/href="#([^"]+)"/g)) expect(body).toContain(`id="${id}"`);
  });

  it('names every peer on the strip of the chosen measure, with the way to its own profile', async () => {
    const { body } = await visitPage(`${PROFILE}&measure=area:1`);
    const marks = [...body.matchAll(/<a class="peer-mark" href="([^"]+)" aria-label="([^"]+)"/g)];
    expect(marks).toHaveLength(2 * 25);
    expect(marks.map(([, href, label]) => [href, label])).toContainEqual([
      '/kommuner/1444/profil?instrument=2010&amp;year=2014',
      'Grästorp 2014: 61 poäng',
    ]);
    expect(body).toContain('Alla jämförda: 1 Offentlighet och demokrati');
    expect(rowsOf(tableIn(body, 'Offentlighet och demokrati, högst poäng först'))).toHaveLength(26);
  });

  it('shows what each area brought to the change, and what the areas do not add up to', async () => {
    const { body } = await visitPage(PROFILE);
    const rows = rowsOf(tableIn(body, 'Så mycket bidrog varje område'));
    expect(rows).toHaveLength(1 + 8 + 2);
    expect(rows[3]).toBe('3 Politisk styrning och kontroll+20,0 bättre');
    expect(rows.at(-2)).toBe('Områdena tillsammans+100,0 bättre');
    expect(plainText(body)).toContain('Skillnaden 1,0 mellan raderna ryms inom avrundningen');
  });

  it('offers the saved networks to compare with', async () => {
    const { body } = await visitPage(PROFILE);
    expect(body).toContain('<option value="network:fem">Nätverket De fem</option>');
  });
});

describe('choosing in the form', () => {
  it('leads to a link that holds the choice', async () => {
    const { status, headers } = await visitPage('/kommuner/1880/profil?evaluation=2010-2010&peers=county&members=');
    expect([status, headers['location']]).toEqual([
      303,
      '/kommuner/1880/profil?instrument=2010&year=2010&peers=county',
    ]);
  });

  it('turns names into codes', async () => {
    const { headers } = await visitPage('/en/municipalities/1880/profile?peers=list&members=nacka,+1444');
    expect(headers['location']).toBe('/en/municipalities/1880/profile?peers=list:0182,1444');
  });

  it('leads to another municipality with the same choices, but for its evaluation', async () => {
    const path = '/kommuner/1880/profil?subject=Nacka&evaluation=2010-2012&peers=county&members=&day=';
    expect((await visitPage(path)).headers['location']).toBe('/kommuner/0182/profil?peers=county');
  });

  it('turns a day into a point, keeps a point whose day is still chosen, and forgets one whose day is emptied', async () => {
    const lead = async (rest: string) =>
      (await visitPage(`/kommuner/1880/profil?subject=1880&evaluation=2010-2012&peers=all&members=&${rest}`)).headers[
        'location'
      ];
    const base = '/kommuner/1880/profil?instrument=2010&year=2012&peers=all';
    expect(await lead('day=2026-03-01')).toBe(`${base}&asOf=2026-03-01T23:59:59%2B01:00`);
    expect(await lead('day=2026-03-01&dayShown=2026-03-01&asOf=1204')).toBe(`${base}&asOf=1204`);
    expect(await lead('day=&dayShown=2026-03-01&asOf=1204')).toBe(base);
  });

  it('keeps what was written and says what to correct', async () => {
    const { status, body, asked } = await visitPage('/kommuner/1880/profil?peers=list&members=Nacka,+Ingenstans');
    expect(status).toBe(422);
    expect(body).toContain('namnet eller koden Ingenstans');
    expect(body).toContain('value="Nacka, Ingenstans"');
    expect(asked.some(({ path }) => path.includes('/comparisons/'))).toBe(false);
  });

  it('shows what the API finds wrong with the choice above the form', async () => {
    const { status, body } = await visitPage('/kommuner/1880/profil?peers=nope');
    expect(status).toBe(422);
    expect(plainText(body)).toContain('Något i valen behöver ändrasRegeln nope finns inte.');
    expect(body).toContain('<select id="peers"');
  });
});

describe('to take away', () => {
  it('gives the profile as a picture that needs no style sheet', async () => {
    const { headers, body } = await visitPage(PROFILE.replace('profil?', 'profil.svg?'));
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="kompassros-1880-2012.svg"');
    expect(body).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    expect(body).toContain('24 av 27 kommuner i gruppen är påhittade');
    expect(body).not.toMatch(/var\(|style=|&nbsp;/);
  });

  it('gives the spread and the change as pictures too, with every peer named and nothing to follow', async () => {
    const at = (query: string) => visitPage(`${PROFILE.replace('profil?', 'profil.svg?')}&picture=${query}`);
    const [spread, change] = [await at('spread&measure=area:1'), await at('change')];
    expect(spread.headers['content-disposition']).toBe('attachment; filename="kompassros-1880-2012-spread.svg"');
    expect(change.headers['content-disposition']).toBe('attachment; filename="kompassros-1880-2012-change.svg"');
    expect(plainText(spread.body)).toContain('1 Offentlighet och demokrati: Örebro har 68,4 poäng, plats 4 av 26');
    expect(spread.body.match(/<circle[^>]*><title>[^<]+ \d{4}: [\d,]+ poäng</g)).toHaveLength(25);
    expect(textsIn(change.body, /<text[^>]*>([^<]*)<\/text>/g)).toEqual(
      expect.arrayContaining(['2010', '2012', '68,4']),
    );
    for (const { body } of [spread, change]) {
      expect(body).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
      expect(body).toContain('24 av 27 kommuner i gruppen är påhittade');
      expect(body).not.toMatch(/<a |class="peer-name"|var\(|style=/);
    }
  });

  it('has no change to draw where there is one evaluation only', async () => {
    const { status, body } = await visitPage('/kommuner/0182/profil.svg?picture=change');
    expect(status).toBe(404);
    expect(body).toContain('Det finns ingenting att rita i den bilden.');
  });

  it('says why there is no picture of a total', async () => {
    const { status, body } = await visitPage('/kommuner/0182/profil.svg');
    expect(status).toBe(404);
    expect(body).toContain('Profilen kan inte ritas');
  });

  it('gives the profile as points of colour, the figures as a workbook, and the whole on paper', async () => {
    const files = await Promise.all(
      ['png', 'xlsx', 'pdf'].map((kind) => visitPage(PROFILE.replace('profil?', `profil.${kind}?`))),
    );
    expect(
      files.map(({ status, headers }) => [status, headers['content-type'], headers['content-disposition']]),
    ).toEqual([
      [200, 'image/png', 'attachment; filename="kompassros-1880-2012.png"'],
      [200, WORKBOOK_TYPE, 'attachment; filename="kompassros-1880-2012.xlsx"'],
      [200, 'application/pdf', 'attachment; filename="kompassros-1880-2012.pdf"'],
    ]);
    expect(files.map(({ bytes }) => bytes?.toString('latin1', 0, 4))).toEqual(['\u0089PNG', 'PK\u0003\u0004', '%PDF']);
    const [, workbook, paper] = files.map(({ bytes }) => bytes ?? Buffer.alloc(0));
    const sheets = await readWorkbook(workbook ?? Buffer.alloc(0));
    expect(sheets.map(({ data }) => data.length)).toEqual([1 + 1 + 8 + 45, 1 + 28]);
    expect(sheets[0]?.data[2]).toEqual(expect.arrayContaining(['area:1', 68.35]));
    expect(await textOfPdf(paper ?? Buffer.alloc(0))).toMatch(
      /Örebro 2012 jämfört med 27 senast utvärderade[^]*Örebro ligger på plats 2–3 av 28[^]*Förändring från 2010 till 2012/,
    );
  }, 60_000);

  it('gives every figure of the answer as a table', async () => {
    const { body } = await visitPage(PROFILE.replace('profil?', 'profil.csv?'));
    const lines = body.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 1 + 8 + 45);
    const answer = fixture('comparison-1880-latest27') as ComparisonAnswer;
    const [score, mean] = answer.areas.map((area) => [area.score, area.mean])[0] ?? [];
    expect(score).toBe('68.35');
    expect(lines[2]).toContain(`area:1,1,Offentlighet och demokrati,100,${score},0.5,${mean},`);
    expect(body).not.toMatch(/undefined|null/);
    expect(body.startsWith('\ufeff')).toBe(false);
  });
});
