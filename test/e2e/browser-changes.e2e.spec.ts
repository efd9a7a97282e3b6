import { AxeBuilder } from '@axe-core/playwright';
import type { InterimReportRow } from '#interim-reports';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../support/browser';
import { startService, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;

const ADOPTED = '9901-kommunstyrelsen-2025-delarsrapport-2';
const OPEN = '9902-provnamnden-2025-delar-1';
const HEAD = {
  municipalityCode: '9902',
  committee: 'Provnämnden',
  fiscalYear: 2025,
  cycle: 'Delår 1',
  outturnThrough: '2025-04-30',
};
const GOALS = [
  { kind: 'committee', number: '1', title: 'Fler får svar samma dag', forecast: { scale: 'faces', printed: '😀' } },
  { kind: 'committee', number: '2', title: 'Färre väntar länge', status: { scale: 'traffic-light', printed: '🟡' } },
];

story(`changes, corrections and assessments in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let browser: Browser;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ sample: true }), openBrowser()]);
    await service.app.listen(0, '127.0.0.1');
    base = (await service.app.getUrl()).replace(/\[::1\]/, '127.0.0.1');
    page = await (await browser.newContext()).newPage();
    await send('interim-reports', 'reporter:9902', HEAD);
    await send(`interim-reports/${OPEN}/goal-assessments`, 'reporter:9902', { items: GOALS });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  async function send(path: string, as: string, body: unknown): Promise<void> {
    const { status, text } = await service.ask({ method: 'POST', path, as, body });
    if (status >= 300) throw new Error(`${path}: ${text}`);
  }

  async function become(identity: string): Promise<void> {
    await page.context().clearCookies();
    if (identity !== '') await page.context().addCookies([{ name: 'kompassros_demo', value: identity, url: base }]);
  }

  async function open(path: string, status = 200): Promise<void> {
    await page.setViewportSize({ width: 1280, height: 900 });
    expect((await page.goto(base + path))?.status()).toBe(status);
  }

  const said = async () => (await page.locator('main').innerText()).replace(/\s+/g, ' ');

  async function expectFit(): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([width, Math.max(wider, 0)]).toEqual([width, 0]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  const rows = () => page.locator('tbody tr');

  it('lists what became public, the latest first, and narrows it by municipality', async () => {
    await become('');
    await open('/andringar');
    expect(await rows().count()).toBe(50);
    await expectFit();
    await page.getByLabel('Kommun', { exact: true }).selectOption('1880');
    await page.getByRole('button', { name: 'Visa' }).click();
    expect(await page.locator('h1').textContent()).toBe('Ändringar som rör Örebro');
    const names = await rows().locator('th').allTextContents();
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(name).toContain('Örebro');
    expect(page.url()).toContain('kommun=1880');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('h1').textContent()).toBe('Changes that concern Örebro');
    await expectFit();
  });

  it('leads through older ones without showing any twice', async () => {
    await open('/andringar');
    const seen = new Set<string>();
    let count = 0;
    for (;;) {
      const times = await rows().evaluateAll((lines) => lines.map((line) => line.innerHTML));
      count += times.length;
      for (const time of times) seen.add(time);
      const older = page.getByRole('link', { name: 'Äldre ändringar' });
      if ((await older.count()) === 0) break;
      await older.click();
    }
    expect(seen.size).toBe(count);
    expect(count).toBeGreaterThan(60);
  });

  it('lets a person judge the status and trend of a goal, apart from its forecast', async () => {
    await become('reporter:9902');
    await open(`/delarsrapporter/${OPEN}/mal`);
    await page.locator('summary', { hasText: 'Läget i dag' }).first().click();
    await expectFit();
    const first = page.locator('.row-fields').first();
    await first.getByRole('group', { name: 'Status i dag' }).getByLabel(/^🟢/).check();
    await first.getByRole('group', { name: 'Trend' }).getByLabel(/^⬆/).check();
    await page.getByRole('button', { name: 'Spara bedömningarna' }).click();
    expect(await said()).toContain('Bedömningen är sparad.');
    const { json } = await service.get<InterimReportRow>(`interim-reports/${OPEN}`, 'reporter:9902');
    expect(json.goals).toMatchObject([
      {
        forecast: { scale: 'faces', printed: '😀' },
        status: { scale: 'traffic-light', printed: '🟢', attainment: 'met' },
        trend: { scale: 'trend-arrows', printed: '⬆', trend: 'better' },
      },
      { status: { printed: '🟡' } },
    ]);
    expect(json.goals[1]).not.toHaveProperty('forecast');
  });

  it('corrects a goal of an adopted report, with a reason that everyone reads', async () => {
    await become('approver:9901');
    await open(`/delarsrapporter/${ADOPTED}/ratta`);
    await page.locator('summary', { hasText: /^Mål/ }).click();
    await expectFit();
    const [goal] = (await service.get<InterimReportRow>(`interim-reports/${ADOPTED}`)).json.goals;
    if (!goal) throw new Error('The report has no goal');
    await page.locator(`a[href$="/ratta/goal/${goal.key}"]`).click();
    expect(await page.locator('h2').first().textContent()).toContain(goal.title);
    await expectFit();
    await page.getByRole('button', { name: 'Spara rättelsen' }).click();
    expect(await said()).toContain('Ange varför det rättas.');
    await expectFit();
    await page.getByLabel('Kommentar').fill('Rättad efter omräkning.');
    await page.getByLabel('Skäl').fill('Skrivfel i bilagan');
    await page.getByRole('button', { name: 'Spara rättelsen' }).click();
    expect(await said()).toContain('Rättelsen är sparad och visas för alla.');
    const after = (await service.get<InterimReportRow>(`interim-reports/${ADOPTED}`)).json;
    expect(after.goals.find(({ key }) => key === goal.key)).toMatchObject({
      ...goal,
      comment: 'Rättad efter omräkning.',
      source: null,
    });
    await become('');
    await open('/andringar?kommun=9901');
    expect(await rows().first().innerText()).toMatch(/Rättad[^]*Skrivfel i bilagan/);
    await open(`/delarsrapporter/${ADOPTED}/ratta/goal/${goal.key}`, 403);
  });

  it('folds what was entered in one go into one line of the history', async () => {
    await open(`/delarsrapporter/${ADOPTED}/historik`);
    const { json } = await service.get<{ items: { what: string }[] }>(`interim-reports/${ADOPTED}/history`);
    const goals = json.items.filter(({ what }) => what === 'GoalAssessed').length;
    expect(goals).toBeGreaterThan(2);
    const line = rows().filter({ hasText: 'Mål bedömt' });
    expect(await line.count()).toBe(1);
    await line.locator('summary').click();
    expect(await line.locator('li').count()).toBe(goals);
    expect(await line.locator('li').first().isVisible()).toBe(true);
    await expectFit();
  });
});
