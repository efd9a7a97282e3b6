import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** What the log was at an instant, signed and kept outside the database. */
export interface Anchor {
  readonly position: bigint;
  /** Of the chain up to the position, in hex. */
  readonly hash: string;
  /** When the anchor was written; ISO 8601 in UTC with milliseconds. */
  readonly instant: string;
}

/** An anchor's file that cannot be relied on. */
export interface AnchorFault {
  readonly file: string;
  readonly what: string;
}

const KEY = 'anchor-key.pem';
const PUBLIC_KEY = 'anchor-key.pub.pem';
const NAME = /^\d{8}T\d{9}Z-\d+\.json$/;

/**
 * Writes an anchor as a file of its own, signed with the folder's Ed25519 key. The key is made the first time, readable
 * by its owner only; the public key lies beside it, to be kept elsewhere along with copies of the anchors.
 *
 * @returns the path of the file.
 */
export function keepAnchor(folder: string, { position, hash, instant }: Anchor): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = privateKey(folder);
  const claim = { position: position.toString(), hash, instant, key: fingerprint(createPublicKey(key)) };
  const signature = sign(null, bytesOf(claim), key).toString('base64');
  const file = join(folder, `${instant.replace(/[-:.]/g, '')}-${position}.json`);
  writeDurably(file, `${JSON.stringify({ ...claim, signature }, undefined, 2)}\n`, 0o644);
  return file;
}

/** All anchors of a folder, oldest position first, and the files whose signature does not hold. */
export function readAnchors(folder: string): {
  readonly anchors: readonly Anchor[];
  readonly faults: readonly AnchorFault[];
} {
  if (!existsSync(folder)) return { anchors: [], faults: [] };
  const anchors: Anchor[] = [];
  const faults: AnchorFault[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => NAME.test(file))
    .sort()) {
    const anchor = readAnchor(folder, name);
    if ('what' in anchor) faults.push(anchor);
    else anchors.push(anchor);
  }
  return { anchors: anchors.sort((a, b) => Number(a.position - b.position)), faults };
}

interface Claim {
  readonly position: string;
  readonly hash: string;
  readonly instant: string;
  readonly key: string;
}

function readAnchor(folder: string, file: string): Anchor | AnchorFault {
  try {
    const { signature, ...claim } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Claim & {
      signature: string;
    };
    const key = createPublicKey(readFileSync(join(folder, PUBLIC_KEY)));
    if (claim.key !== fingerprint(key)) return { file, what: 'it was signed with another key' };
    if (!verify(null, bytesOf(claim), key, Buffer.from(signature, 'base64')))
      return { file, what: 'its signature does not hold' };
    return { position: BigInt(claim.position), hash: claim.hash, instant: claim.instant };
  } catch (error) {
    return { file, what: `it cannot be read: ${(error as Error).message}` };
  }
}

function bytesOf({ position, hash, instant, key }: Claim): Buffer {
  return Buffer.from(['Kompassros anchor', position, hash, instant, key].join('\n'), 'utf8');
}

function fingerprint(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}

function privateKey(folder: string): KeyObject {
  const file = join(folder, KEY);
  if (!existsSync(file)) makeKey(folder);
  const key = createPrivateKey(readFileSync(file));
  const publicFile = join(folder, PUBLIC_KEY);
  if (!existsSync(publicFile))
    writeDurably(publicFile, createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string, 0o644);
  return key;
}

function makeKey(folder: string): void {
  const { privateKey: made } = generateKeyPairSync('ed25519');
  try {
    const descriptor = openSync(join(folder, KEY), 'wx', 0o600);
    writeSync(descriptor, made.export({ type: 'pkcs8', format: 'pem' }) as string);
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    // Another process was quicker: its key is the one.
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  }
}

function writeDurably(file: string, text: string, mode: number): void {
  const draft = `${file}.${process.pid}`;
  const descriptor = openSync(draft, 'w', mode);
  writeSync(descriptor, text);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(draft, file);
}
