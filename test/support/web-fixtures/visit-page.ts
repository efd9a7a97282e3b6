import { showAbout } from '../../../apps/web/src/about/show-about';
import { ApiFailure } from '../../../apps/web/src/api-client';
import { showEvaluation } from '../../../apps/web/src/evaluation/show-evaluation';
import { showEvaluations } from '../../../apps/web/src/evaluations/show-evaluations';
import { showHistory } from '../../../apps/web/src/history/show-history';
import type { Answer } from '../../../apps/web/src/http/answer';
import { answerVisit, type Reading } from '../../../apps/web/src/http/reading';
import { placeAt, type Place } from '../../../apps/web/src/links';
import { showMunicipalities } from '../../../apps/web/src/municipalities/show-municipalities';
import { showMunicipality } from '../../../apps/web/src/municipality/show-municipality';
import { showProfile, showProfileCsv, showProfileSvg } from '../../../apps/web/src/profile/show-profile';
import { showRanking, showRankingCsv } from '../../../apps/web/src/ranking/show-ranking';
import { showStart } from '../../../apps/web/src/start/show-start';
import { fixtureTransport } from './fixture-transport';

type Show = (reading: Reading, parameter: string) => Promise<Answer>;

const SHOWN: Partial<Record<Place, Show>> = {
  start: showStart,
  municipalities: showMunicipalities,
  municipality: showMunicipality,
  profile: showProfile,
  profileSvg: showProfileSvg,
  profileCsv: showProfileCsv,
  ranking: showRanking,
  rankingCsv: showRankingCsv,
  evaluations: showEvaluations,
  evaluation: showEvaluation,
  history: showHistory,
  about: showAbout,
};

/** What a reader gets at an address, with the API answering from the fixtures or from what replaces them. */
export async function visitPage(
  url: string,
  { replaced = {}, cookie }: { readonly replaced?: Record<string, unknown>; readonly cookie?: string } = {},
) {
  const { transport, asked } = fixtureTransport(replaced);
  const found = placeAt(new URL(url, 'http://here.invalid').pathname);
  const [parameter = ''] = Object.values(found?.parameters ?? {});
  const show = found && SHOWN[found.place];
  const reported: unknown[] = [];
  const answer = await answerVisit(
    transport,
    { url, cookie, id: 'req-7' },
    (reading) => {
      if (!show) throw new ApiFailure({ status: 404, title: '' });
      return show(reading, parameter);
    },
    (error) => reported.push(error),
  );
  return { ...answer, asked, reported };
}

/** The text of every element that a pattern finds, without tags, with plain spaces. */
export function textsIn(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, inner = '']) => plainText(inner));
}

export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
}
