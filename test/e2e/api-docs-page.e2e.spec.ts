import type { Browser } from 'playwright-core';
import { noBrowser, openBrowser } from '../support/browser';
import { startService, type Service } from '../support/service';

const story = noBrowser ? describe.skip : describe;

story(`the page of the OpenAPI document in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let service: Service;
  let browser: Browser;
  let base: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), openBrowser()]);
    await service.app.listen(0, '127.0.0.1');
    base = (await service.app.getUrl()).replace(/\[::1\]/, '127.0.0.1');
  });

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  it('shows every operation, and the content policy stops nothing of it', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${base}/api/v1/docs`);
    await page.waitForSelector('.opblock-summary');
    const document = (await service.get('openapi.json')).json as { paths: Record<string, object> };
    const operations = Object.values(document.paths).flatMap((item) => Object.keys(item));
    expect(await page.locator('.opblock-summary').count()).toBe(operations.length);
    await page.locator('.opblock-summary').first().click();
    await page.waitForSelector('.opblock-body');
    expect(faults).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(base) && !url.startsWith('data:'))).toEqual([]);
  });
});
