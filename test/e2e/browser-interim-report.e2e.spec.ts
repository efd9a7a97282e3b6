import type { InterimReportEntry, InterimReportRow } from '#interim-reports';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { faultsShown, noBrowser, openBrowser } from '../support/browser';
import { startService, type List, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;
const ID = '1764-kulturnamnden-2024-tertialrapport-1';
const REPORT = `/delarsrapporter/${ID}`;

const TABLE = [
  'Per enhet\tBokslut 2023\tUtfall 240430\tBudget 2024\tPrognos 2024\tAvvikelse\tKulör',
  'Belopp i tkr',
  'Bibliotek\t-11 200\t-3 900\t-12 000\t-12 400\t-400\t1',
  'Museum\t-5 100\t-1 650\t-5 300\t-5 100\t200\t2',
  'Summa\t-16 300\t-5 550\t-17 300\t-17 500\t-200\t3',
].join('\n');

story(`the life of an interim report on the page, without scripts${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), openBrowser()]);
    await service.app.listen(0, '127.0.0.1');
    base = (await service.app.getUrl()).replace(/\[::1\]/, '127.0.0.1');
    context = await browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' });
    page = await context.newPage();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  /** Reads on as someone else, as one does in demo mode. */
  async function become(identity: string): Promise<void> {
    await context.clearCookies();
    if (identity !== '') await context.addCookies([{ name: 'kompassros_demo', value: identity, url: base }]);
  }

  const open = (path: string) => page.goto(base + path);
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const follow = (name: string | RegExp) =>
    page
      .getByRole('link', { name, exact: typeof name === 'string' })
      .first()
      .click();
  const said = async () => (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? '';
  const summary = async () => (await page.locator('.problem').textContent())?.replace(/\s+/g, ' ') ?? '';
  const report = async (as?: string) => (await service.get<InterimReportRow>(`interim-reports/${ID}`, as)).json;

  /** What is shown, in a browser with scripts: accessible, and as wide as a desk, a tablet and a telephone. */
  async function expectFit(): Promise<void> {
    expect(await faultsShown(browser, page)).toEqual([]);
  }

  it('tells how to begin where there is nothing', async () => {
    await become('');
    await open('/delarsrapporter');
    expect(await said()).toContain('Inga delårsrapporter är fastställda än.');
    await expectFit();
    await open('/mal');
    expect(await said()).toContain('Det finns inga mål i någon fastställd delårsrapport än.');
    await open('/prognoser');
    expect(await said()).toContain('Ingen delårsrapport är fastställd än.');
  });

  it('is opened by its own municipality’s reporter, who must say what it is', async () => {
    await become('reporter:1764');
    await open('/delarsrapporter');
    await follow('Öppna en delårsrapport');
    await press('Öppna rapporten');
    expect(await summary()).toMatch(/vilken nämnd.*Ange året.*vad kommunen kallar.*Ange datumet/);
    await expectFit();
    await page.getByLabel('Nämnd eller styrelse').fill('Kulturnämnden');
    await page.getByLabel('År', { exact: true }).fill('2024');
    await page.getByLabel('Rapportens namn').fill('Tertialrapport 1');
    await page.getByLabel('Utfall till och med').fill('2023-04-30');
    await press('Öppna rapporten');
    expect(await summary()).toContain('hör inte till 2024');
    await page.getByLabel('Utfall till och med').fill('2024-04-30');
    await press('Öppna rapporten');
    expect(new URL(page.url()).pathname).toBe(`${REPORT}/fyll-i`);
    expect(await said()).toContain('Rapporten är öppnad och tom.');
    await expectFit();
  });

  it('is seen by its municipality, and by nobody else', async () => {
    expect((await report('approver:1764')).status).toBe('opened');
    await become('reporter:1880');
    expect((await open(REPORT))?.status()).toBe(404);
  });

  it('shows what was read of a pasted table, and takes in what is confirmed', async () => {
    await become('reporter:1764');
    await open(`${REPORT}/fyll-i`);
    await page.getByLabel('Klistra in en tabell eller text').fill(TABLE);
    await press('Läs det inklistrade');
    for (let waited = 0; waited < 20 && !(await said()).includes('Lägg in i rapporten'); waited += 1) {
      await page.waitForTimeout(250);
      await page.reload();
    }
    expect(await said()).toContain('Det inlästa läggs i Grums, Kulturnämnden: Tertialrapport 1 2024');
    expect(await said()).toContain('Kulör');
    expect((await report('reporter:1764')).tables).toEqual([]);
    await expectFit();
    await page.getByLabel('Slag av tabell').selectOption('by-unit');
    await page.getByLabel('Vad tabellen avser').fill('');
    await press('Lägg in i rapporten');
    expect(await summary()).toContain('Ange vad tabellen avser.');
    await expectFit();
    await page.getByLabel('Vad tabellen avser').fill('Kulturnämnden');
    await page.getByLabel('Beloppen är i').selectOption('tkr');
    await press('Lägg in i rapporten');
    expect(new URL(page.url()).pathname).toBe(`${REPORT}/fyll-i`);
    expect(await said()).toContain('Det inlästa står nu i rapporten.');
    const [table] = (await report('reporter:1764')).tables;
    expect(table?.rows.map(({ label, isSum, amounts }) => [label, isSum, amounts.forecast?.amountSek])).toEqual([
      ['Bibliotek', false, '-12400000'],
      ['Museum', false, '-5100000'],
      ['Summa', true, '-17500000'],
    ]);
    expect(table?.source?.rowPlaces).toEqual(['line:3', 'line:4', 'line:5']);
    await expectFit();
  });

  it('has rows changed, with a reason', async () => {
    await follow(/^Ändra rader/);
    await expectFit();
    await page.getByLabel('Museum').check();
    await press('Skriv om de valda raderna');
    await page.getByLabel('Prognos 2024').fill('−5 150');
    await page.getByLabel('Avvikelse', { exact: true }).fill('150');
    await press('Spara ändringen');
    expect(await summary()).toContain('Ange varför raderna ändras.');
    expect(await page.getByLabel('Prognos 2024').inputValue()).toBe('−5 150');
    await expectFit();
    await page.getByLabel('Skäl').fill('Ny prognos från enheten.');
    await press('Spara ändringen');
    expect(await said()).toContain('Ändringen är sparad.');
    expect((await report('reporter:1764')).tables[0]?.rows[1]?.amounts.forecast?.printed).toBe('-5150');
  });

  it('is submitted, returned with what is missing, and submitted anew', async () => {
    await open(`${REPORT}/fyll-i`);
    expect(await said()).toMatch(/Kontrollerna har \d+ anmärkning/);
    await press('Lämna rapporten');
    expect(await said()).toContain('Rapporten är lämnad till kommunens godkännare.');
    expect((await open(`${REPORT}/fyll-i`))?.status()).toBe(403);
    await become('approver:1764');
    await open(REPORT);
    await follow('Återlämna för komplettering');
    await press('Återlämna');
    expect(await summary()).toContain('Skriv vad som behöver kompletteras.');
    await page.getByLabel('Vad som behöver kompletteras').fill('Summan stämmer inte.');
    await press('Återlämna');
    expect(await said()).toContain('Summan stämmer inte.');
    await become('reporter:1764');
    await open(REPORT);
    await follow('Fyll i rapporten');
    await follow(/^Ändra rader/);
    await page.getByLabel('Summa').check();
    await press('Skriv om de valda raderna');
    await page.getByLabel('Prognos 2024').fill('-17 550');
    await page.getByLabel('Avvikelse', { exact: true }).fill('-250');
    await page.getByLabel('Skäl').fill('Summan räknad om.');
    await press('Spara ändringen');
    await press('Lämna rapporten');
    expect((await report('reporter:1764')).status).toBe('submitted');
  });

  it('is adopted with its decision, and is then open to all', async () => {
    await become('approver:1764');
    await open(REPORT);
    await follow('Fastställ');
    await page.getByLabel('Beslutsdatum').fill('2024-05-30');
    await press('Fastställ');
    expect(await summary()).toContain('Ange beslutsdatum, paragraf och diarienummer');
    await expectFit();
    await page.getByLabel('Paragraf').fill('§ 31');
    await page.getByLabel('Diarienummer').fill('Kn 12/2024');
    await press('Fastställ');
    expect(await said()).toContain('Rapporten är fastställd och öppen för alla.');
    await become('');
    expect((await open(REPORT))?.status()).toBe(200);
    expect(await said()).toContain('Prognosen är 250 tkr sämre än budget (−1,4 %).');
    expect(await said()).toContain('30 maj 2024, § 31, dnr Kn 12/2024');
    await expectFit();
  });

  it('shows amounts in the unit that is chosen, and gives the table to take away as printed', async () => {
    await page.getByLabel('Belopp i', { exact: true }).selectOption('mnkr');
    await press('Visa');
    expect(new URL(page.url()).searchParams.get('enhet')).toBe('mnkr');
    expect(await said()).toContain('Prognosen är 0,3 mnkr sämre än budget');
    const table = (await report()).tables[0]?.tableId;
    const csv = await service.ask({ method: 'GET', path: `${REPORT}/${table}/tabell.csv` });
    expect([csv.status, csv.text.split('\r\n')[2]]).toEqual([200, expect.stringContaining('Museum')]);
    expect(csv.text).toContain('-5150');
    const svg = await service.ask({ method: 'GET', path: `${REPORT}/avvikelser.svg` });
    expect([svg.status, svg.headers['content-type']]).toEqual([200, expect.stringContaining('image/svg+xml')]);
    expect(svg.text).toContain('Bibliotek');
  });

  it('is corrected with a reason, and the history tells all', async () => {
    await become('approver:1764');
    await open(REPORT);
    await follow('Rätta');
    await expectFit();
    await follow(/^Per enhet/);
    await page.getByLabel('Bibliotek').check();
    await press('Skriv om de valda raderna');
    await page.getByLabel('Bokslut 2023').fill('-11 210');
    await page.getByLabel('Skäl').fill('Tryckfel i bokslutet.');
    await press('Spara ändringen');
    expect(await said()).toContain('Rättelsen är sparad och visas för alla.');
    await become('');
    await open(`${REPORT}/historik`);
    const events = await page.locator('tbody strong').allTextContents();
    expect(events).toEqual([
      'Rättad',
      'Fastställd',
      'Lämnad för fastställande',
      'Rader ändrade',
      'Återlämnad för komplettering',
      'Lämnad för fastställande',
      'Rader ändrade',
      'Tabell inlagd',
      'Öppnad',
    ]);
    expect(await said()).toContain('Tryckfel i bokslutet.');
    await expectFit();
  });

  it('stands in the list and among the forecasts', async () => {
    await open('/delarsrapporter');
    expect(await said()).toContain('Grums, Kulturnämnden: Tertialrapport 1 2024');
    await open('/prognoser');
    expect(await said()).toContain('Störst avvikelse har Grums, Kulturnämnden: 1,4 % sämre än budget.');
    const { json } = await service.get<List<InterimReportEntry>>('interim-reports');
    expect(json.items.map(({ id }) => id)).toEqual([ID]);
  });
});
