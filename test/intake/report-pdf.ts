import type { AreaFigures, ReportFigures } from './orebro-2012';
import { writePdf, type Placed } from './pdf-writer';

/** Where figures stand beside a title that goes over several lines. */
export type Alignment = 'top' | 'middle' | 'bottom';

const LINE = 13;
const TOP = 780;
const LEFT = 70;
const LETTER = 5;

/** The report as a PDF with the tables of the original: 34 pages, wrapped titles, two columns of bullets. */
export function reportPdf(report: ReportFigures, alignment: Alignment = 'top'): Buffer {
  const pages: Placed[][] = [
    titlePage(report),
    contentsPage(report),
    fillerPage(),
    summaryPage(report),
    fillerPage(),
    fillerPage(),
    ...report.areas.flatMap((area) => [firstPage(area), fillerPage(), lastPage(area)]),
    ...[0, 3, 6].map((from) => overviewPage(report.areas.slice(from, from + 3), alignment, from === 0)),
    factsPage(report),
  ];
  return writePdf(pages.map((page, nth) => [...page, { text: String(nth + 1), left: 520, baseline: 40 }]));
}

function titlePage({ municipality, year }: ReportFigures): Placed[] {
  const texts = ['KommunKompassen', 'ANALYS AV', `${municipality.toUpperCase()} KOMMUN`, String(year)];
  return [
    ...texts.map((text, nth) => ({ text, left: 200, baseline: 600 - 40 * nth, size: 24 })),
    { text: `${year}-12-30`, left: LEFT, baseline: 100 },
  ];
}

function contentsPage({ areas }: ReportFigures): Placed[] {
  const heading = { text: 'Innehåll', left: LEFT, baseline: TOP, size: 16 };
  return [
    heading,
    ...areas.flatMap(({ number, title }, nth) => {
      const baseline = TOP - 40 - 2 * LINE * nth;
      return [
        { text: `Område ${number}`, left: LEFT, baseline },
        { text: title, left: 140, baseline },
        { text: String(7 + 3 * nth), left: 500, baseline },
      ];
    }),
  ];
}

function fillerPage(): Placed[] {
  const text = 'Här beskrivs i löpande text hur arbetet går till. Förra gången gav det 55 poäng, nu 71 poäng.';
  return Array.from({ length: 40 }, (_, nth) => ({ text, left: LEFT, baseline: TOP - LINE * nth }));
}

function summaryPage({ municipality, year, previousYear, areas, total, previousTotal }: ReportFigures): Placed[] {
  const rows = [
    ['', String(year), String(previousYear)],
    ...areas.map((area) => [`${area.number}. ${area.title}`, area.points, area.previousPoints]),
    ['TOTALT', total, previousTotal],
  ];
  return [
    { text: `Tabell 1 ${municipality} kommun ${year} och ${previousYear}.`, left: LEFT, baseline: TOP },
    ...rows.flatMap(([label = '', now = '', before = ''], nth) => {
      const baseline = TOP - 40 - 18 * nth;
      return [
        ...(label === '' ? [] : [{ text: label, left: LEFT, baseline }]),
        { text: now, left: 380, baseline },
        { text: before, left: 450, baseline },
      ];
    }),
  ];
}

function firstPage({ number, title, headings, points }: AreaFigures): Placed[] {
  const list = headings.flatMap((text, nth) => bullet(text, LEFT, TOP - 70 - LINE * nth));
  return [
    { text: `Område ${number} ${title}`, left: LEFT, baseline: TOP, size: 16 },
    { text: 'Rubriker', left: LEFT, baseline: TOP - 50 },
    { text: 'Poäng', left: 480, baseline: TOP - 50 },
    ...list,
    { text: points, left: 485, baseline: TOP - 70 - (LINE * headings.length) / 2 },
    { text: 'Allmänt', left: LEFT, baseline: TOP - 80 - LINE * headings.length, size: 12 },
  ];
}

function bullet(text: string, left: number, baseline: number): Placed[] {
  return [
    { text: '•', left, baseline },
    { text, left: left + 14, baseline },
  ];
}

function lastPage({ strengths, improvements }: AreaFigures): Placed[] {
  const column = (items: readonly string[], left: number) => {
    let baseline = TOP - 120;
    return items.flatMap((item) => {
      const lines = wrapped(item, 200);
      const placed = lines.flatMap((text, nth) =>
        nth === 0 ? bullet(text, left, baseline) : [{ text, left: left + 14, baseline: baseline - LINE * nth }],
      );
      baseline -= LINE * lines.length;
      return placed;
    });
  };
  return [
    { text: 'Styrkor', left: LEFT, baseline: TOP - 100 },
    { text: 'Förbättringsmöjligheter', left: 310, baseline: TOP - 100 },
    ...column(strengths, LEFT),
    ...column(improvements, 310),
  ];
}

function overviewPage(areas: readonly AreaFigures[], alignment: Alignment, first: boolean): Placed[] {
  const placed: Placed[] = first
    ? [{ text: '4. Översikt av poängfördelning', left: LEFT, baseline: TOP, size: 16 }]
    : [];
  let baseline = TOP - 30;
  for (const { number, title, subQuestions, points } of areas) {
    placed.push(...overviewRow([`${number}.`, [title], 'Uppnått', 'Max', 'Procent'], baseline, alignment));
    baseline -= LINE + 4;
    for (const sub of subQuestions) {
      const lines = wrapped(sub.title, 280);
      placed.push(...overviewRow([sub.number, lines, sub.points, sub.max, `${sub.percent}%`], baseline, alignment));
      baseline -= LINE * lines.length + 4;
    }
    placed.push(...overviewRow(['', [], points, '100', `${points}%`], baseline, alignment));
    baseline -= 2 * LINE;
  }
  return placed;
}

type OverviewRow = readonly [string, readonly string[], string, string, string];

function overviewRow([number, title, points, max, percent]: OverviewRow, top: number, alignment: Alignment): Placed[] {
  const below = { top: 0, middle: (title.length - 1) / 2, bottom: title.length - 1 }[alignment];
  const beside = top - LINE * Math.max(below, 0);
  return [
    { text: number, left: LEFT, baseline: alignment === 'bottom' ? top : beside },
    ...title.map((text, nth) => ({ text, left: 100, baseline: top - LINE * nth })),
    { text: points, left: 410, baseline: beside },
    { text: max, left: 460, baseline: beside },
    { text: percent, left: 505, baseline: beside },
  ].filter(({ text }) => text !== '');
}

function factsPage({ municipality }: ReportFigures): Placed[] {
  const rows = [
    ['Kommungrupp enligt SKL:s definitioner', '3. Större städer'],
    ['Folkmängd', '137 121'],
  ];
  return [
    { text: `5 Kortfakta om ${municipality} kommun`, left: LEFT, baseline: TOP, size: 16 },
    ...rows.flatMap(([label = '', value = ''], nth) => [
      { text: label, left: LEFT, baseline: TOP - 40 - 20 * nth },
      { text: value, left: 320, baseline: TOP - 40 - 20 * nth },
    ]),
  ];
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + 1 + word.length) * LETTER <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
