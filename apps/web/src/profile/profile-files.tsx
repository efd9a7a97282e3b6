import type { ComparisonAnswer, Statement } from '#comparison';
import type { Language } from '#kernel';
import { renderToString } from 'preact-render-to-string';
import { ApiFailure } from '../api-client';
import { pdfOf, type PaperBlock } from '../files/paper';
import { pngOf } from '../files/png';
import { WORKBOOK_TYPE, workbookOf } from '../files/workbook';
import { download, downloadBytes, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { computed, instant, points, signed } from '../i18n/format';
import { rankText } from '../parts/figures';
import { areaTitle } from '../parts/parts';
import { againstText } from '../parts/peer-rules';
import { analysisWords } from './analysis.words';
import { detailWords } from './details.words';
import { peerRows, profileCsv, profileRows } from './profile-csv';
import { hasAreas, LoneProfile } from './profile-chart';
import { askedBy, stateOf } from './profile-state';
import { profileWords } from './profile.words';
import { sampleWarning } from './result-sentence';

/** The profile as a picture to keep. */
export async function showProfileSvg(reading: Reading, code: string): Promise<Answer> {
  const { answer, svg } = await pictureOf(reading, code);
  return download(`${fileName(answer)}.svg`, 'image/svg+xml', `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}

/** The same as points of colour, for programs that take no SVG. */
export async function showProfilePng(reading: Reading, code: string): Promise<Answer> {
  const { answer, svg } = await pictureOf(reading, code);
  return downloadBytes(`${fileName(answer)}.png`, 'image/png', pngOf(svg));
}

/** Every figure of the comparison as a table to keep. */
export async function showProfileCsv({ visit, api }: Reading, code: string): Promise<Answer> {
  const answer = await api.comparison(code, askedBy(stateOf(visit)));
  return download(`${fileName(answer)}.csv`, 'text/csv', profileCsv(answer, visit.language));
}

/** Every figure of the comparison, and those of every peer, as a workbook. */
export async function showProfileXlsx({ visit, api }: Reading, code: string): Promise<Answer> {
  const { language } = visit;
  const asked = askedBy(stateOf(visit));
  const [answer, scores] = await Promise.all([
    api.comparison(code, asked),
    api.peerScores(code, { ...asked, level: 'sub' }),
  ]);
  const name = profileWords[language].table.caption;
  const peers = detailWords[language].peers.heading;
  const bytes = await workbookOf([
    { name, rows: profileRows(answer, language), widths: [11, 14, 7, 8, 12, 8, 12, 10, 8, 40, 8] },
    { name: peers, rows: peerRows(scores, language), widths: [11, 18, 7, 12] },
  ]);
  return downloadBytes(`${fileName(answer)}.xlsx`, WORKBOOK_TYPE, bytes);
}

/** The comparison on paper: the same sentences, picture and tables as on the page. */
export async function showProfilePdf({ visit, api }: Reading, code: string): Promise<Answer> {
  const { language } = visit;
  const asked = askedBy(stateOf(visit));
  const [answer, { statements }] = await Promise.all([api.comparison(code, asked), api.statements(code, asked)]);
  const words = profileWords[language];
  const { name, year } = answer.subject;
  const against = againstText(answer.peers.rule, answer.peers.members.length, language);
  const bytes = await pdfOf({
    title: words.heading(name, year, against),
    language,
    producer: words.pdf.producer,
    instant: answer.asOf.instant,
    pageText: words.pdf.page,
    blocks: blocksOf(answer, statements, language),
  });
  return downloadBytes(`${fileName(answer)}.pdf`, 'application/pdf', bytes);
}

async function pictureOf({ visit, api }: Reading, code: string) {
  const answer = await api.comparison(code, askedBy(stateOf(visit)));
  if (!hasAreas(answer)) {
    const { name, year } = answer.subject;
    throw new ApiFailure({ status: 404, title: '', detail: profileWords[visit.language].profile.noAreas(name, year) });
  }
  return { answer, svg: renderToString(<LoneProfile answer={answer} language={visit.language} />) };
}

function fileName({ subject }: ComparisonAnswer): string {
  return `kompassros-${subject.municipalityCode}-${subject.year}`.replace(/[^\w-]/g, '-');
}

function blocksOf(answer: ComparisonAnswer, statements: readonly Statement[], language: Language): PaperBlock[] {
  const words = profileWords[language];
  const warning = sampleWarning(answer, language);
  const { name, year } = answer.subject;
  const stated = detailWords[language].asOf.stated(instant(answer.asOf.instant, language), answer.asOf.position);
  return [
    ...(warning === undefined ? [] : [{ kind: 'paragraph' as const, text: warning }]),
    { kind: 'heading', text: analysisWords[language].statements.heading },
    { kind: 'list', items: statements.map(({ text }) => text) },
    { kind: 'heading', text: words.profile.heading },
    hasAreas(answer) ? pictureBlock(answer, language) : { kind: 'paragraph', text: words.profile.noAreas(name, year) },
    areaBlock(answer, language),
    { kind: 'paragraph', text: words.table.explained },
    { kind: 'heading', text: detailWords[language].peers.heading },
    { kind: 'paragraph', text: `${answer.peers.members.map((one) => `${one.name} ${one.year}`).join(', ')}.` },
    { kind: 'heading', text: analysisWords[language].rules.heading },
    {
      kind: 'list',
      items: answer.rules.map(({ text, source }) => `${text} ${analysisWords[language].rules.source(source)}.`),
    },
    { kind: 'heading', text: detailWords[language].asOf.heading },
    { kind: 'paragraph', text: stated },
  ];
}

function pictureBlock(answer: ComparisonAnswer, language: Language): PaperBlock {
  const svg = renderToString(<LoneProfile answer={answer} language={language} />);
  const [width, height] = ['width', 'height'].map((side) => Number(new RegExp(` ${side}="([\\d.]+)"`).exec(svg)?.[1]));
  const [, said = ''] = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg) ?? [];
  return { kind: 'picture', svg, width: width ?? 0, height: height ?? 0, said };
}

function areaBlock(answer: ComparisonAnswer, language: Language): PaperBlock {
  const { table } = profileWords[language];
  const line = (measure: ComparisonAnswer['total'], name: string): string[] => [
    name,
    measure.score === null ? '–' : points(measure.score, language),
    measure.mean === null ? '–' : computed(measure.mean, language),
    measure.gapToMean === null ? '–' : signed(measure.gapToMean, language, 1),
    rankText(measure, language) ?? '–',
    measure.quartile === null ? '–' : String(measure.quartile),
  ];
  return {
    kind: 'table',
    caption: table.caption,
    head: [table.area, table.points, table.mean, table.gap, table.rank, table.quartile],
    widths: [40, 12, 12, 14, 16, 12],
    rows: [
      ...answer.areas.map((area) => line(area, `${area.number} ${areaTitle(area, language)}`)),
      line(answer.total, table.total),
    ],
  };
}
