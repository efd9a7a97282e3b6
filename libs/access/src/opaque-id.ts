const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * An id that says nothing, from random bytes: five bits of each, written in base32 (RFC 4648, small letters). Its own
 * letters only: no colon, no space, nothing to escape in an address.
 *
 * @param bytes as many as the id is to be long.
 */
export function opaqueId(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => LETTERS.charAt(byte & 31)).join('');
}
