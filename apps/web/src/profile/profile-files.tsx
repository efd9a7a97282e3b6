import type { ComparisonAnswer } from '#comparison';
import type { Language } from '#kernel';
import { renderToString } from 'preact-render-to-string';
import { ApiFailure } from '../api-client';
import { setInThread } from '../files/setting-threads';
import type { SettingTask } from '../files/setting-task';
import { download, downloadBytes, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { againstText } from '../parts/peer-rules';
import { detailWords } from './details.words';
import { lonePicture, pictureNamed } from './lone-picture';
import type { PictureName } from './picture-links';
import { peerRows, profileCsv, profileRows } from './profile-csv';
import { profileBlocks } from './profile-paper';
import { askedBy, stateOf } from './profile-state';
import { profileWords } from './profile.words';

/** The profile as a picture to keep. */
export async function showProfileSvg(reading: Reading, code: string): Promise<Answer> {
  const { name, svg } = await pictureOf(reading, code);
  return download(`${name}.svg`, 'image/svg+xml', `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}

/** The same as points of colour, for programs that take no SVG. */
export async function showProfilePng(reading: Reading, code: string): Promise<Answer> {
  const { name, svg } = await pictureOf(reading, code);
  return fileAnswer(`${name}.png`, { kind: 'picture', svg });
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
  const sheets = [
    { name, rows: profileRows(answer, language), widths: [11, 14, 7, 8, 12, 8, 12, 10, 8, 40, 8] },
    { name: peers, rows: peerRows(scores, language), widths: [11, 18, 7, 12] },
  ];
  return fileAnswer(`${fileName(answer)}.xlsx`, { kind: 'workbook', sheets });
}

/** The comparison on paper: the same sentences, picture and tables as on the page. */
export async function showProfilePdf({ visit, api }: Reading, code: string): Promise<Answer> {
  const { language } = visit;
  const asked = askedBy(stateOf(visit));
  const [answer, { statements }] = await Promise.all([api.comparison(code, asked), api.statements(code, asked)]);
  const words = profileWords[language];
  const { name, year } = answer.subject;
  const against = againstText(answer.peers.rule, answer.peers.members.length, language);
  const paper = {
    title: words.heading(name, year, against),
    language,
    producer: words.pdf.producer,
    instant: answer.asOf.instant,
    pageText: words.pdf.page('{page}', '{of}'),
    blocks: profileBlocks(answer, statements, language),
  };
  return fileAnswer(`${fileName(answer)}.pdf`, { kind: 'paper', paper });
}

async function fileAnswer(name: string, task: SettingTask): Promise<Answer> {
  const { bytes, contentType } = await setInThread(task);
  return downloadBytes(name, contentType, Buffer.from(bytes.buffer));
}

/** The picture that the address names: the profile where it names none. */
async function pictureOf({ visit, api }: Reading, code: string) {
  const { language, query } = visit;
  const state = stateOf(visit);
  const asked = askedBy(state);
  const picture = pictureNamed(query.get('picture'));
  const level = state.measure?.startsWith('sub:') ? 'sub' : 'area';
  const [answer, scores] = await Promise.all([
    api.comparison(code, asked),
    picture === 'spread' ? api.peerScores(code, { ...asked, level }) : undefined,
  ]);
  const spreading = scores && { scores, measure: state.measure };
  const drawn = lonePicture({ answer, language, picture, spreading });
  if (!drawn) throw nothingToDraw(answer, picture, language);
  const name = picture === 'profile' ? fileName(answer) : `${fileName(answer)}-${picture}`;
  return { name, svg: renderToString(drawn) };
}

function nothingToDraw({ subject }: ComparisonAnswer, picture: PictureName, language: Language): ApiFailure {
  const { noAreas, nothingToDraw: nothing } = profileWords[language].profile;
  const detail = picture === 'profile' ? noAreas(subject.name, subject.year) : nothing;
  return new ApiFailure({ status: 404, title: '', detail });
}

function fileName({ subject }: ComparisonAnswer): string {
  return `kompassros-${subject.municipalityCode}-${subject.year}`.replace(/[^\w-]/g, '-');
}
