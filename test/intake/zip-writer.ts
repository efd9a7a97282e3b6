import { deflateRawSync } from 'node:zlib';

/** An entry of an archive, and what its headers say where that is not the truth. */
export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer | string;
  readonly stored?: boolean;
  readonly says?: {
    readonly size?: number;
    readonly packed?: number;
    readonly method?: number;
    readonly flags?: number;
  };
}

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c >>> 0;
});

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** An archive, as true or as false as its entries. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, stored = false, says = {} } of entries) {
    const bytes = Buffer.from(data);
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 9 });
    const path = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(says.flags ?? 0, 2);
    head.writeUInt16LE(says.method ?? (stored ? 0 : 8), 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(says.packed ?? packed.length, 14);
    head.writeUInt32LE(says.size ?? bytes.length, 18);
    head.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, place, path]));
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, path, packed]);
    bodies.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a workbook around its sheets' XML, by the sheets' names. */
export function workbookParts(sheets: Readonly<Record<string, string>>, sharedStrings?: string): ZipEntry[] {
  const names = Object.keys(sheets);
  const listed = names.map((name, nth) => `<sheet name="${escaped(name)}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`);
  const related = names.map(
    (_, nth) =>
      `<Relationship Id="rId${nth + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${nth + 1}.xml"/>`,
  );
  const strings = `<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`;
  return [
    {
      name: '[Content_Types].xml',
      data: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${XML}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${XML}<Relationships xmlns="${PACKAGE}">${related.join('')}${sharedStrings === undefined ? '' : strings}</Relationships>`,
    },
    ...names.map((name, nth) => ({ name: `xl/worksheets/sheet${nth + 1}.xml`, data: sheets[name] ?? '' })),
    ...(sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: sharedStrings }]),
  ];
}

/** A sheet of texts and ready-made cells (`<c …>`), row by row. */
export function sheetXml(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row, y) => {
    const written = row.map((text, x) => {
      const address = `${String.fromCodePoint(65 + x)}${y + 1}`;
      if (text.startsWith('<c')) return text.replace('<c', `<c r="${address}"`);
      return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    });
    return `<row r="${y + 1}">${written.join('')}</row>`;
  });
  return `${XML}<worksheet ${MAIN}><sheetData>${cells.join('')}</sheetData></worksheet>`;
}

export function workbook(rows: readonly (readonly string[])[]): Buffer {
  return writeZip(workbookParts({ Blad1: sheetXml(rows) }));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
