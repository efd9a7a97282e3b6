import { existsSync, readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { fontFile, openTypeOf, withPlainFonts } from './fonts';
import { pngOf } from './png';
import { workbookOf } from './workbook';

const svgWith = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40"><rect width="120" height="40" fill="#ffffff"/>${content}</svg>`;
const text = (words: string) =>
  `<text x="4" y="28" font-size="20" font-family="'Source Sans 3', Arial" fill="#000000">${words}</text>`;

describe('a picture as PNG', () => {
  it('is twice as large as it was drawn', () => {
    const png = pngOf(svgWith(''));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([240, 80]);
  });

  it('has its letters, and å is another than a', () => {
    const [blank, plain, ring] = ['', text('Malmo'), text('Malmå')].map((content) => pngOf(svgWith(content)));
    expect(plain?.equals(blank ?? plain)).toBe(false);
    expect(ring?.equals(plain ?? ring)).toBe(false);
  });
});

describe('a font', () => {
  it('is unpacked with every table at its place', () => {
    const font = openTypeOf(readFileSync(fontFile('400')));
    const count = font.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    const tags = Array.from({ length: count }, (_, nth) => {
      const entry = 12 + 16 * nth;
      const [offset, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
      expect([offset % 4, offset + length <= font.length]).toEqual([0, true]);
      return font.toString('latin1', entry, entry + 4);
    });
    expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'name']));
  });

  it('lies in a file for as long as it is used', () => {
    const paths = withPlainFonts((files) => {
      expect(files.map((file) => existsSync(file))).toEqual([true, true, true]);
      return files;
    });
    expect(paths.map((file) => existsSync(file))).toEqual([false, false, false]);
  });

  it('must be one', () => {
    expect(() => openTypeOf(Buffer.from('not a font at all'))).toThrow(RangeError);
  });
});

describe('a workbook', () => {
  it('comes back as it was written, and runs nothing', async () => {
    const bytes = await workbookOf([
      {
        name: 'Poäng',
        widths: [10, 10],
        rows: [
          [{ text: 'Kommun' }, { text: 'Poäng' }],
          [{ text: '=1+1' }, { number: '68.35' }],
          [null, { number: 12 }],
        ],
      },
      { name: 'Mer', widths: [10], rows: [[{ text: 'Rubrik' }]] },
    ]);
    const { data: first } = (await readWorkbook(bytes)).find(({ sheet }) => sheet === 'Poäng') ?? {};
    expect(first).toEqual([
      ['Kommun', 'Poäng'],
      ['=1+1', 68.35],
      [null, 12],
    ]);
    expect((await readWorkbook(bytes)).map(({ sheet }) => sheet)).toEqual(['Poäng', 'Mer']);
  });
});
