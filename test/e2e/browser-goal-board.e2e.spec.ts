import type { GoalBoard, InterimReportEntry, InterimReportRow } from '#interim-reports';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { good, look, noBrowser, openBrowser } from '../support/browser';
import { startService, type List, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;

const OREBRO = '1880-kommunstyrelsen-2024-delarsrapport-med-prognos-1';
const SAMPLE = '9901-kommunstyrelsen-2025-delarsrapport-2';
const NO_SHARE = '–Inget är bedömt, så ingen andel kan räknas.';
const PAGES: readonly (readonly [name: string, swedish: string, english: string])[] = [
  ['all reports', '/delarsrapporter', '/en/interim-reports'],
  ['reports of a year', '/delarsrapporter?ar=2024', '/en/interim-reports?ar=2024'],
  ['a real report', `/delarsrapporter/${OREBRO}`, `/en/interim-reports/${OREBRO}`],
  ['a report in millions', `/delarsrapporter/${OREBRO}?enhet=mnkr`, `/en/interim-reports/${OREBRO}?enhet=mnkr`],
  ['an invented report with goals', `/delarsrapporter/${SAMPLE}`, `/en/interim-reports/${SAMPLE}`],
  ['its history', `/delarsrapporter/${SAMPLE}/historik`, `/en/interim-reports/${SAMPLE}/history`],
  ['the goal board', '/mal', '/en/goals'],
  ['the goal board of a municipality', '/mal?kommun=9901', '/en/goals?kommun=9901'],
  ['goals that are not met', '/mal?kommun=9901&status=not-met', '/en/goals?kommun=9901&status=not-met'],
  ['forecasts', '/prognoser', '/en/forecasts'],
  ['forecasts of a year', '/prognoser?ar=2024', '/en/forecasts?ar=2024'],
];

story(`interim reports, goals and forecasts in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let browser: Browser;
  let context: BrowserContext;
  let base: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ sample: true }), openBrowser()]);
    await service.app.listen(0, '127.0.0.1');
    base = (await service.app.getUrl()).replace(/\[::1\]/, '127.0.0.1');
    context = await browser.newContext();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  async function open(path: string): Promise<Page> {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    const answer = await page.goto(base + path);
    expect(answer?.status()).toBe(200);
    return page;
  }

  const said = async (page: Page) => (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? '';

  /** Captions of the tables that reach beyond a sheet of A4. */
  async function beyondPaper(page: Page): Promise<(string | null | undefined)[]> {
    await page.emulateMedia({ media: 'print' });
    // A4 less its margins of 14 mm, at 96 points to the inch.
    await page.setViewportSize({ width: 688, height: 980 });
    return page.evaluate(() =>
      [...document.querySelectorAll('table')]
        .filter((table) => table.getBoundingClientRect().right > 690)
        .map(({ caption }) => caption?.textContent),
    );
  }

  it.each(PAGES)('%s is accessible, fits every width and A4, in both languages', async (_name, swedish, english) => {
    const both = await Promise.all([swedish, english].map((path) => look(context, base + path)));
    expect(both.map(({ seen, status }) => ({ ...seen, status }))).toEqual([
      { ...good('sv'), status: 200 },
      { ...good('en'), status: 200 },
    ]);
    expect(await Promise.all(both.map(({ page }) => beyondPaper(page)))).toEqual([[], []]);
    await Promise.all(both.map(({ page }) => page.close()));
  });

  it('says the result of Örebro’s forecast, and which sums differ', async () => {
    const page = await open(`/delarsrapporter/${OREBRO}`);
    expect(await page.locator('.lead').textContent()).toMatch(
      /^Prognosen är 49,0\s?mnkr sämre än budget \(−5,6\s?%\)\.$/,
    );
    const { json } = await service.get<{ findings: unknown[] }>(`interim-reports/${OREBRO}/checks`);
    expect(json.findings.length).toBeGreaterThan(0);
    expect(await page.locator('.findings > li').count()).toBe(json.findings.length);
    await page.close();
  });

  it('shows every amount of a table as printed', async () => {
    const { json } = await service.get<InterimReportRow>(`interim-reports/${OREBRO}`);
    const table = json.tables.find(({ kind }) => kind === 'by-unit');
    const page = await open(`/delarsrapporter/${OREBRO}`);
    const rows = page.locator(`#t-${table?.tableId} tbody tr[id]`);
    expect(await rows.count()).toBe(table?.rows.length);
    const shown = (await rows.locator('td').allTextContents()).map((text) => text.replace(/\s/g, '').replace('−', '-'));
    const printed = table?.rows.flatMap(({ amounts }) => Object.values(amounts).map((amount) => amount.printed)) ?? [];
    expect(printed.length).toBeGreaterThan(100);
    for (const amount of printed) expect(shown).toContain(amount);
    await page.close();
  });

  it('marks invented municipalities, and follows a goal through the reports', async () => {
    const { json } = await service.get<GoalBoard>('goal-board?municipalityCode=9901');
    const lines = json.items.flatMap((board) => board.lines.filter(({ subject }) => subject === 'goal'));
    expect(lines.length).toBeGreaterThan(3);
    const page = await open('/mal?kommun=9901');
    expect(await page.locator('h1').textContent()).toContain('exempeldata');
    for (const { title } of lines) expect(await said(page)).toContain(title);
    const worse = lines.filter(({ cells }) => cells.at(-1)?.worseThanForecast).length;
    expect(await page.getByText('sämre än den tidigare prognosen').count()).toBeGreaterThanOrEqual(worse);
    await page.close();
  });

  it('filters by standing without scripts, in the link', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${base}/mal?kommun=9901`);
    const all = await page.locator('table.board tbody tr').count();
    await page.getByLabel('Status i senaste rapporten').selectOption('not-met');
    await page.getByRole('button', { name: 'Visa' }).click();
    expect(new URL(page.url()).searchParams.get('status')).toBe('not-met');
    const some = await page.locator('table.board tbody tr').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await plain.close();
  });

  it('counts what is not assessed neither as met nor as not met', async () => {
    const { json } = await service.get<GoalBoard>('goal-board');
    const rows = json.across.rows.filter(({ subject, n }) => subject === 'goal' && n > 0);
    expect(rows.some(({ notAssessed, unknown }) => notAssessed + unknown > 0)).toBe(true);
    const page = await open('/mal');
    for (const { municipalityName, assessed, metPercent } of rows) {
      const line = page.locator('#across ~ div table tbody tr', { hasText: municipalityName }).first();
      const [share = ''] = await line.locator('td').allTextContents();
      const shown = share.replace(/\s/g, ' ');
      const wanted = metPercent === null ? NO_SHARE : `${metPercent.replace('.', ',')} % av ${assessed}`;
      expect(shown).toBe(wanted);
    }
    await page.close();
  });

  it('lists every report that the API lists', async () => {
    const { json } = await service.get<List<InterimReportEntry>>('interim-reports?limit=100');
    const page = await open('/delarsrapporter');
    expect(await page.locator('tbody tr').count()).toBe(json.items.length);
    await page.close();
  });
});
