import type { AreaFigures, ReportFigures } from './orebro-2012';

/** A report as text with tabs between cells and what a web page leaves of lists, as such files come about. */
export function reportText(report: ReportFigures): string {
  const { municipality, year, previousYear, areas, total, previousTotal } = report;
  const contents = areas.map(({ number, title }, nth) => `Område ${number}\t${title}\t${7 + 3 * nth}`);
  const rows = areas.map((area) => `${area.number}. ${area.title}\t${area.points}\t${area.previousPoints}`);
  return [
    'KommunKompassen',
    `ANALYS AV\n\n${municipality.toUpperCase()} KOMMUN\n\n${year}\n`,
    `Någon Utvärderare, Annanstans kommun\n\n${year}-12-30\n\nInnehåll\n`,
    '1\tInledning\t3',
    ...contents,
    '4.\tÖversikt\t31\n',
    `Utvärderingen av ${municipality} kommun gjordes i november.\n`,
    `Tabell 1 ${municipality} kommun ${year} och ${previousYear}.\n`,
    `\t${year}\t${previousYear}`,
    ...rows,
    `TOTALT\t${total}\t${previousTotal}\n`,
    `${municipality} kommun ${year} - ${total}p\n`,
    ...areas.map(areaPage),
    '4. Översikt av poängfördelning\n',
    ...areas.map(overview),
    `5 Kortfakta om ${municipality} kommun\n`,
    'Kommungrupp enligt SKL:s definitioner\t3. Större städer Kommuner med 50 000-200 000 invånare\t',
    'Folkmängd\t137 121\t',
  ].join('\n');
}

function areaPage({ number, title, headings, points, strengths, improvements }: AreaFigures): string {
  const list = (items: readonly string[]) =>
    `<ul style="list-style-type: none">${items.map((item) => `• ${item}`).join('')}`;
  const odd = number === '5' ? '• ' : '';
  return [
    `Område ${number} ${title}\n`,
    `Rubriker\tPoäng\n${list(headings)}\t${points}\n`,
    'Allmänt\n\nHär beskrivs området med egna ord. Förra gången gav 55 poäng och den här gången 71 poäng.\n',
    `${odd}Styrkor\tFörbättringsmöjligheter`,
    `${list(strengths)}\t${list(improvements)}\n`,
  ].join('\n');
}

function overview({ number, title, subQuestions, points }: AreaFigures): string {
  return [
    `${number}.\t${title}\tUppnått\tMax\tProcent`,
    ...subQuestions.map((sub) => [sub.number, sub.title, sub.points, sub.max, `${sub.percent}%`].join('\t')),
    `\t\t${points}\t100\t${points}%\n`,
  ].join('\n');
}

/** The same figures with nothing but spaces between them, as they are when copied from a reader of PDF. */
export function pastedText(report: ReportFigures): string {
  return reportText(report)
    .split('\n')
    .map((line) => (/Styrkor|<ul/.test(line) ? '' : line.replaceAll('\t', ' ').trim()))
    .join('\n');
}

/** What municipalities put on their web pages: a list of areas with points in running text. */
export function webPageText(report: ReportFigures): string {
  return [
    `${report.municipality} kommun utvärderades ${report.year} med Kommunkompassen.`,
    `Totalt fick kommunen ${report.total} poäng av 800.`,
    ...report.areas.map(({ title, points }) => `${title}: ${points} poäng`),
  ].join('\n');
}
