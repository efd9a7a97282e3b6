import { ApiFailure } from '../api-client';
import type { Problem } from '../api-answers';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { codesIn } from '../parts/municipality-names';
import { isPublished } from '../parts/published';
import { listTextOf } from './profile-form';
import { ProfilePage, type Answered } from './profile-page';
import { askedBy, profileLink, stateOf, type ProfileState } from './profile-state';
import { profileWords } from './profile.words';

/** The page that compares one evaluation with others. */
export async function showProfile(reading: Reading, code: string): Promise<Answer> {
  const { visit, api } = reading;
  const chosen = await formChoice(reading, code);
  if (chosen && !chosen.problem) return redirect(profileLink(visit.language, chosen.code, chosen.state));
  const state = chosen?.state ?? stateOf(visit);
  const asked: Promise<Compared> = chosen?.problem
    ? Promise.resolve({ problem: chosen.problem })
    : compared(reading, code, state);
  const [municipality, all, networks, result] = await Promise.all([
    api.municipality(code),
    api.evaluationsOf(code),
    api.networks(),
    asked,
  ]);
  const evaluations = all.filter(isPublished).sort((a, b) => b.year - a.year);
  const listText = chosen?.problem
    ? (visit.query.get('members') ?? '')
    : listTextOf(state.peers, result.answered?.answer);
  const page = <ProfilePage {...{ reading, municipality, evaluations, networks, state, listText }} {...result} />;
  return htmlAnswer(page, result.problem?.status ?? 200);
}

interface Compared {
  readonly answered?: Answered;
  readonly problem?: Problem;
}

/** The comparison, or what is wrong with the choices; that nothing is there is for the error page. */
async function compared({ api }: Reading, code: string, state: ProfileState): Promise<Compared> {
  try {
    const asked = askedBy(state);
    const level = state.measure?.startsWith('sub:') ? 'sub' : 'area';
    const [answer, { statements }, scores] = await Promise.all([
      api.comparison(code, asked),
      api.statements(code, asked),
      api.peerScores(code, { ...asked, level }),
    ]);
    return { answered: { answer, statements, scores } };
  } catch (error) {
    if (error instanceof ApiFailure && [400, 409, 422].includes(error.problem.status))
      return { problem: error.problem };
    throw error;
  }
}

interface FormChoice {
  /** Of the municipality that is to be compared. */
  readonly code: string;
  readonly state: ProfileState;
  readonly problem?: Problem;
}

/** What the form says, when its fields stand in the address: names turned into codes, a day into a point. */
async function formChoice({ visit, api }: Reading, code: string): Promise<FormChoice | undefined> {
  const { query, language } = visit;
  if (!query.has('evaluation') && !query.has('members')) return undefined;
  const words = profileWords[language].form;
  const municipalities = await api.municipalities();
  const subject = codesIn(query.get('subject') ?? '', municipalities);
  const asked = chosenState(visit);
  const unknownSubject = subject.unknown.join(', ');
  if (unknownSubject) return { code, state: asked, problem: problemOf(words.unknownNames(unknownSubject)) };
  const [other = code] = subject.codes;
  // Another municipality has other evaluations: its latest is shown.
  const state = other === code ? asked : { ...asked, instrument: undefined, year: undefined };
  if (!state.peers.startsWith('list')) return { code: other, state };
  const { codes, unknown } = codesIn(query.get('members') ?? '', municipalities);
  if (unknown.length > 0) return { code, state, problem: problemOf(words.unknownNames(unknown.join(', '))) };
  if (codes.length === 0) return { code, state, problem: problemOf(words.emptyList) };
  return { code: other, state: { ...state, peers: `list:${codes.join(',')}` } };
}

function chosenState(visit: Reading['visit']): ProfileState {
  const { query } = visit;
  const evaluation = /^(.+)-(\d{4})$/.exec(query.get('evaluation') ?? '');
  const asked = { ...stateOf(visit), asOf: pointIn(query) };
  return evaluation ? { ...asked, instrument: evaluation[1], year: evaluation[2] } : asked;
}

/** The end of the chosen day, in Swedish normal time; the very point that was shown while its day is still chosen. */
function pointIn(query: URLSearchParams): string | undefined {
  const day = query.get('day') ?? query.get('dayShown') ?? '';
  if (day === (query.get('dayShown') ?? '')) return query.get('asOf') || undefined;
  return day === '' ? undefined : `${day}T23:59:59+01:00`;
}

function problemOf(detail: string): Problem {
  return { status: 422, title: detail, detail };
}
