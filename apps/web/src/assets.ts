import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the files of the page lie, for whoever serves them under /assets/. */
export const ASSETS_FOLDER = join(__dirname, 'assets');

function versioned(name: string): string {
  const hash = createHash('sha256')
    .update(readFileSync(join(ASSETS_FOLDER, name)))
    .digest('hex');
  return `/assets/${name}?v=${hash.slice(0, 12)}`;
}

/** Addresses of the style sheets in their order, new whenever their content is. */
export const STYLE_SHEETS = [
  versioned('app.css'),
  versioned('comparison.css'),
  versioned('reports.css'),
  versioned('access.css'),
] as const;
export const FAVICON = versioned('favicon.svg');
