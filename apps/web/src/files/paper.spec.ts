import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfOf, type Paper } from './paper';

const PAPER: Paper = {
  title: 'Örebro 2012 jämfört med 27 senast utvärderade',
  language: 'sv',
  producer: 'Kompassros',
  instant: '2026-11-21T09:47:10.000Z',
  pageText: 'Sida {page} av {of}',
  blocks: [
    { kind: 'paragraph', text: 'Örebro fick 615 av 800 poäng.' },
    { kind: 'heading', text: 'Profil' },
    {
      kind: 'picture',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="50" height="50" fill="#0b5563"/></svg>',
      width: 100,
      height: 50,
      said: 'En ruta',
    },
    { kind: 'list', items: ['Första', 'Andra'] },
    {
      kind: 'table',
      caption: 'Poäng per område',
      head: ['Område', 'Poäng'],
      widths: [3, 1],
      rows: Array.from({ length: 90 }, (_, nth) => [`Område ${nth + 1}`, `${nth},5`]),
    },
  ],
};

async function read(bytes: Buffer) {
  const document = await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, nth) => {
      const page = await document.getPage(nth + 1);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('|');
      return { text, tree: JSON.stringify(await page.getStructTree()) };
    }),
  );
  return {
    pages,
    metadata: (await document.getMetadata()).info as Record<string, unknown>,
    mark: await document.getMarkInfo(),
  };
}

it('is tagged: title, language, headings, table headings, and a picture in words', async () => {
  const { pages, metadata, mark } = await read(await pdfOf(PAPER));
  expect(metadata).toMatchObject({ Title: PAPER.title, Language: 'sv-SE' });
  expect(mark).toMatchObject({ Marked: true });
  const trees = pages.map(({ tree }) => tree).join('');
  for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Figure', 'Table', 'Caption', 'TR', 'TH', 'TD']) {
    expect(trees).toContain(`"role":"${role}"`);
  }
  expect(trees).toContain('"alt":"En ruta"');
}, 60_000);

it('says everything, page by page, with the headings of the table on each', async () => {
  const { pages } = await read(await pdfOf(PAPER));
  expect(pages.length).toBeGreaterThan(1);
  const [first] = pages;
  expect(first?.text).toContain('Örebro fick 615 av 800 poäng.');
  for (const { text } of pages) expect(text).toMatch(/Område\|.*Poäng\|/);
  expect(pages.at(-1)?.text).toContain('89,5');
  expect(pages.map(({ text }) => /Sida \d av \d/.exec(text)?.[0])).toEqual(
    pages.map((_, nth) => `Sida ${nth + 1} av ${pages.length}`),
  );
}, 60_000);

it('gives the same bytes for the same contents', async () => {
  const [one, other] = [await pdfOf(PAPER), await pdfOf(PAPER)];
  expect(one.equals(other)).toBe(true);
}, 60_000);
