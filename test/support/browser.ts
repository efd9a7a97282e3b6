import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PATH = process.env['KOMPASSROS_CHROMIUM'] ?? '/usr/bin/chromium';

/** Why stories in a browser cannot run here; undefined where they can. */
export const noBrowser = existsSync(PATH) ? undefined : 'skipped: no Chromium';

/** A headless Chromium that talks to loopback only. */
export function openBrowser(): Promise<Browser> {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-sync', ...quiet];
  return chromium.launch({ executablePath: PATH, args });
}
