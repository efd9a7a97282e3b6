import * as fc from 'fast-check';
import { checkText, decodeText } from './decode-text';
import { decodeWindows1252 } from './windows-1252';
import { hasHidden, visible } from './visible';

const SWEDISH = 'Förbättringsområden – ”å”';

describe('text from bytes', () => {
  it.each([
    ['utf-8', Buffer.from(SWEDISH)],
    ['utf-8', Buffer.from(`\ufeff${SWEDISH}`)],
    ['utf-16le', Buffer.from(`\ufeff${SWEDISH}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${SWEDISH}`, 'utf16le').swap16()],
  ])('is read as %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: SWEDISH, encoding });
  });

  it('is read as Windows-1252 where it is no UTF-8, with the letters that Node puts elsewhere', () => {
    const bytes = Buffer.from([0x46, 0xf6, 0x72, 0x20, 0x96, 0x20, 0x94, 0xe5, 0x94, 0x80]);
    expect(decodeText(bytes)).toEqual({ text: 'För – ”å”€', encoding: 'windows-1252' });
  });

  it('knows every byte of Windows-1252 but five', () => {
    const unknown = Array.from({ length: 256 }, (_, byte) => byte).filter(
      (byte) => byte > 0 && decodeWindows1252(Uint8Array.of(byte)) === undefined,
    );
    expect(unknown).toEqual([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
    expect(decodeWindows1252(Uint8Array.of(0x80, 0x9f, 0xff))).toBe('€Ÿÿ');
  });

  it('comes back as it was, whatever the text', () => {
    const texts = fc.string({ unit: 'grapheme' }).filter((text) => !/^\ufeff|\p{Cc}/u.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodeText(Buffer.from(text))).toEqual({ text: text.normalize('NFC'), encoding: 'utf-8' });
      }),
    );
  });

  it('is in one form, with one kind of line end', () => {
    expect(checkText('a\u030a\r\nb\rc')).toEqual({ text: 'å\nb\nc', encoding: 'utf-8' });
  });

  it.each([
    ['nul', 2, Buffer.from('a\nb\0')],
    ['nul', 1, Buffer.from('ab', 'utf16le')],
    ['control-character', 3, Buffer.from('a\nb\n\u001b[8m')],
    ['unknown-encoding', 1, Buffer.from([0xe5, 0x81])],
    ['unknown-encoding', 1, Buffer.from([0xef, 0xbb, 0xbf, 0xe5])],
  ])('is refused for %s on line %i', (fault, line, bytes) => {
    expect(decodeText(bytes)).toEqual({ fault, line });
  });

  it('is refused for half a letter', () => {
    expect(checkText('a\ud800')).toEqual({ fault: 'control-character', line: 1 });
  });
});

describe('what a reader sees', () => {
  it('has no hidden characters and no runs of space', () => {
    expect(visible(' o\u200bch\u00a0\u202e  så ')).toBe('och så');
    expect(hasHidden('6\u00ad8')).toBe(true);
    expect(hasHidden('68\u00a0')).toBe(false);
  });
});
