import type { Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { Unreadable, unreadable } from '../document';
import { LIMITS } from '../limits';

/** The parts of an archive by name, unpacked. */
export type Parts = ReadonlyMap<string, Buffer>;

const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the parts of a workbook that hold text, and counts every byte on its way out: what the archive says about
 * sizes is not believed. Pictures and the like are counted by name only.
 *
 * @throws Unreadable for a broken archive, one with too many entries, one that unpacks to too much, and for names that
 *   no workbook has.
 */
export async function unzipCounted(bytes: Uint8Array): Promise<Parts> {
  const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    if (zip.entryCount > LIMITS.entries) throw tooManyEntries(zip.entryCount);
    return await partsOf(zip);
  } finally {
    zip.close();
  }
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) =>
      error ? reject(broken()) : resolve(zip),
    );
  });
}

async function partsOf(zip: ZipFile): Promise<Parts> {
  const parts = new Map<string, Buffer>();
  let total = 0;
  for (const entry of await entriesOf(zip)) {
    refuseOdd(entry, parts);
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
    const part = await unpacked(await streamOf(zip, entry), entry, LIMITS.unpackedBytes - total);
    total += part.length;
    parts.set(entry.fileName, part);
  }
  return parts;
}

/** All entries of the directory; there are few, or none are read. */
function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip
      .on('entry', (entry) => {
        entries.push(entry);
        if (entries.length > LIMITS.entries) reject(tooManyEntries(entries.length));
        else zip.readEntry();
      })
      .on('end', () => resolve(entries))
      .on('error', () => reject(broken()));
    zip.readEntry();
  });
}

function refuseOdd(entry: Entry, parts: Parts): void {
  const { fileName, compressionMethod } = entry;
  if (entry.isEncrypted()) {
    throw unreadable(
      'locked-workbook',
      'Filen är låst med lösenord. Spara en olåst kopia och försök igen.',
      'The file is locked by a password. Save an unlocked copy and try again.',
    );
  }
  const odd = parts.has(fileName) || /(?:^|[\\/])\.\.(?:[\\/]|$)|\0|__proto__|^[\\/]/.test(fileName);
  if (odd || (compressionMethod !== STORED && compressionMethod !== DEFLATED)) throw broken();
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(broken()) : resolve(stream)));
  });
}

async function unpacked(stream: Readable, { compressedSize }: Entry, left: number): Promise<Buffer> {
  const byRatio = Math.max(LIMITS.ratioFromBytes, compressedSize * LIMITS.ratio);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > left || size > byRatio) throw unpacksTooMuch();
      chunks.push(chunk);
    }
  } catch (error) {
    stream.destroy();
    throw error instanceof Unreadable ? error : broken();
  }
  return Buffer.concat(chunks);
}

function broken(): Unreadable {
  return unreadable(
    'broken-workbook',
    'Filen är skadad eller inte ett kalkylblad (.xlsx).',
    'The file is damaged or no workbook (.xlsx).',
  );
}

function tooManyEntries(count: number): Unreadable {
  return unreadable(
    'too-many-entries',
    `Arkivet har ${count} delar; högst ${LIMITS.entries} tas emot.`,
    `The archive has ${count} entries; at most ${LIMITS.entries} are taken in.`,
  );
}

function unpacksTooMuch(): Unreadable {
  return unreadable(
    'unpacks-too-much',
    'Filen packar upp till mer än vad som tas emot.',
    'The file unpacks to more than is taken in.',
  );
}
