import type { RankingReport, RankingReportRow, ShownSchedule } from '#ranking-reports';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { faultsShown, good, look, noBrowser, openBrowser } from '../support/browser';
import { startService, type List, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;
const SCHEDULE = '/rapporter/scheman/varje-manad';

/** What each format begins with. */
const BEGINS: Readonly<Record<string, string>> = {
  pdf: '%PDF-',
  xlsx: 'PK',
  csv: 'mått,plats,',
  html: '<!doctype html>',
  json: '{',
};

story(`ranking reports in a browser without scripts${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let worker: Service | undefined;
  let browser: Browser;
  let context: BrowserContext;
  let base: string;
  let page: Page;

  beforeAll(async () => {
    // Nobody makes reports until a worker is started, so that what is waiting can be looked at.
    [service, browser] = await Promise.all([startService({ sample: true, role: 'api' }), openBrowser()]);
    await service.app.listen(0, '127.0.0.1');
    base = (await service.app.getUrl()).replace(/\[::1\]/, '127.0.0.1');
    context = await browser.newContext({ javaScriptEnabled: false });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    await page.goto(`${base}/rangordning`);
    await page.click('.demo summary');
    await page.selectOption('.demo select', 'analyst');
    await page.click('.demo button');
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await worker?.stop();
    await service?.stop();
  });

  const open = (path: string) => page.goto(base + path);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const said = async () => (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? '';
  const errorAt = (field: string) => page.locator(`#${field}-error`).textContent();
  const reports = async () => (await service.get<List<RankingReportRow>>('ranking-reports')).json.items;
  const schedule = async () => (await service.get<ShownSchedule>('report-schedules/varje-manad')).json;

  /** The page fetches itself until the report is there, and then wholly. */
  async function made(): Promise<void> {
    await page.waitForSelector('h2#measure-0', { timeout: 30_000 });
    await page.waitForLoadState();
  }

  async function order(title: string): Promise<void> {
    await open('/rapporter/ny');
    await page.getByLabel('Rubrik').fill(title);
    await press('Beställ');
  }

  it('tells how to begin where there is nothing', async () => {
    await open('/rapporter');
    expect(await said()).toContain('Det finns ingen rapport än.');
    await page.getByRole('link', { name: 'Scheman för rapporter' }).click();
    expect(await said()).toContain('Det finns inget schema än.');
  });

  it('an order that waits says how far it has come and how many are before it, and can be cancelled', async () => {
    await order('Den första');
    await order('Den andra');
    const bar = page.getByRole('progressbar', { name: 'Så långt har rapporten kommit' });
    expect(await bar.getAttribute('value')).toBe('0');
    expect(Number(await bar.getAttribute('max'))).toBeGreaterThan(9);
    expect(await said()).toContain('Väntar på sin tur.');
    expect(await said()).toContain('Rapporter som görs före den här: 1.');
    expect(await faultsShown(browser, page)).toEqual([]);
    await page.getByRole('link', { name: 'Avbryt rapporten' }).click();
    await press('Avbryt rapporten');
    expect(await errorAt('reason')).toContain('Fel:');
    await page.getByLabel('Varför avbryts den?').fill('Fel rubrik');
    await press('Avbryt rapporten');
    expect(await said()).toMatch(/Rapporten avbröts .*, innan den var klar: Fel rubrik/);
    expect((await reports()).map(({ title, state }) => [title, state])).toEqual([
      ['Den andra', 'cancelled'],
      ['Den första', 'due'],
    ]);
  });

  it('makes a schedule, with what is wrong said at its field and what was chosen kept', async () => {
    await open('/rapporter/scheman');
    await page.getByRole('link', { name: 'Lägg upp ett schema' }).click();
    await page.getByLabel('Rubrik på rapporterna').fill('Varje månad');
    await page.getByLabel('Namn i länkar').fill('varje-manad');
    await page.locator('#cron').fill('* * * * *');
    for (const name of ['Tabell (CSV)', 'Sida för sig (HTML)', 'Data (JSON)', 'Utskrift (PDF)', 'Arbetsbok (XLSX)']) {
      await page.getByLabel(name).uncheck();
    }
    await page.locator('#measure-1').uncheck();
    await press('Spara');
    expect(await errorAt('formats')).toContain('Fel:');
    await page.getByLabel('Utskrift (PDF)').check();
    await press('Spara');
    expect(await errorAt('cron')).toContain('Tiden går inte att läsa');
    expect(await page.locator('#measure-1').isChecked()).toBe(false);
    expect(await faultsShown(browser, page)).toEqual([]);
    await page.locator('#cron').fill('0 6 1 * *');
    await press('Spara');
    expect(await page.textContent('h1')).toBe('Varje månad');
    expect(await page.locator('#times + ol li').count()).toBe(5);
    const { measures, formats, cron } = await schedule();
    expect({ measures: measures.length, formats, cron }).toEqual({ measures: 8, formats: ['pdf'], cron: '0 6 1 * *' });
  });

  it('changes the schedule: name, time, version, measures, municipalities and formats, with a reason', async () => {
    await page.getByRole('link', { name: 'Ändra schemat' }).click();
    const next = new Date((await schedule()).nextPeriods[0]?.dueAt ?? '');
    expect(await said()).toContain(`1 ${next.toLocaleDateString('sv-SE', { month: 'long' })}`);
    await page.locator('#instrumentVersion').selectOption('2020');
    await press('Visa mått och tider');
    expect(await said()).toContain('8 Chefs- och ledarskap samt medarbetarskap');
    await page.locator('#instrumentVersion').selectOption('2010');
    await page.getByLabel('Rubrik på rapporterna').fill('Varje kvartal');
    await page.locator('#cron').fill('0 25 1 * *');
    await press('Visa mått och tider');
    expect(await errorAt('cron')).toContain('Tiden går inte att läsa');
    await page.locator('#cron').fill('0 6 1 1,4,7,10 *');
    await press('Visa mått och tider');
    expect(await page.locator('.notice ol li').count()).toBe(5);
    expect(await page.locator('.notice ol').textContent()).toMatch(/^1 (?:januari|april|juli|oktober) /);
    await page.locator('#peers').selectOption('latest:27');
    await page.locator('summary', { hasText: 'Delfrågor i 1 Offentlighet och demokrati' }).click();
    await page.locator('#measure-1-1').check();
    await page.getByLabel('Arbetsbok (XLSX)').check();
    await press('Spara');
    expect(await errorAt('reason')).toContain('Fel:');
    await page.getByLabel('Varför ändras schemat?').fill('En gång i månaden är för ofta');
    await press('Spara');
    expect(await page.textContent('h1')).toBe('Varje kvartal');
    expect(await said()).toMatch(/Ändrat .*: En gång i månaden är för ofta/);
    const { name, cron, peers, measures, formats, version } = await schedule();
    expect({ name, cron, peers, formats, version }).toEqual({
      name: 'Varje kvartal',
      cron: '0 6 1 1,4,7,10 *',
      peers: 'latest:27',
      formats: ['pdf', 'xlsx'],
      version: 2,
    });
    expect(measures).toContain('sub:1.1');
  });

  it('does not overwrite what somebody else has changed meanwhile', async () => {
    await open(`${SCHEDULE}/andra`);
    const { name, cron, instrumentVersion, peers, measures, formats } = await schedule();
    const body = {
      name,
      cron: '0 7 1 1,4,7,10 *',
      instrumentVersion,
      peers,
      measures,
      formats,
      reason: 'En timme senare',
    };
    expect(cron).not.toBe(body.cron);
    await service.ask({ method: 'POST', path: 'report-schedules/varje-manad/change', as: 'analyst', body });
    await page.getByLabel('Varför ändras schemat?').fill('Utan att ha sett det');
    await press('Spara');
    expect(await page.locator('.problem').count()).toBe(1);
    expect((await schedule()).cron).toBe(body.cron);
  });

  it('pauses the schedule with a reason, and lets it go on', async () => {
    await open(SCHEDULE);
    await page.locator('summary', { hasText: 'Pausa schemat' }).click();
    await press('Pausa schemat');
    expect(await errorAt('reason')).toContain('Fel:');
    await page.getByLabel('Varför pausas det?').fill('Sommaruppehåll');
    await press('Pausa schemat');
    expect(await said()).toContain('Pausat: inga rapporter görs.');
    await press('Låt schemat gå vidare');
    expect(await page.locator('#times + ol li').count()).toBe(5);
  });

  it('runs it at once, and the page fetches itself until the report is there', async () => {
    await press('Gör en rapport nu');
    expect(await page.getByRole('progressbar').count()).toBe(1);
    worker = await startService({ beside: service, role: 'worker' });
    await made();
    expect(await page.textContent('h1')).toBe('Varje kvartal');
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const { tables } = (await service.get<RankingReport>(`ranking-reports/${id}`)).json;
    expect(tables[0]?.rows.length).toBeGreaterThan(1);
    const lines = page.locator('section[aria-labelledby="measure-0"] tbody tr');
    expect(await lines.count()).toBe(tables[0]?.rows.length);
    expect(await page.locator('.downloads a', { hasText: /PDF|XLSX|CSV|HTML|JSON/ }).count()).toBe(2);
  }, 120_000);

  it('gives a report in every format, and the new ones as a feed', async () => {
    const [{ id } = { id: '' }] = (await reports()).filter(({ title }) => title === 'Den första');
    await open(`/rapporter/${id}`);
    await made();
    const hrefs = await page
      .locator('.downloads a[href*="/fil/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(hrefs.map((href) => href?.split('/').at(-1))).toEqual(Object.keys(BEGINS));
    for (const href of hrefs) {
      const answer = await context.request.get(base + href);
      const begin = (await answer.body()).toString('utf8', 0, 20);
      expect([href, answer.status(), begin.startsWith(BEGINS[href?.split('/').at(-1) ?? ''] ?? 'never')]).toEqual([
        href,
        200,
        true,
      ]);
    }
    await open('/rapporter');
    expect(await page.locator('main tbody tr').count()).toBe(3);
    const feed = await context.request.get(
      base + (await page.getByRole('link', { name: /flöde/ }).getAttribute('href')),
    );
    expect([feed.headers()['content-type'], await feed.text()]).toEqual([
      expect.stringContaining('application/atom+xml'),
      expect.stringMatching(/<feed[^]*Varje kvartal/),
    ]);
  }, 120_000);

  it('has no accessibility faults and fits every width, in both languages', async () => {
    const reading = await browser.newContext({ storageState: await context.storageState() });
    const [{ id } = { id: '' }] = await reports();
    const places: readonly (readonly [swedish: string, english: string])[] = [
      ['/rapporter', '/en/reports'],
      [`/rapporter/${id}`, `/en/reports/${id}`],
      ['/rapporter/ny', '/en/reports/new'],
      ['/rapporter/scheman', '/en/reports/schedules'],
      ['/rapporter/scheman/nytt', '/en/reports/schedules/new'],
      [SCHEDULE, '/en/reports/schedules/varje-manad'],
      [`${SCHEDULE}/andra`, '/en/reports/schedules/varje-manad/change'],
    ];
    for (const both of places) {
      const looks = await Promise.all(both.map((path) => look(reading, base + path)));
      expect([both, ...looks.map(({ seen, status }) => ({ ...seen, status }))]).toEqual([
        both,
        { ...good('sv'), status: 200 },
        { ...good('en'), status: 200 },
      ]);
    }
    await reading.close();
  }, 120_000);

  it('keeps the forms from everyone else', async () => {
    const reader = await (await browser.newContext()).newPage();
    for (const path of ['/rapporter/ny', '/rapporter/scheman/nytt', `${SCHEDULE}/andra`]) {
      expect([path, (await reader.goto(base + path))?.status()]).toEqual([path, 403]);
    }
    await reader.goto(base + SCHEDULE);
    expect(await reader.locator('button[name="deed"]').count()).toBe(0);
    expect(await reader.getByRole('link', { name: 'Ändra schemat' }).count()).toBe(0);
  });
});
