import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** The family of page and paper, from the package that ships it (SIL Open Font License). */
const FOLDER = join(dirname(require.resolve('@fontsource/source-sans-3/package.json')), 'files');
const WEIGHTS = ['400', '600', '700'] as const;
export type FontWeight = (typeof WEIGHTS)[number];

const HEADER = 44;
const ENTRY = 20;

/** The font as the package ships it: WOFF. */
export function fontFile(weight: FontWeight): string {
  return join(FOLDER, `source-sans-3-latin-${weight}-normal.woff`);
}

let unpacked: readonly (readonly [weight: FontWeight, font: Buffer])[] | undefined;

/** Does what can read no WOFF, with the fonts as plain OpenType files that are there as long as it takes. */
export function withPlainFonts<T>(work: (paths: readonly string[]) => T): T {
  unpacked ??= WEIGHTS.map((weight) => [weight, openTypeOf(readFileSync(fontFile(weight)))] as const);
  const folder = mkdtempSync(join(tmpdir(), 'kompassros-fonts-'));
  try {
    const files = unpacked.map(([weight, font]) => {
      const path = join(folder, `${weight}.ttf`);
      writeFileSync(path, font);
      return path;
    });
    return work(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Table {
  readonly tag: Buffer;
  readonly checksum: number;
  readonly data: Buffer;
}

/**
 * A WOFF 1.0 font as OpenType: the same tables, each unpacked where it was packed (W3C Recommendation WOFF 1.0,
 * sections 3–5). Throws RangeError for what is no WOFF.
 */
export function openTypeOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('Not a WOFF font');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, nth) => tableAt(woff, HEADER + nth * ENTRY));
  const directory = Buffer.alloc(12 + 16 * tables.length);
  woff.copy(directory, 0, 4, 8);
  const log = Math.floor(Math.log2(tables.length));
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** log, 6);
  directory.writeUInt16BE(log, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** log), 10);
  const bodies: Buffer[] = [];
  let offset = directory.length;
  for (const [nth, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + 16 * nth;
    tag.copy(directory, entry);
    directory.writeUInt32BE(checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([directory, ...bodies]);
}

function tableAt(woff: Buffer, entry: number): Table {
  const [offset, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(entry + place));
  const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
  const data = packed === length ? bytes : inflateSync(bytes, { maxOutputLength: length });
  return { tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), data };
}
