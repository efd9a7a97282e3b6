import type { ComparisonAnswer } from '#comparison';
import { renderToString } from 'preact-render-to-string';
import { ApiFailure } from '../api-client';
import type { Problem } from '../api-answers';
import { download, htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { codesIn } from '../parts/municipality-names';
import { isPublished } from '../parts/published';
import { profileCsv } from './profile-csv';
import { hasAreas, LoneProfile } from './profile-chart';
import { listTextOf } from './profile-form';
import { ProfilePage } from './profile-page';
import { profileLink, stateOf, type ProfileState } from './profile-state';
import { profileWords } from './profile.words';

/** The page that compares one evaluation with others. */
export async function showProfile(reading: Reading, code: string): Promise<Answer> {
  const { visit, api } = reading;
  const chosen = await formChoice(reading);
  if (chosen && !chosen.problem) return redirect(profileLink(visit.language, code, chosen.state));
  const state = chosen?.state ?? stateOf(visit);
  const asked: Promise<Compared> = chosen?.problem
    ? Promise.resolve({ problem: chosen.problem })
    : compared(reading, code, state);
  const [municipality, all, result] = await Promise.all([api.municipality(code), api.evaluationsOf(code), asked]);
  const evaluations = all.filter(isPublished).sort((a, b) => b.year - a.year);
  const listText = chosen?.problem ? (visit.query.get('members') ?? '') : listTextOf(state.peers, result.answer);
  const page = <ProfilePage {...{ reading, municipality, evaluations, state, listText }} {...result} />;
  return htmlAnswer(page, result.problem?.status ?? 200);
}

interface Compared {
  readonly answer?: ComparisonAnswer;
  readonly problem?: Problem;
}

/** The comparison, or what is wrong with the choices; that nothing is there is for the error page. */
async function compared({ api }: Reading, code: string, state: ProfileState): Promise<Compared> {
  try {
    return { answer: await api.comparison(code, { ...state }) };
  } catch (error) {
    if (error instanceof ApiFailure && [400, 409, 422].includes(error.problem.status))
      return { problem: error.problem };
    throw error;
  }
}

interface FormChoice {
  readonly state: ProfileState;
  readonly problem?: Problem;
}

/** What the form says, when its fields stand in the address: names turned into a list of codes. */
async function formChoice({ visit, api }: Reading): Promise<FormChoice | undefined> {
  const { query, language } = visit;
  if (!query.has('evaluation') && !query.has('members')) return undefined;
  const evaluation = /^(.+)-(\d{4})$/.exec(query.get('evaluation') ?? '');
  const asked = stateOf(visit);
  const state = evaluation ? { ...asked, instrument: evaluation[1], year: evaluation[2] } : asked;
  if (!state.peers.startsWith('list')) return { state };
  const { codes, unknown } = codesIn(query.get('members') ?? '', await api.municipalities());
  const words = profileWords[language].form;
  if (unknown.length > 0) return { state, problem: problemOf(words.unknownNames(unknown.join(', '))) };
  if (codes.length === 0) return { state, problem: problemOf(words.emptyList) };
  return { state: { ...state, peers: `list:${codes.join(',')}` } };
}

function problemOf(detail: string): Problem {
  return { status: 422, title: detail, detail };
}

/** The profile as a picture to keep. */
export async function showProfileSvg({ visit, api }: Reading, code: string): Promise<Answer> {
  const answer = await api.comparison(code, { ...stateOf(visit) });
  if (!hasAreas(answer)) {
    const { name, year } = answer.subject;
    throw new ApiFailure({ status: 404, title: '', detail: profileWords[visit.language].profile.noAreas(name, year) });
  }
  const picture = renderToString(<LoneProfile answer={answer} language={visit.language} />);
  return download(`${fileName(answer)}.svg`, 'image/svg+xml', `<?xml version="1.0" encoding="UTF-8"?>\n${picture}\n`);
}

/** Every figure of the comparison as a table to keep. */
export async function showProfileCsv({ visit, api }: Reading, code: string): Promise<Answer> {
  const answer = await api.comparison(code, { ...stateOf(visit) });
  return download(`${fileName(answer)}.csv`, 'text/csv', profileCsv(answer, visit.language));
}

function fileName({ subject }: ComparisonAnswer): string {
  return `kompassros-${subject.municipalityCode}-${subject.year}`.replace(/[^\w-]/g, '-');
}
