import { AxeBuilder } from '@axe-core/playwright';
import { StoredActors } from '#access';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../support/browser';
import { startService, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;
const IN_A_MONTH = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
const DRAFT = '1880-provnamnden-2011-delar-1';

story(`keys and people in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let browser: Browser;
  let context: BrowserContext;
  let base: string;
  let annasId: string;
  let keyId: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), openBrowser()]);
    await service.app.listen(0, '127.0.0.1');
    base = (await service.app.getUrl()).replace(/\[::1\]/, '127.0.0.1');
    const directory = service.app.get(StoredActors, { strict: false });
    annasId = await directory.idOf({ issuer: 'https://login.example', subject: 'anna-1', name: 'Anna Ek' });
    const head = { municipalityCode: '1880', committee: 'Provnämnden', fiscalYear: 2011, cycle: 'Delår 1' };
    const body = { ...head, outturnThrough: '2011-04-30' };
    await service.ask({ method: 'POST', path: 'interim-reports', as: 'reporter:1880', body });
    keyId = await newKey('Arkivet');
    await service.ask({ method: 'POST', path: `keys/${await newKey('Det gamla')}/revoke`, as: 'approver:1880' });
    context = await browser.newContext();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  async function newKey(name: string): Promise<string> {
    const body = { name, scopes: ['reports:read', 'reports:write', 'uploads'], expiresOn: IN_A_MONTH };
    return (await service.ask({ method: 'POST', path: 'keys', as: 'approver:1880', body })).json.id;
  }

  async function open(path: string, as: string): Promise<Page> {
    await context.addCookies([{ name: 'kompassros_demo', value: as.replace(':', '%3A'), url: base }]);
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    const answer = await page.goto(base + path);
    expect([path, answer?.status()]).toEqual([path, 200]);
    return page;
  }

  const said = async (page: Page) => (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? '';
  const statusOf = async (key: string) => {
    const headers = { authorization: `Bearer ${key}` };
    return (await fetch(`${base}/api/v1/interim-reports/${DRAFT}`, { headers })).status;
  };

  async function expectAccessible(page: Page): Promise<void> {
    expect(await page.locator('h1').count()).toBe(1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([width, Math.max(wider, 0)]).toEqual([width, 0]);
    }
  }

  const PAGES: readonly (readonly [who: string, swedish: string, english: string])[] = [
    ['approver:1880', '/nycklar', '/en/keys'],
    ['approver:1883', '/nycklar', '/en/keys'],
    ['approver:1880', '/nycklar/ny', '/en/keys/new'],
    ['approver:1880', '/nycklar/KEY/aterkalla', '/en/keys/KEY/revoke'],
    ['operator', '/personer', '/en/people'],
    ['operator', '/personer?q=ingen', '/en/people?q=ingen'],
    ['operator', '/personer/ANNA', '/en/people/ANNA'],
    ['operator', '/personer/ANNA/radera', '/en/people/ANNA/erase'],
    ['reporter:1880', '/mina-uppgifter', '/en/my-data'],
  ];

  it.each(PAGES)('%s: %s is accessible and fits every width, and so does %s', async (who, swedish, english) => {
    for (const [language, path] of [
      ['sv', swedish],
      ['en', english],
    ] as const) {
      const page = await open(path.replace('KEY', keyId).replace('ANNA', annasId), who);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await expectAccessible(page);
      await page.close();
    }
  });

  it('an approver makes a key, which works at once, and revokes it, which ends it at once', async () => {
    const page = await open('/nycklar', 'approver:1880');
    await page.getByRole('link', { name: 'Skapa en nyckel' }).click();
    await page.getByLabel('Vilket system nyckeln är till').fill('Ekonomisystemet');
    await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Något behöver ändras');
    await page.getByLabel('Läsa kommunens delårsrapporter, också utkast').check();
    await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
    const shown = page.getByLabel('Nyckeln: Ekonomisystemet');
    const key = await shown.inputValue();
    expect(key).toMatch(/^kpr_[a-z2-7]{16}_[A-Za-z0-9_-]{43}$/);
    expect(page.url()).toBe(`${base}/nycklar/ny`);
    await expectAccessible(page);
    expect(await statusOf(key)).toBe(200);
    await page.getByRole('link', { name: 'Till kommunens nycklar' }).click();
    expect(await page.content()).not.toContain(key.slice(-43));
    await page.getByRole('link', { name: 'Återkalla Ekonomisystemet' }).click();
    expect(await statusOf(key)).toBe(200);
    await page.getByRole('button', { name: 'Återkalla nyckeln' }).click();
    expect(await page.getByRole('status').textContent()).toContain('Nyckeln är återkallad');
    expect(await statusOf(key)).toBe(401);
    expect(await page.locator('section', { has: page.locator('#ended') }).textContent()).toContain('Ekonomisystemet');
    await page.close();
  });

  it('a key that was just made is not shown again by going back', async () => {
    const page = await open('/nycklar/ny', 'approver:1880');
    await page.getByLabel('Vilket system nyckeln är till').fill('Ett till');
    await page.getByLabel('Lämna filer och ta in dem i utkast').check();
    await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
    await page.getByLabel('Nyckeln: Ett till').waitFor();
    await page.goto(`${base}/nycklar`);
    // Chromium says that it has kept nothing, where it would otherwise show the page as it was.
    await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS');
    await page.close();
  });

  it('the operator finds a person, downloads what is kept and erases who they are', async () => {
    const page = await open('/personer', 'operator');
    await page.getByLabel('Sök på namn eller id').fill('anna');
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await page.getByRole('link', { name: 'Anna Ek' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hämta allt som sparas om personen' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`kompassros-${annasId}.json`);
    await page.getByRole('link', { name: 'Ta bort uppgifterna om personen' }).click();
    await page.getByRole('button', { name: 'Ta bort uppgifterna' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Något behöver ändras');
    await page.getByLabel('Skäl').fill('Har slutat');
    await page.getByRole('button', { name: 'Ta bort uppgifterna' }).click();
    expect(await page.getByRole('status').textContent()).toContain('Uppgifterna om personen är borttagna.');
    expect(await said(page)).not.toContain('Anna');
    await expectAccessible(page);
    await page.goto(`${base}/personer?q=anna`);
    expect(await said(page)).toContain('Ingen stämmer med sökningen.');
    await page.close();
  });

  it('anyone who has logged in reaches their own data from every page, and gets them as a file', async () => {
    const page = await open('/om', 'reporter:1880');
    await page.getByRole('link', { name: 'Mina uppgifter' }).click();
    expect(await said(page)).toContain('demo-reporter-1880');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hämta allt som sparas om dig' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('kompassros-mina-uppgifter.json');
    await page.close();
  });

  it.each(['/nycklar', '/personer', '/mina-uppgifter', '/nycklar/ny'])('%s is not the public’s', async (path) => {
    const answer = await fetch(base + path);
    expect([401, 403]).toContain(answer.status);
  });
});
