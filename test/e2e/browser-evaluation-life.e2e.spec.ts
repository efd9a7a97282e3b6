import type { Correction, EvaluationRow } from '#evaluations';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { faultsShown, noBrowser, openBrowser } from '../support/browser';
import { startService, type List, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;
const ID = '1764-2010-2013';
const EVALUATION = `/utvarderingar/${ID}`;
const DRAFT = `${EVALUATION}/utkast`;

story(`the life of an evaluation on the page, without scripts${noBrowser ? ` (${noBrowser})` : ''}`, () => {
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
  const row = async (as?: string) => (await service.get<EvaluationRow>(`evaluations/${ID}`, as)).json;

  /** What is shown, in a browser with scripts: accessible, and as wide as a desk, a tablet and a telephone. */
  async function expectFit(): Promise<void> {
    expect(await faultsShown(browser, page)).toEqual([]);
  }

  it('begins with an evaluator who must say what it is of', async () => {
    await become('evaluator');
    await open('/att-gora');
    await expectFit();
    await follow('Påbörja en utvärdering');
    await press('Påbörja utkastet');
    expect(await summary()).toMatch(/vilken kommun.*Välj vilken version.*Ange året/);
    await expectFit();
    await page.getByLabel('Kommun', { exact: true }).fill('Grums');
    await page.getByLabel(/^Version 2010/).check();
    await page.getByLabel('Utvärderingens år').fill('2013');
    await page.getByLabel(/^Källa/).fill('Rapport 2013-05-02');
    await press('Påbörja utkastet');
    expect(new URL(page.url()).pathname).toBe(DRAFT);
    expect(await said()).toContain('0 av 45 delfrågor är poängsatta.');
    await expectFit();
  });

  it('is seen by its municipality, and by nobody else', async () => {
    expect((await row('reporter:1764')).source).toBe('Rapport 2013-05-02');
    expect((await row()).status).toBe(404);
    await become('');
    const answer = await open(DRAFT);
    expect(answer?.status()).toBe(404);
  });

  it('is filled in, and what is wrong stands at its field', async () => {
    await become('evaluator');
    await open(`${DRAFT}/1`);
    await page.locator('#percent-1\\.1').fill('sextio');
    await press('Spara poängen');
    expect(await summary()).toContain('Delfråga 1.1: Ange ett tal');
    await expectFit();
    expect(await page.locator('#percent-1\\.1').inputValue()).toBe('sextio');
    await page.locator('#percent-1\\.1').fill('62,5');
    await page.locator('#points-1\\.1').fill('9');
    await press('Spara poängen');
    expect(await said()).toContain('Poängen är sparade.');
    expect((await row('evaluator')).scores).toEqual({
      'sub:1.1': { subQuestion: '1.1', percent: '62.5', printedPoints: '9' },
    });
  });

  it('does not let one evaluator overwrite what another has saved meanwhile', async () => {
    await open(`${DRAFT}/1`);
    const scores = [{ subQuestion: '1.1', percent: '70' }];
    await service.ask({ method: 'PUT', path: `evaluations/${ID}/scores`, as: 'evaluator', body: { scores } });
    await page.locator('#percent-1\\.1').fill('80');
    await press('Spara poängen');
    expect(await summary()).toContain('Läs om och försök igen.');
    expect(await said()).toContain('Sparat nu: 70');
    expect((await row('evaluator')).scores['sub:1.1']).toMatchObject({ percent: '70' });
    await press('Spara poängen');
    expect((await row('evaluator')).scores['sub:1.1']).toMatchObject({ percent: '80' });
  });

  it('holds what the evaluators have observed', async () => {
    await open(`${DRAFT}/1`);
    await press('Lägg till iakttagelsen');
    expect(await summary()).toMatch(/Välj vilket slag.*Skriv iakttagelsen/);
    await page.getByLabel('Styrka').check();
    await page.getByLabel('Iakttagelse', { exact: true }).fill('Medborgarpanel med svar inom tre dagar.');
    await press('Lägg till iakttagelsen');
    expect(await said()).toContain('Styrka: Medborgarpanel med svar inom tre dagar.');
    await expectFit();
  });

  it('is not submitted while something is missing, which leads to its place', async () => {
    await open(DRAFT);
    await press('Lämna in');
    expect(await summary()).toMatch(/Delfråga 1\.2 saknar poäng.*Område 8 saknar poäng/);
    await expectFit();
    await follow('Delfråga 1.2 saknar poäng.');
    expect(page.url()).toBe(`${base}${DRAFT}/1#percent-1.2`);
  });

  it('is submitted when it is whole', async () => {
    for (let area = 1; area <= 8; area += 1) {
      await open(`${DRAFT}/${area}`);
      for (const field of await page.locator('input[id^=percent-]').all()) await field.fill('60');
      await press('Spara poängen');
    }
    await open(`${DRAFT}/summor`);
    await page.locator('#total').fill('480');
    await expectFit();
    await press('Spara poängen');
    expect(await said()).toContain('45 av 45 delfrågor är poängsatta.');
    await press('Lämna in');
    expect(await said()).toContain('Utvärderingen är lämnad till kommunen');
    expect((await row('evaluator')).status).toBe('submitted');
    expect((await open(DRAFT))?.status()).toBe(403);
  });

  it('waits for the municipality on its start page and its own page', async () => {
    await become('approver:1764');
    await open('/kommuner/1764');
    expect(await page.getByRole('link', { name: 'Svara: Grums 2013' }).count()).toBe(1);
    await open('/');
    await expectFit();
    await follow('Svara: Grums 2013');
    await page.getByLabel(/^Nej/).check();
    await press('Skicka svaret');
    expect(await summary()).toContain('Skriv vad kommunen inte håller med om.');
    await expectFit();
    await page.getByLabel('Kommunens svar').fill('Område 3 är för lågt satt.');
    await press('Skicka svaret');
    expect(await said()).toMatch(/Kommunens svar.*att den inte instämmer.*Område 3 är för lågt satt\./);
    await expectFit();
  });

  it('is mended by its evaluators and submitted anew', async () => {
    await become('evaluator');
    await open('/att-gora');
    await follow('Fyll i utkastet: Grums 2013');
    expect(await said()).toContain('Kommunen instämmer inte.');
    await follow('Fyll i Politisk styrning och kontroll');
    await page.locator('#percent-3\\.1').fill('80');
    await press('Spara poängen');
    await open(DRAFT);
    await press(/Lämna in/);
    expect((await row('evaluator')).status).toBe('submitted');
  });

  it('is published by the analyst, with a reason while the municipality has not replied', async () => {
    await become('analyst');
    await open('/att-gora');
    await follow('Publicera: Grums 2013');
    await press('Publicera');
    expect(await summary()).toContain('Kommunen har inte svarat än.');
    await expectFit();
    await page.getByLabel('Skäl för att publicera').fill('Svarstiden är slut.');
    await press('Publicera');
    expect(await said()).toContain('Publicerad utan svar från kommunen: Svarstiden är slut.');
    expect((await row()).status).toBe('published');
  });

  it('is corrected after a look at old and new', async () => {
    await open(EVALUATION);
    await expectFit();
    await follow('Rätta');
    await page.getByLabel('Tryckt totalsumma').check();
    await page.locator('summary', { hasText: 'Offentlighet' }).click();
    await page.locator('#choose-sub-1\\.1').check();
    await expectFit();
    await press('Fortsätt');
    await page.locator('#percent-1\\.1').fill('80');
    await page.locator('#total').fill('486');
    await page.getByLabel('Skäl för rättelsen').fill('Delfrågan var avskriven fel.');
    await press('Granska rättelsen');
    expect(await said()).toMatch(/Delfråga 1\.1.*60\s%, 9\spoäng\s*80\s%, 9\spoäng.*Totalt\s*480\spoäng\s*486\spoäng/);
    expect((await row()).status).toBe('published');
    await expectFit();
    await press('Publicera rättelsen');
    expect((await row()).status).toBe('corrected');
    expect(await said()).toContain('Delfrågan var avskriven fel.');
  });

  it('is withdrawn with a reason', async () => {
    await follow('Återkalla');
    await expectFit();
    await page.getByLabel('Skäl').fill('Rapporten drogs tillbaka.');
    await press('Återkalla utvärderingen');
    expect(await said()).toContain('Rapporten drogs tillbaka.');
    expect((await row()).status).toBe('withdrawn');
  });

  it('has its corrections in the public list, of which the API gives a page at a time', async () => {
    await become('');
    const after = await service.head();
    const all = (await service.get<List<Correction>>(`corrections?after=${after}`)).json;
    expect(all.items.map(({ kind }) => kind)).toEqual(['withdrawn', 'corrected']);
    const first = (await service.get<List<Correction>>('corrections?limit=1')).json;
    const second = (await service.get<List<Correction>>(`corrections?limit=1&cursor=${first.next}`)).json;
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(second.next).toBeNull();
    await open('/om');
    await follow('Rättelser av det som är publicerat');
    expect(await said()).toMatch(
      /Grums 2013.*Återkallad.*Rapporten drogs tillbaka\..*Delfråga 1\.1: 60\s%, 9\spoäng → 80\s%, 9\spoäng.*480\spoäng → 486/,
    );
    await expectFit();
    await follow('English');
    expect(await said()).toMatch(/Withdrawn.*Sub-question 1\.1: 60\s%, 9\spoints → 80\s%, 9\spoints/);
  });

  it('tells all of it in its history', async () => {
    await open(`${EVALUATION}/historik`);
    expect(await said()).toMatch(/Återkallad.*Rättad.*Publicerad.*Lämnad till kommunen.*Besvarad.*Påbörjad/);
  });

  it('refuses a form from another site', async () => {
    const answer = await service.ask({
      method: 'POST',
      path: `${EVALUATION}/aterkalla`,
      headers: {
        origin: 'http://elsewhere.invalid',
        'content-type': 'application/x-www-form-urlencoded',
        cookie: 'kompassros_demo=analyst',
      },
      raw: 'reason=Because',
    });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('annan webbplats');
  });
});
