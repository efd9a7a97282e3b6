/** Characters of the bytes 0x80–0x9F; Node's own decoder maps them to control characters. Five bytes stand for nothing. */
const HIGH =
  '\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0' +
  '\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178';

/** Decodes Windows-1252. Returns undefined when a byte stands for no character. */
export function decodeWindows1252(bytes: Uint8Array): string | undefined {
  const codes = new Uint16Array(bytes.length);
  for (const [nth, byte] of bytes.entries()) {
    const code = byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte;
    if (code === 0) return undefined;
    codes[nth] = code;
  }
  return Buffer.from(codes.buffer).toString('utf16le');
}
