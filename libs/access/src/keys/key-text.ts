import { createHash, timingSafeEqual } from 'node:crypto';

/** A key as it is shown: `kpr_` tells what it is to whoever finds one, the id which one, the secret that it is meant. */
export interface ShownKey {
  readonly id: string;
  readonly secret: string;
}

const PREFIX = 'kpr_';
const SHAPE = /^kpr_([a-z2-7]{16})_([A-Za-z0-9_-]{43})$/;
export const SECRET_BYTES = 32;

/** `kpr_<id>_<secret>`; the secret is 256 random bits. */
export function keyText(id: string, secret: Uint8Array): string {
  return `${PREFIX}${id}_${Buffer.from(secret).toString('base64url')}`;
}

/** Whether a bearer token means to be a key. */
export function isKeyText(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** The parts of a key, or undefined when the text is none. */
export function readKeyText(token: string): ShownKey | undefined {
  const [, id, secret] = SHAPE.exec(token) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** What is kept of a secret. It is random, so that one pass of SHA-256 is as good as a slow hash. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

/** Whether a secret is the one whose hash is kept, in a time that does not tell how much of it is right. */
export function isSecret(secret: string, kept: Buffer): boolean {
  const shown = secretHash(secret);
  return shown.length === kept.length && timingSafeEqual(shown, kept);
}
