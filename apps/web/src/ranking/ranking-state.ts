import { decimal, sum, toText, type Language } from '#kernel';
import type { Instrument } from '../api-answers';
import { link } from '../links';
import { areaTitle } from '../parts/parts';
import type { Visit } from '../visit';
import { rankingWords } from './ranking.words';

/** What a ranking's address says. */
export interface RankingState {
  readonly instrument: string;
  readonly measure: string;
  readonly peers: string;
  readonly asOf?: string;
}

/** The version with known sub-questions comes first, since most is published with it. */
export function rankingStateOf({ query }: Pick<Visit, 'query'>, instruments: readonly Instrument[]): RankingState {
  const first = instruments.find(({ subQuestionsKnown }) => subQuestionsKnown) ?? instruments[0];
  return {
    instrument: query.get('instrument') || first?.version || '',
    measure: query.get('measure') || 'total',
    peers: query.get('peers') || 'all',
    asOf: query.get('asOf') || undefined,
  };
}

export function rankingLink(
  language: Language,
  state: Partial<RankingState>,
  place: 'ranking' | 'rankingCsv' | 'improvements' = 'ranking',
): string {
  return link(language, place, {}, { ...state });
}

/** The name of a measure and the most points it can give, as far as the instrument knows it. */
export function measureIn(
  instrument: Instrument | undefined,
  measure: string,
  language: Language,
): { readonly name: string; readonly maxPoints: string | undefined } {
  const number = measure.slice(measure.indexOf(':') + 1);
  const area = instrument?.areas.find((one) => one.number === number);
  if (measure.startsWith('area:') && area) return { name: areaTitle(area, language), maxPoints: area.maxPoints };
  const subQuestion = instrument?.areas
    .flatMap(({ subQuestions }) => subQuestions)
    .find((one) => one.number === number);
  if (measure.startsWith('sub:') && subQuestion) return { name: subQuestion.title, maxPoints: subQuestion.maxPoints };
  if (measure === 'total') return { name: rankingWords[language].form.total, maxPoints: totalOf(instrument) };
  return { name: measure, maxPoints: undefined };
}

function totalOf(instrument: Instrument | undefined): string | undefined {
  if (!instrument || instrument.areas.length === 0) return undefined;
  return toText(sum(instrument.areas.map(({ maxPoints }) => decimal(maxPoints))));
}
