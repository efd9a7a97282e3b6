/** A piece of text on a page: millimetres do not matter here, points from the lower left corner do. */
export interface Placed {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly size?: number;
}

/** A small PDF of text in Helvetica, one list of pieces per page. */
export function writePdf(pages: readonly (readonly Placed[])[]): Buffer {
  const kids = pages.map((_, nth) => `${4 + 2 * nth} 0 R`).join(' ');
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((pieces, nth) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * nth} 0 R >>`,
      streamObject('', Buffer.from(pieces.map(operator).join('\n'), 'latin1')),
    ]),
  ]);
}

function operator({ text, left, baseline, size = 10 }: Placed): string {
  return `BT /F1 ${size} Tf ${left} ${baseline} Td (${winAnsi(text)}) Tj ET`;
}

const WIN_ANSI: Readonly<Record<string, number>> = { '•': 0x95, '–': 0x96, '”': 0x94, '…': 0x85 };

function winAnsi(text: string): string {
  return Array.from(text)
    .map((letter) => String.fromCodePoint(WIN_ANSI[letter] ?? letter.codePointAt(0) ?? 0))
    .join('')
    .replace(/[\\()]/g, '\\$&');
}

/** A stream with its length in front; `entries` are further entries of its dictionary. */
export function streamObject(entries: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length} ${entries} >>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** A PDF of numbered objects, the first of which is the catalogue. `trailer` are further entries of its trailer. */
export function assemblePdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e5\u00e4\u00f6\u00fc\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [nth, object] of objects.entries()) {
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    const whole = Buffer.concat([Buffer.from(`${nth + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    offsets.push(at);
    at += whole.length;
    parts.push(whole);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
