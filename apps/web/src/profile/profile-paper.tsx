import type { ComparisonAnswer, Statement } from '#comparison';
import type { Language } from '#kernel';
import { renderToString } from 'preact-render-to-string';
import type { PaperBlock } from '../files/paper';
import { computed, instant, points, signed } from '../i18n/format';
import { rankText } from '../parts/figures';
import { areaTitle } from '../parts/parts';
import { analysisWords } from './analysis.words';
import { changesOf } from './change-section';
import { detailWords } from './details.words';
import { lonePicture } from './lone-picture';
import type { PictureName } from './picture-links';
import { hasAreas } from './profile-chart';
import { profileWords } from './profile.words';
import { resultSentence, sampleWarning } from './result-sentence';

/** The comparison as it stands on paper. */
export function profileBlocks(
  answer: ComparisonAnswer,
  statements: readonly Statement[],
  language: Language,
): PaperBlock[] {
  const words = profileWords[language];
  const warning = sampleWarning(answer, language);
  const { name, year } = answer.subject;
  const stated = detailWords[language].asOf.stated(instant(answer.asOf.instant, language), answer.asOf.position);
  return [
    { kind: 'paragraph', text: resultSentence(answer, language) },
    ...(warning === undefined ? [] : [{ kind: 'paragraph' as const, text: warning }]),
    { kind: 'heading', text: words.profile.heading },
    ...(hasAreas(answer)
      ? pictureBlock(answer, 'profile', language)
      : [{ kind: 'paragraph' as const, text: words.profile.noAreas(name, year) }]),
    areaBlock(answer, language),
    { kind: 'paragraph', text: words.table.explained },
    { kind: 'heading', text: analysisWords[language].statements.heading },
    { kind: 'list', items: statements.map(({ text }) => text) },
    ...changeBlocks(answer, language),
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

const OWN_SIZE = / width="([\d.]+)" height="([\d.]+)"/;
/** In points: a picture and its table on one page. */
const PAPER_WIDTH = 300;

function pictureBlock(answer: ComparisonAnswer, picture: PictureName, language: Language): PaperBlock[] {
  const drawn = lonePicture({ answer, language, picture });
  if (!drawn) return [];
  const alone = renderToString(drawn);
  const [whole = '', width = '0', height = '0'] = OWN_SIZE.exec(alone) ?? [];
  const [, said = ''] = /<desc[^>]*>([^<]*)<\/desc>/.exec(alone) ?? [];
  const scale = PAPER_WIDTH / Number(width);
  // A picture that states its own size is drawn in that size, whatever room it is given.
  const svg = alone.replace(whole, '');
  return [{ kind: 'picture', svg, width: PAPER_WIDTH, height: Number(height) * scale, said }];
}

/** What has happened since last time, when that is known. */
function changeBlocks(answer: ComparisonAnswer, language: Language): PaperBlock[] {
  const { previous, year } = answer.subject;
  const changes = changesOf(answer);
  if (!previous || changes.length === 0) return [];
  const { change } = detailWords[language];
  const { table } = profileWords[language];
  return [
    { kind: 'heading', text: change.heading(previous.year, year) },
    ...pictureBlock(answer, 'change', language),
    {
      kind: 'table',
      caption: change.caption,
      head: [table.area, String(previous.year), String(year), change.change],
      widths: [46, 18, 18, 18],
      rows: changes.map((area) => [
        `${area.number} ${areaTitle(area, language)}`,
        points(area.previousScore, language),
        points(area.score, language),
        signed(area.change, language, 1),
      ]),
    },
  ];
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
