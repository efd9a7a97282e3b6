import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../support/browser';
import { startIdentityProvider, stopServer, type IdentityProvider, type Person } from '../support/identity-provider';
import { startService, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;
const ID = '1880-2010-2013';
const EVALUATION = `/utvarderingar/${ID}`;

/** A port that nothing listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await stopServer(server);
  return port;
}

story(`logging in on the page, without scripts${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let provider: IdentityProvider;
  let second: IdentityProvider;
  let elsewhere: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    const port = await freePort();
    base = `http://localhost:${port}`;
    [provider, second, browser] = await Promise.all([
      startIdentityProvider(base, 'kommunen'),
      startIdentityProvider(base, 'regionen'),
      openBrowser(),
    ]);
    const issuers = [provider.settings('kommunen'), second.settings('regionen')];
    service = await startService({ oidc: { publicUrl: base, issuers } });
    await service.app.listen(port, '127.0.0.1');
    elsewhere = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Lockbete</title><form method="post" action="${base}/logga-ut"><button>Vinn</button>
        </form><a href="${base}/logga-in/hos/kommunen">Vinn mer</a>`);
    });
    await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    context = await browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' });
    page = await context.newPage();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (elsewhere) await stopServer(elsewhere);
    await Promise.all([provider?.stop(), second?.stop()]);
  });

  const open = (path: string) => page.goto(base + path);
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const follow = (name: string | RegExp) =>
    page
      .getByRole('link', { name, exact: typeof name === 'string' })
      .first()
      .click();
  const said = async () => (await page.locator('body').textContent())?.replace(/\s+/g, ' ') ?? '';
  const here = () => page.url().replace(base, '');

  async function send(person: Person, method: 'POST' | 'PUT', path: string, body: unknown) {
    const authorization = `Bearer ${await provider.accessToken(person)}`;
    const { status, text } = await service.ask({ method, path, body, headers: { authorization } });
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
  }

  /** On the provider's own page. */
  async function identify(who: string, how: 'lösenord' | 'e-legitimation'): Promise<void> {
    await page.getByLabel('Person').selectOption({ label: who });
    await page.getByLabel('Styrka').selectOption({ label: how });
    await press('Legitimera');
  }

  /** What is shown, in a browser with scripts: accessible, and as wide as a desk, a tablet and a telephone. */
  async function expectFit(): Promise<void> {
    const looking = await browser.newContext();
    const copy = await looking.newPage();
    const shown = { contentType: 'text/html; charset=utf-8', body: await page.content() };
    await copy.route(page.url().replace(/#.*/, ''), (route) => route.fulfill(shown));
    await copy.goto(page.url());
    const { violations } = await new AxeBuilder({ page: copy }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    for (const width of [1280, 768, 320]) {
      await copy.setViewportSize({ width, height: 900 });
      const wider = await copy.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([page.url(), width, Math.max(wider, 0)]).toEqual([page.url(), width, 0]);
    }
    await looking.close();
  }

  it('shows the public what is public, and the way in', async () => {
    await open('/kommuner?q=grums');
    expect(await said()).not.toMatch(/Inloggad som|Demoläge/);
    await follow('Logga in');
    expect(await page.title()).toBe('Logga in – Kompassros');
    await expectFit();
    await follow('English');
    expect(await said()).toContain('Kompassros never gets your password.');
    await expectFit();
    await follow('Svenska');
  });

  it('lets one choose an issuer, and leads back to the same page', async () => {
    await follow('Logga in hos Provkommunens inloggning kommunen');
    await identify('Anna Analytiker', 'lösenord');
    expect(here()).toBe('/kommuner?q=grums');
    expect(await said()).toContain('Inloggad som analytiker hos SKR');
    await expectFit();
    const [cookie] = (await context.cookies(base)).filter(({ name }) => name === 'kompassros');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 });
  });

  it('asks for a stronger login before one publishes, and leads back to the form', async () => {
    await send('e-1', 'POST', 'evaluations', { municipalityCode: '1880', instrumentVersion: '2010', year: 2013 });
    await send('e-1', 'PUT', `evaluations/${ID}/scores`, { scores: [{ total: '480' }] });
    await send('e-1', 'POST', `evaluations/${ID}/submit`, {});
    await open(`${EVALUATION}/publicera`);
    expect(await said()).toContain('Detta kräver en starkare inloggning.');
    await expectFit();
    await follow('Logga in med e-legitimation');
    expect(await said()).toContain('kräver en starkare inloggning, till exempel med e-legitimation');
    await follow('Logga in hos Provkommunens inloggning kommunen');
    await identify('Anna Analytiker', 'lösenord');
    expect(await said()).toContain('inte tillräckligt starkt');
    await expectFit();
    await open(`${EVALUATION}/publicera`);
    await follow('Logga in med e-legitimation');
    await follow('Logga in hos Provkommunens inloggning kommunen');
    await identify('Anna Analytiker', 'e-legitimation');
    expect(here()).toBe(`${EVALUATION}/publicera`);
    await page.getByLabel('Skäl för att publicera').fill('Svarstiden är slut.');
    await press('Publicera');
    expect(await said()).toContain('Utvärderingen är publicerad och öppen för alla.');
    expect((await service.get<{ status: string }>(`evaluations/${ID}`)).json.status).toBe('published');
  });

  it('is not ended, nor begun, by a page on another site', async () => {
    const bait = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    await page.goto(bait);
    await press('Vinn');
    expect(await said()).toContain('Formuläret skickades från en annan webbplats.');
    await page.goto(bait);
    await follow('Vinn mer');
    expect(here()).toBe('/logga-in?back=%2F');
    await open('/');
    expect(await said()).toContain('Inloggad som analytiker hos SKR');
  });

  it('says who one is in English too', async () => {
    await open('/en');
    expect(await said()).toContain('Logged in as an analyst at SKR');
    await expectFit();
  });

  it('ends when one logs out, and offers the way out of the issuer', async () => {
    await open(EVALUATION);
    await press('Logga ut');
    expect(await said()).toMatch(/Du är utloggad.*fortfarande vara inloggad hos Provkommunens inloggning kommunen/);
    await expectFit();
    await follow(/^Logga ut hos/);
    expect(new URL(page.url()).origin).toBe(provider.issuer);
    await press('Ja, logga ut');
    expect(page.url()).toBe(`${base}/`);
    expect(await said()).not.toContain('Inloggad som');
    expect((await context.cookies(base)).filter(({ name }) => name === 'kompassros')).toEqual([]);
  });

  it('tells those who have no role here what to do', async () => {
    await open('/logga-in');
    await follow('Logga in hos Provkommunens inloggning regionen');
    await identify('Nils Ingen', 'e-legitimation');
    expect(await said()).toContain('har ingen roll i Kompassros');
    await expectFit();
    expect(await said()).not.toContain('Inloggad som');
  });

  it('shows a reporter which municipality they are of', async () => {
    await open('/logga-in?back=/delarsrapporter');
    await follow('Logga in hos Provkommunens inloggning kommunen');
    await identify('Rut Örebro', 'lösenord');
    expect(here()).toBe('/delarsrapporter');
    expect(await said()).toContain('Inloggad som handläggare, Örebro');
    await expectFit();
  });
});
