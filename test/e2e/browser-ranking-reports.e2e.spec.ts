import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../support/browser';
import { startService, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;

story(`ranking reports in a browser without scripts${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let browser: Browser;
  let context: BrowserContext;
  let base: string;
  let page: Page;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ sample: true }), openBrowser()]);
    await service.app.listen(0, '127.0.0.1');
    base = (await service.app.getUrl()).replace(/\[::1\]/, '127.0.0.1');
    context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto(`${base}/rangordning`);
    await page.click('.demo summary');
    await page.selectOption('.demo select', 'analyst');
    await page.click('.demo button');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  it('an analyst orders a report and reads it when it is made', async () => {
    await page.goto(`${base}/rapporter/ny`);
    await page.fill('#title', 'Läget i dag');
    await page.selectOption('#instrumentVersion', '2010');
    await page.click('form.form button');
    // The page looks again by itself until the report is there.
    await page.waitForSelector('h2#measure-0', { timeout: 20_000 });
    expect(await page.textContent('h1')).toBe('Läget i dag');
    expect(await page.locator('section[aria-labelledby="measure-0"] tbody tr').count()).toBeGreaterThan(5);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href$="/fil/pdf"]')]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  });

  it('makes a schedule, sees when it falls due, pauses it and runs it at once', async () => {
    await page.goto(`${base}/rapporter/scheman/nytt`);
    await page.fill('#name', 'Varje månad');
    await page.fill('#id', 'varje-manad');
    await page.fill('#cron', '* * * * *');
    await page.selectOption('#instrumentVersion', '2010');
    await page.click('form.form button');
    expect(await page.textContent('.field-error')).toContain('Tiden går inte att läsa');
    await page.fill('#cron', '0 6 1 * *');
    await page.click('form.form button');
    expect(await page.textContent('h1')).toBe('Varje månad');
    expect(await page.locator('h2:has-text("De närmaste tiderna") + ul li').count()).toBe(5);
    await page.fill('#reason', 'Sommaruppehåll');
    await page.click('button[value="pause"]');
    expect(await page.textContent('main')).toContain('Pausat: inga rapporter görs.');
    await page.click('button[value="resume"]');
    expect(await page.locator('h2:has-text("De närmaste tiderna") + ul li').count()).toBe(5);
    await page.click('button[value="run"]');
    await page.waitForSelector('h2#measure-0', { timeout: 20_000 });
    await page.goto(`${base}/rapporter`);
    expect(await page.locator('main tbody tr').count()).toBe(2);
  });

  it('has no accessibility faults and fits a narrow window, in both languages', async () => {
    const reading = await browser.newContext();
    const view = await reading.newPage();
    const report = await page.getAttribute('main tbody a', 'href');
    const id = report?.split('/').at(-1) ?? '';
    const paths = ['/rapporter', `/rapporter/${id}`, '/rapporter/scheman', '/rapporter/scheman/varje-manad'];
    const english = ['/en/reports', `/en/reports/${id}`, '/en/reports/schedules', '/en/reports/schedules/varje-manad'];
    for (const path of [...paths, ...english]) {
      await view.setViewportSize({ width: 320, height: 800 });
      await view.goto(base + path);
      const { violations } = await new AxeBuilder({ page: view }).analyze();
      expect([path, violations.map((violation) => violation.id)]).toEqual([path, []]);
      const wide = await view.evaluate('document.documentElement.scrollWidth');
      expect([path, wide]).toEqual([path, 320]);
    }
  });

  it('keeps the forms from everyone else', async () => {
    const reader = await (await browser.newContext()).newPage();
    expect((await reader.goto(`${base}/rapporter/ny`))?.status()).toBe(403);
    expect((await reader.goto(`${base}/rapporter/scheman/nytt`))?.status()).toBe(403);
    await reader.goto(`${base}/rapporter/scheman/varje-manad`);
    expect(await reader.locator('button[name="deed"]').count()).toBe(0);
  });
});
