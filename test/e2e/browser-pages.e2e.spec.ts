import type { RankingAnswer } from '#comparison';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFaults, good, look, noBrowser, openBrowser, tooWide } from '../support/browser';
import { startService, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;

const PROFILE = 'instrument=2010&year=2012&peers=latest:27';
const PAGES: readonly (readonly [name: string, swedish: string, english: string])[] = [
  ['start', '/', '/en'],
  ['all municipalities', '/kommuner', '/en/municipalities'],
  ['municipalities found', '/kommuner?q=ö', '/en/municipalities?q=ö'],
  ['no municipality found', '/kommuner?q=xyzzy', '/en/municipalities?q=xyzzy'],
  ['a municipality', '/kommuner/1880', '/en/municipalities/1880'],
  ['a municipality without evaluations', '/kommuner/0114', '/en/municipalities/0114'],
  ['a profile', `/kommuner/1880/profil?${PROFILE}`, `/en/municipalities/1880/profile?${PROFILE}`],
  ['a profile known in total only', '/kommuner/0182/profil', '/en/municipalities/0182/profile'],
  ['an invented profile', '/kommuner/9910/profil', '/en/municipalities/9910/profile'],
  [
    'a profile of one area',
    `/kommuner/1880/profil?${PROFILE}&measure=area:3`,
    `/en/municipalities/1880/profile?${PROFILE}`,
  ],
  ['from gap to remedy', '/kommuner/9907/atgarder?peers=all', '/en/municipalities/9907/remedies?peers=all'],
  ['similar profiles', '/kommuner/1880/liknande?instrument=2010', '/en/municipalities/1880/similar?instrument=2010'],
  ['two sources', '/kommuner/1880/tva-underlag', '/en/municipalities/1880/two-sources'],
  ['side by side', '/jamfor?municipalities=1880,1444,0182,9901', '/en/compare?municipalities=1880,1444,0182,9901'],
  ['most improved', '/forbattringar?instrument=2010', '/en/improvements?instrument=2010'],
  ['networks', '/natverk', '/en/networks'],
  ['a ranking', '/rangordning?instrument=2010', '/en/ranking?instrument=2010'],
  ['a ranking by area', '/rangordning?instrument=2010&measure=area:3', '/en/ranking?instrument=2010&measure=area:3'],
  ['evaluations', '/utvarderingar', '/en/evaluations'],
  ['an evaluation', '/utvarderingar/1880-2010-2012', '/en/evaluations/1880-2010-2012'],
  ['its history', '/utvarderingar/1880-2010-2012/historik', '/en/evaluations/1880-2010-2012/history'],
  ['about', '/om', '/en/about'],
  ['nothing there', '/finns-inte', '/en/not-there'],
];

story(`the pages in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let browser: Browser;
  let context: BrowserContext;
  let base: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ sample: true }), openBrowser()]);
    await service.app.listen(0, '127.0.0.1');
    base = (await service.app.getUrl()).replace(/\[::1\]/, '127.0.0.1');
    context = await browser.newContext({ javaScriptEnabled: true });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  async function open(path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(base + path);
    return page;
  }

  it.each(PAGES)('%s is accessible and fits every width, in both languages', async (_name, swedish, english) => {
    const both = await Promise.all([swedish, english].map((path) => look(context, base + path)));
    expect(both.map(({ seen }) => seen)).toEqual([good('sv'), good('en')]);
    await Promise.all(both.map(({ page }) => page.close()));
  });

  it('notices a page that is not accessible or too wide', async () => {
    const page = await open('/om');
    await page.evaluate(() => {
      document.body.innerHTML += '<img src="/assets/favicon.svg"><div id="wide">x</div>';
      document.getElementById('wide')?.style.setProperty('width', '3000px');
    });
    expect(await axeFaults(page)).not.toEqual([]);
    expect(await tooWide(page)).toHaveLength(3);
    await page.close();
  });

  it('leads from a search without scripts to the profile of Örebro', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' });
    const page = await plain.newPage();
    await page.goto(base);
    await page.getByLabel('Sök kommun').fill('orebro');
    await page.getByRole('button', { name: 'Sök' }).click();
    await page.getByRole('link', { name: 'Örebro', exact: true }).click();
    await page.getByRole('link', { name: /2012/ }).first().click();
    expect(await page.locator('h1').textContent()).toContain('Örebro 2012');
    expect(await page.locator('main').textContent()).toMatch(/615.*av 800/s);
    await plain.close();
  });

  it('keeps the state when the language is changed', async () => {
    const page = await open(`/kommuner/1880/profil?${PROFILE}`);
    await page.getByRole('link', { name: 'English' }).click();
    expect(page.url()).toContain('/en/municipalities/1880/profile?');
    expect(new URL(page.url()).searchParams.get('peers')).toBe('latest:27');
    await page.close();
  });

  it('names a municipality on the strip when it is pointed at or reached by keyboard, at every width', async () => {
    const page = await open(`/kommuner/1880/profil?${PROFILE}`);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const marks = page.locator('.named-strip:visible a.peer-mark');
      expect(await marks.count()).toBe(27);
      const shown = (nth: number) =>
        marks
          .nth(nth)
          .locator('.peer-name')
          .evaluate((name) => getComputedStyle(name).opacity);
      expect(await shown(0)).toBe('0');
      await marks.nth(0).focus();
      expect([await shown(0), await shown(26)]).toEqual(['1', '0']);
      await page.keyboard.press('Tab');
      expect([await shown(0), await shown(1)]).toEqual(['0', '1']);
      await marks.nth(26).locator('circle').hover();
      expect(await shown(26)).toBe('1');
    }
    await page.close();
  });

  it('leads from every sentence to the figures that it rests on', async () => {
    const page = await open(`/kommuner/1880/profil?${PROFILE}`);
    const places = await page
      .locator('.statements a')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
    expect(places.length).toBeGreaterThan(10);
    for (const place of new Set(places)) expect([place, await page.locator(place).count()]).toEqual([place, 1]);
    await page.close();
  });

  it('marks every invented municipality', async () => {
    const page = await open('/rangordning?instrument=2010');
    const rows = await page.locator('tbody tr').allTextContents();
    const { json } = await service.get<RankingAnswer>('rankings?instrument=2010');
    const invented = json.rows.filter(({ isSample }) => isSample);
    expect(invented.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.includes('exempeldata'))).toHaveLength(invented.length);
    await page.close();
  });

  it('loads nothing from elsewhere and breaks no rule of its own security policy', async () => {
    const page = await context.newPage();
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on(
      'request',
      (request) => request.url().startsWith(base) || request.url().startsWith('data:') || foreign.push(request.url()),
    );
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${base}/kommuner/1880/profil?${PROFILE}`);
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
    await page.close();
  });
});
