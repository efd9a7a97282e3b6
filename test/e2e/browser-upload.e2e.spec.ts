import type { EvaluationRow } from '#evaluations';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { OREBRO_2012 } from '../intake/orebro-2012';
import { reportText } from '../intake/report-text';
import { faultsShown, noBrowser, openBrowser } from '../support/browser';
import { startService, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;
const ID = '1880-2010-2012';

story(`reading in a report on the page, without scripts${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let base: string;
  let upload: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), openBrowser()]);
    await service.app.listen(0, '127.0.0.1');
    base = (await service.app.getUrl()).replace(/\[::1\]/, '127.0.0.1');
    context = await browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' });
    await become('evaluator');
    page = await context.newPage();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  async function become(identity: string): Promise<void> {
    await context.addCookies([{ name: 'kompassros_demo', value: identity, url: base }]);
  }

  const open = (path: string) => page.goto(base + path);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const said = async () => (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? '';
  const summary = async () => (await page.locator('.problem').textContent())?.replace(/\s+/g, ' ') ?? '';
  const row = async (id: string, as?: string) => (await service.get<EvaluationRow>(`evaluations/${id}`, as)).json;

  async function paste(text: string): Promise<void> {
    await open('/las-in');
    await page.getByLabel('Text ur rapporten').fill(text);
    await press('Läs texten');
  }

  async function hand(name: string, buffer: Buffer): Promise<void> {
    await open('/las-in');
    await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await press('Läs filen');
  }

  /** What is shown, in a browser with scripts: accessible, and as wide as a desk, a tablet and a telephone. */
  async function expectFit(): Promise<void> {
    expect(await faultsShown(browser, page)).toEqual([]);
  }

  /** Reading that takes longer than a moment is waited for on a page that asks again by itself. */
  async function read(name: string): Promise<void> {
    await page.getByRole('heading', { level: 1, name: `Inläst: ${name}` }).waitFor();
  }

  it('shows what was understood of pasted text, beside the lines, and chooses nothing', async () => {
    await paste(reportText(OREBRO_2012));
    await read('inklistrad text');
    const text = await said();
    expect(text).toMatch(/Örebro \(1880\), nämns \d+ gånger, först på rad/);
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await page.locator('#e1-percent-1\\.1').inputValue()).toBe('60');
    expect(await page.locator('input[name^=e1-percent-]').count()).toBe(45);
    expect(await page.locator('#e1-total').inputValue()).toBe('615');
    expect(await page.locator('#e2-total').inputValue()).toBe('515');
    expect(text).toMatch(/rad \d+(?:, kolumn \d+)?: 1\.1 /);
    await expectFit();
  });

  it('takes nothing in until everything is chosen and every difference settled', async () => {
    const before = await service.head();
    await press('Ta in som utkast');
    expect(await summary()).toContain('Kryssa för minst en utvärdering');
    await page.getByLabel('Ta in utvärderingen av 2012').check();
    await press('Ta in som utkast');
    expect(await summary()).toMatch(/vilken kommun.*Välj vilken version.*Ange året/);
    await expectFit();
    await page.locator('#e1-municipality').check();
    await page.locator('input[name=e1-version-used][value="2010"]').check();
    await page.locator('#e1-year').check();
    await page.locator('summary', { hasText: 'Område 1' }).first().click();
    await page.locator('#e1-percent-1\\.1').fill('95');
    await page.locator('#e1-percent-1\\.2').fill('162');
    await press('Ta in som utkast');
    expect(await summary()).toContain('Delfråga 1.2: 162 är mer än 100.');
    await page.locator('#e1-percent-1\\.2').fill('78');
    await press('Ta in som utkast');
    expect(await summary()).toContain('Rätta, eller godta skillnaden med en orsak.');
    expect(await page.locator('#e1-percent-1\\.1').inputValue()).toBe('95');
    expect(await page.locator('#e1-accept-sub\\:1\\.1').isVisible()).toBe(true);
    await expectFit();
    expect(await service.head()).toBe(before);
    upload = page.url();
  });

  it('becomes a draft as mended and accepted, with its observations', async () => {
    await page.locator('#e1-percent-1\\.1').fill('60');
    for (const field of await page.locator('[name^=e1-accept-]').all()) await field.fill('');
    await page.locator('#e1-total').fill('625');
    await press('Ta in som utkast');
    expect(await summary()).toContain('625');
    await page.locator('#e1-accept-total').fill('Så står det i rapporten.');
    await press('Ta in som utkast');
    expect(new URL(page.url()).pathname).toBe(`/utvarderingar/${ID}/utkast`);
    expect(await said()).toMatch(/Det inlästa är sparat som utkast\..*45 av 45 delfrågor/);
    await expectFit();
    const { status, total, areas } = await row(ID, 'evaluator');
    expect([status, total.computed, total.printed]).toEqual(['scored', '616.00', '625']);
    const observations = areas.flatMap((area) => area.observations);
    expect(observations).toHaveLength(
      OREBRO_2012.areas.flatMap((one) => [...one.strengths, ...one.improvements]).length,
    );
  });

  it('is taken in once', async () => {
    expect((await page.goto(upload))?.status()).toBe(200);
    expect(await said()).toContain('Det inlästa är redan taget in.');
    expect(await page.getByRole('button', { name: 'Ta in som utkast' }).count()).toBe(0);
  });

  it('goes on to be submitted, replied to and published', async () => {
    await open(`/utvarderingar/${ID}/utkast`);
    await press('Lämna in');
    await become('approver:1880');
    await open(`/utvarderingar/${ID}/svar`);
    await page.getByLabel(/^Ja/).check();
    await press('Skicka svaret');
    await become('analyst');
    await open(`/utvarderingar/${ID}/publicera`);
    await press('Publicera');
    const { status, depth, total } = await row(ID);
    expect([status, depth, total.printed, total.explainedByRounding]).toEqual([
      'published',
      'sub-question',
      '625',
      false,
    ]);
    await become('evaluator');
  });

  it('reads a file that the browser sends, and both years of it', async () => {
    await hand('Örebro.txt', Buffer.from(reportText(OREBRO_2012)));
    await read('Örebro.txt');
    await page.getByLabel('Ta in utvärderingen av 2010').check();
    await page.locator('#e2-municipality').check();
    await page.locator('input[name=e2-version-used][value="2010"]').check();
    await page.locator('#e2-year').check();
    await press('Ta in som utkast');
    expect(new URL(page.url()).pathname).toBe('/utvarderingar/1880-2010-2010/utkast');
    expect(await row('1880-2010-2010', 'evaluator')).toMatchObject({ status: 'scored', depth: 'area' });
  });

  it('fills a draft that stands already, after showing what changes in it', async () => {
    await paste(reportText(OREBRO_2012).replace('TOTALT', 'TOTALT '));
    await read('inklistrad text');
    const text = await said();
    expect(text).toContain(
      'Det finns redan en utvärdering av Örebro 2012 i version 2010 som inte längre är ett utkast.',
    );
    expect(text).toMatch(/Du har redan ett utkast för Örebro 2010 .* 0 siffror är nya, 0 ersätter .* 9 är desamma/);
    await page.getByLabel('Ta in utvärderingen av 2010').check();
    await page.locator('#e2-municipality').check();
    await page.locator('input[name=e2-version-used][value="2010"]').check();
    await page.locator('#e2-year').check();
    await page.locator('#e2-area-1').fill('53');
    const shownBefore = page.locator('input[name=e2-draft]');
    await shownBefore.evaluate((field) => field.setAttribute('value', '1880-2010-2010@1'));
    await press('Ta in som utkast');
    expect(await summary()).toContain('Granska vad som ändras i det och bekräfta igen.');
    expect(await said()).toContain('Område 1: 52 poäng blir 53 poäng');
    await expectFit();
    await press('Ta in som utkast');
    expect(new URL(page.url()).pathname).toBe('/utvarderingar/1880-2010-2010/utkast');
    const draft = await row('1880-2010-2010', 'evaluator');
    expect(draft.areas.map(({ printed }) => printed).slice(0, 2)).toEqual(['53', '80']);
    expect(draft.origins['area:1']).toMatchObject({ mended: true });
  });

  it('says where each figure stood, and gives the file back to who handed it over', async () => {
    await open('/utvarderingar/1880-2010-2010');
    await page.locator('summary', { hasText: 'Platsen för var och en av 9 siffror' }).click();
    expect(await said()).toMatch(/Område 1: [^:]+rad \d+, kolumn \d+ändrad av en person/);
    await expectFit();
    const address = await page.getByRole('link', { name: /^Hämta filen som du lämnade/ }).getAttribute('href');
    const cookie = 'kompassros_demo=evaluator';
    const file = await fetch(base + String(address), { headers: { cookie } });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const sent = (await file.text()).replaceAll('\r\n', '\n');
    expect(sent).toBe(reportText(OREBRO_2012).replace('TOTALT', 'TOTALT '));
    expect((await fetch(base + String(address))).status).toBe(401);
    await open('/utvarderingar/1880-2010-2010/historik');
    await page.locator('summary', { hasText: 'Var 9 siffror stod i rapporten' }).first().click();
    await expectFit();
  });

  it('waits in a list until it is taken in, and can be discarded', async () => {
    await paste('Totalt 12 poäng');
    await read('inklistrad text');
    const { pathname } = new URL(page.url());
    await open('/las-in');
    expect(await page.locator(`a[href="${pathname}"]`).count()).toBe(1);
    await expectFit();
    await open(pathname);
    await press('Släng det inlästa');
    expect(await said()).toContain('Det inlästa är slängt.');
    expect(await page.locator(`a[href="${pathname}"]`).count()).toBe(0);
  });

  it.each([
    ['nothing', 'tom.txt', Buffer.alloc(0), /./],
    ['a broken file', 'trasig.pdf', Buffer.from('%PDF-1.7 nothing more'), /skadad/],
    ['a file that is too large', 'stor.pdf', Buffer.alloc(6 * 1024 * 1024, 'x'), /större än 5 MB/],
  ])('says what is wrong with %s', async (_, name, buffer, words) => {
    await hand(name, buffer);
    await page.locator('.problem').waitFor();
    expect(await page.locator('h1').textContent()).toBe('Läs in en rapport');
    expect(await summary()).toMatch(words);
    await expectFit();
  });

  it('asks for a file and for a text when there is none', async () => {
    await open('/las-in');
    await expectFit();
    await press('Läs filen');
    expect(await summary()).toContain('Välj en fil att läsa.');
    await press('Läs texten');
    expect(await summary()).toContain('Klistra in den text som ska läsas.');
  });

  it('says how to go on when nothing was recognised', async () => {
    await paste('Hej!');
    await read('inklistrad text');
    expect(await said()).toMatch(/Måste lösas \(1\).*Inga poäng.*Påbörja utvärderingen och fyll i för hand/);
    await expectFit();
  });

  it('gives away a template for each version, which it reads again', async () => {
    await open('/las-in');
    const address = await page.getByRole('link', { name: 'Mall för version 2010 (CSV)' }).getAttribute('href');
    const answer = await fetch(base + String(address));
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.csv')]);
    await hand('mall.csv', Buffer.from(await answer.arrayBuffer()));
    await read('mall.csv');
  });

  it('is open to evaluators only', async () => {
    await become('analyst');
    expect((await open('/las-in'))?.status()).toBe(403);
    await become('evaluator');
  });
});
