import type { ComparisonAnswer, PeerScoresAnswer, RankingAnswer } from '#comparison';
import { statementsOf } from '../../../libs/comparison/src';

/** What the API says beside a comparison of the fixtures: the same in sentences, and the scores behind it. */
export function besideComparison(
  path: string,
  query: URLSearchParams,
  language: 'sv' | 'en',
  read: (key: string) => unknown,
  known: Readonly<Record<string, string>>,
): unknown {
  const [, code, what] = /^\/comparisons\/(\d{4})\/(statements|peer-scores)$/.exec(path) ?? [];
  if (code === undefined || what === undefined) return undefined;
  const keys = [...query].map(([name, value]) => `/comparisons/${code}?${name}=${value}`);
  const key = [...keys, `/comparisons/${code}`].find((one) => one in known);
  if (key === undefined) return undefined;
  const answer = read(key) as ComparisonAnswer;
  const { subject, asOf } = answer;
  if (what === 'statements') return { subject, asOf, statements: statementsOf(answer, language) };
  return scoresOf(answer, (read('/rankings?measure=area:1') as RankingAnswer).rows);
}

/** Totals from the comparison itself, the points of area 1 from the ranking by it. */
function scoresOf(answer: ComparisonAnswer, byArea: RankingAnswer['rows']): PeerScoresAnswer {
  const { subject, asOf, peers, total, areas } = answer;
  const area1 = new Map(byArea.map(({ evaluationId, score }) => [evaluationId, score]));
  const row = (one: Omit<PeerScoresAnswer['rows'][number], 'scores'>, points: string | null) => {
    const first = area1.get(one.evaluationId);
    return { ...one, scores: { ...(points !== null && { total: points }), ...(first && { 'area:1': first }) } };
  };
  const { municipalityCode, name, evaluationId, year, isSample } = subject;
  return {
    subject,
    asOf,
    peers,
    measures: [total, ...areas].map(({ measure, maxPoints }) => ({ measure, maxPoints })),
    rows: [
      row({ municipalityCode, name, evaluationId, year, isSample, isSubject: true }, total.score),
      ...peers.members.map(({ total: points, ...member }) => row({ ...member, isSubject: false }, points)),
    ],
  };
}
