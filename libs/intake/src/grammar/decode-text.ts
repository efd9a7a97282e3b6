import { decodeWindows1252 } from './windows-1252';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly fault: 'nul' | 'control-character' | 'unknown-encoding'; readonly line: number };

const BOMS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Turns bytes into text: by their byte order mark, else as strict UTF-8, else as Windows-1252, and says which it was.
 *
 * @returns text in NFC with `\n` between lines, or what stands in the way and on which line: a NUL, another control
 *   character, or bytes that no supported encoding knows.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const bom = BOMS.find((known) => known.bytes.every((byte, nth) => bytes[nth] === byte));
  const body = bytes.subarray(bom?.bytes.length ?? 0);
  if (bom) {
    const text = strictly(bom.encoding, body);
    return text === undefined ? { fault: 'unknown-encoding', line: 1 } : checked(text, bom.encoding);
  }
  const nul = body.indexOf(0);
  if (nul >= 0) return { fault: 'nul', line: lineAt(body, nul) };
  const utf8 = strictly('utf-8', body);
  if (utf8 !== undefined) return checked(utf8, 'utf-8');
  const western = decodeWindows1252(body);
  return western === undefined ? { fault: 'unknown-encoding', line: 1 } : checked(western, 'windows-1252');
}

/** Text that came as text (pasted): the same checks. */
export function checkText(text: string): Decoded {
  return checked(text, 'utf-8');
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters other than white space, and halves of characters. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0085]|\p{Cs}/u;

function checked(raw: string, encoding: Encoding): Decoded {
  const text = raw.replace(/\r\n?/g, '\n').normalize('NFC');
  const at = text.search(CONTROL);
  if (at < 0) return { text, encoding };
  const line = text.slice(0, at).split('\n').length;
  return { fault: text[at] === '\0' ? 'nul' : 'control-character', line };
}

function lineAt(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}
