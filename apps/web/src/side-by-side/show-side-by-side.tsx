import type { ComparisonAnswer } from '#comparison';
import { ApiFailure } from '../api-client';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { codesIn } from '../parts/municipality-names';
import { SideBySidePage } from './side-by-side-page';
import type { SideBySideState } from './side-by-side-state';
import { sideBySideWords } from './side-by-side.words';

/** More profiles than this cannot be told apart on one page. */
const MOST = 6;

/** Up to six municipalities beside each other, each drawn to the same scale and ranked among everyone evaluated. */
export async function showSideBySide(reading: Reading): Promise<Answer> {
  const { visit, api } = reading;
  const text = (name: string) => visit.query.get(name)?.trim() || undefined;
  const state = { municipalities: text('municipalities') ?? '', instrument: text('instrument'), asOf: text('asOf') };
  const [all, instruments] = await Promise.all([api.municipalities(), api.instruments()]);
  const { codes, unknown } = codesIn(state.municipalities, all);
  const words = sideBySideWords[visit.language];
  const names = codes.map((code) => all.find((one) => one.code === code)?.name ?? code);
  const page = { reading, instruments, state, names: names.join(', '), most: MOST };
  const problem =
    unknown.length > 0 ? words.unknown(unknown.join(', ')) : codes.length > MOST ? words.tooMany(MOST) : '';
  if (problem !== '') {
    const shown = { ...page, names: state.municipalities, problem: { status: 422, title: problem, detail: problem } };
    return htmlAnswer(<SideBySidePage {...shown} answers={[]} missing={[]} />, 422);
  }
  if (codes.length > 0 && codes.join(',') !== state.municipalities) {
    return redirect(link(visit.language, 'sideBySide', {}, { ...state, municipalities: codes.join(',') }));
  }
  const found = await Promise.all(codes.map((code) => comparedWithAll(reading, code, state)));
  const answers = found.filter((one) => one !== undefined);
  const missing = names.filter((_, nth) => found[nth] === undefined);
  return htmlAnswer(<SideBySidePage {...page} answers={answers} missing={missing} />);
}

/** Undefined for a municipality without an evaluation of the version. */
async function comparedWithAll(
  { api }: Reading,
  code: string,
  { instrument, asOf }: SideBySideState,
): Promise<ComparisonAnswer | undefined> {
  try {
    return await api.comparison(code, { instrument, peers: 'all', asOf });
  } catch (error) {
    if (error instanceof ApiFailure && error.problem.status === 404) return undefined;
    throw error;
  }
}
