import type { RankingAnswer } from '#comparison';
import type { Language } from '#kernel';
import { csvText, type Cell } from '../http/csv';
import { layoutWords } from '../layout/layout.words';
import { rankingWords } from './ranking.words';

/** The ranking as a table to take away, in its order. */
export function rankingCsv(answer: RankingAnswer, language: Language): string {
  const words = rankingWords[language];
  const rows = answer.rows.map((row): Cell[] => [
    { number: row.rankInterval.from },
    { number: row.rankInterval.to },
    { number: answer.rows.length },
    { text: row.municipalityCode },
    { text: row.name },
    { number: row.year },
    { text: answer.measure },
    { number: row.score },
    { number: row.halfWidth },
    { text: row.isSample ? layoutWords[language].sample : words.no },
    { text: answer.instrumentVersion },
    { number: answer.asOf.position },
  ]);
  return csvText([words.csvColumns.map((text) => ({ text })), ...rows]);
}
