import { isKeyText, isSecret, keyText, readKeyText, secretHash } from './key-text';

const ID = 'abcdefghij234567';
const SECRET = Uint8Array.from({ length: 32 }, (_, nth) => (nth * 73 + 5) & 255);
const TEXT = keyText(ID, SECRET);

describe('the text of a key', () => {
  it('names the key and holds its secret', () => {
    const read = readKeyText(TEXT);
    expect(read?.id).toBe(ID);
    expect(Buffer.from(read?.secret ?? '', 'base64url')).toEqual(Buffer.from(SECRET));
    expect(TEXT).toHaveLength(64);
  });

  it.each([
    ['nothing', ''],
    ['a prefix only', 'kpr_'],
    ['a demo token', 'demo:reporter:1880'],
    ['a longer secret', `${TEXT}A`],
    ['a shorter secret', TEXT.slice(0, -1)],
    ['a space after it', `${TEXT} `],
    ['a line break after it', `${TEXT}\n`],
    ['another prefix', TEXT.replace('kpr_', 'KPR_')],
    ['an id of other letters', TEXT.replace(ID, ID.toUpperCase())],
  ])('is not %s', (_, text) => {
    expect(readKeyText(text)).toBeUndefined();
  });

  it('is told from tokens of other kinds by how it begins', () => {
    expect([TEXT, 'kpr_oj', 'demo:analyst', 'eyJhbGciOi'].map(isKeyText)).toEqual([true, true, false, false]);
  });
});

describe('the secret of a key', () => {
  const secret = readKeyText(TEXT)?.secret ?? '';

  it('is kept as a hash that it fits, and no other secret does', () => {
    const kept = secretHash(secret);
    expect(kept).toHaveLength(32);
    expect(kept.includes(Buffer.from(secret).subarray(0, 8))).toBe(false);
    expect(isSecret(secret, kept)).toBe(true);
    const others = secret
      .split('')
      .map((letter, at) => secret.slice(0, at) + (letter === 'A' ? 'B' : 'A') + secret.slice(at + 1));
    expect(others.filter((other) => isSecret(other, kept))).toEqual([]);
    expect(isSecret('', kept)).toBe(false);
  });

  it('fits no hash of another length', () => {
    expect(isSecret(secret, secretHash(secret).subarray(0, 16))).toBe(false);
  });
});
