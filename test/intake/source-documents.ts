import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The source documents themselves are not part of the repository; stories about them run where they are at hand. */
const FOLDER = process.env['KOMPASSROS_SOURCES'] ?? join(__dirname, '../../../shared/seeds');

export const HAS_SOURCES = existsSync(FOLDER);

export function sourceText(name: string): string {
  return readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
}
