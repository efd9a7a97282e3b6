import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const PATH = process.env['KOMPASSROS_CHROMIUM'] ?? '/usr/bin/chromium';

/** Why stories in a browser cannot run here; undefined where they can. */
export const noBrowser = existsSync(PATH) ? undefined : 'skipped: no Chromium';

/** A headless Chromium that talks to loopback only. */
export function openBrowser(): Promise<Browser> {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-sync', ...quiet];
  return chromium.launch({ executablePath: PATH, args });
}

/** A desk, a tablet and a telephone. */
const WIDTHS = [1280, 768, 320];

/**
 * What axe finds wrong with a page. In the page itself, and with nothing gathered but faults: to carry out every element
 * that passes took several times as long as the rules themselves.
 */
export async function axeFaults(page: Page, { colours = true } = {}): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: colours } };
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], rules });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The widths at which a page is wider than its window, the same page made narrower and narrower. */
export async function tooWide(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 0) found.push(`${wider} wider than ${width}`);
  }
  return found;
}

/**
 * A page as it opens, with what is wrong with it: to be compared with `good`. The colours are looked at in Swedish only:
 * they are the same in both languages, and take much of the time.
 */
export async function look(context: BrowserContext, url: string) {
  const page = await context.newPage();
  await page.setViewportSize({ width: WIDTHS[0] ?? 0, height: 900 });
  const answer = await page.goto(url);
  const language = await page.locator('html').getAttribute('lang');
  const headings = await page.locator('h1').count();
  const faults = await axeFaults(page, { colours: language === 'sv' });
  const widths = await tooWide(page);
  return { page, seen: { language, headings, faults, widths }, status: answer?.status() };
}

export function good(language: 'sv' | 'en') {
  return { language, headings: 1, faults: [], widths: [] };
}

/** What is wrong with what a page without scripts shows just now, looked at in a window with scripts. */
export async function faultsShown(browser: Browser, page: Page): Promise<string[]> {
  const looking = await browser.newContext();
  const copy = await looking.newPage();
  const shown = { contentType: 'text/html; charset=utf-8', body: await page.content() };
  await copy.route(page.url().replace(/#.*/, ''), (route) => route.fulfill(shown));
  await copy.goto(page.url());
  const faults = [...(await axeFaults(copy)), ...(await tooWide(copy))];
  await looking.close();
  return faults.map((fault) => `${page.url()} ${fault}`);
}
