import { createHash, randomBytes } from 'node:crypto';

const SECRET = /^[\w-]{43}$/;

/** 256 random bits that fit a cookie and an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: whoever reads the table cannot use it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a text has the form of a secret that newSecret could have made. */
export function isSecret(text: string | undefined): text is string {
  return text !== undefined && SECRET.test(text);
}
