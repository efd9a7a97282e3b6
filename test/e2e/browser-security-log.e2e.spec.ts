import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../support/browser';
import { startService, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;

story(`the security log in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let browser: Browser;
  let operator: BrowserContext;
  let base: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ ratesPerMinute: { heavy: 1 } }), openBrowser()]);
    await service.app.listen(0, '127.0.0.1');
    base = (await service.app.getUrl()).replace(/\[::1\]/, '127.0.0.1');
    operator = await browser.newContext();
    await operator.addCookies([{ name: 'kompassros_demo', value: 'operator', url: base }]);
    for (let nth = 0; nth < 60; nth += 1) await service.get('uploads', nth % 2 === 0 ? 'analyst' : 'operator');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  async function open(path: string, width = 1280, context = operator): Promise<Page> {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(base + path);
    return page;
  }

  it.each(['/sakerhetslogg', '/en/security-log'])('%s is accessible, also on a narrow screen', async (path) => {
    const wide = await open(path);
    expect(await wide.title()).toMatch(/^(Säkerhetslogg|Security log) – Kompassros$/);
    expect((await new AxeBuilder({ page: wide }).analyze()).violations).toEqual([]);
    const narrow = await open(path, 320);
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('is searched by what happened and by whom, and read page by page', async () => {
    const page = await open('/sakerhetslogg');
    await page.selectOption('#code', 'role-refused');
    await page.fill('#actorId', 'demo-operator');
    await page.click('main button[type=submit]');
    const who = await page.locator('main tbody td:nth-child(3)').allTextContents();
    expect(new Set(who)).toEqual(new Set(['demo-operator']));
    await page.goto(`${base}/sakerhetslogg`);
    await page.click('text=Äldre');
    expect(new URL(page.url()).searchParams.get('cursor')).not.toBe('');
    expect(await page.locator('main tbody tr').count()).toBeGreaterThanOrEqual(10);
  });

  it('is shown to nobody else', async () => {
    const anyone = await browser.newContext();
    const page = await open('/sakerhetslogg', 1280, anyone);
    expect(await page.locator('main table').count()).toBe(0);
    expect(await page.locator('a[href="/sakerhetslogg"]').count()).toBe(0);
  });

  it('whoever asks too often is told so on a page that is as accessible as the others', async () => {
    const anyone = await browser.newContext();
    for (const path of ['/kommuner/1880/profil.pdf', '/kommuner/1880/profil.pdf'])
      await anyone.request.get(base + path);
    const page = await open('/kommuner/1880/profil.pdf', 320, anyone);
    expect(await page.textContent('h1')).toBe('Vänta en stund');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});
