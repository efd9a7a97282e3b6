import type { Language } from '#kernel';
import type { RankingReport } from '#ranking-reports';
import type { Cell } from '../http/csv';
import { markedName } from './marked-name';
import { reportRowsWords } from './report-rows.words';

const text = (value: string): Cell => ({ text: value });
const number = (value: string | number): Cell => ({ number: value });

/** Every ranked municipality of every measure, with the headings first; figures as exact decimals. */
export function rankingRows({ tables, referenceSet }: RankingReport, language: Language): Cell[][] {
  const words = reportRowsWords[language];
  const members = new Map(referenceSet.members.map((member) => [member.municipalityCode, member]));
  const rows = tables.flatMap(({ measure, maxPoints, rows: ranked }) =>
    ranked.map(({ municipalityCode: code, rank, rankInterval, score, halfWidth, before, movement }): Cell[] => {
      const member = members.get(code);
      return [
        text(measure),
        number(rank),
        number(rankInterval.from),
        number(rankInterval.to),
        number(ranked.length),
        text(code),
        text(member?.name ?? code),
        member ? number(member.year) : null,
        number(score),
        number(halfWidth),
        number(maxPoints),
        before && number(before.rankInterval.from),
        before && number(before.rankInterval.to),
        movement && text(words.moved[movement]),
        text(member?.isSample ? words.yes : words.no),
      ];
    }),
  );
  return [words.columns.map(text), ...rows];
}

export function improvedRows({ mostImproved }: RankingReport, language: Language): Cell[][] {
  const rows = mostImproved.rows.map(({ rank, municipalityCode, name, from, to, change, halfWidth }): Cell[] => [
    number(rank),
    text(municipalityCode),
    text(markedName(municipalityCode, name, language)),
    number(from.year),
    number(from.score),
    number(to.year),
    number(to.score),
    number(change),
    number(halfWidth),
  ]);
  return [reportRowsWords[language].improvedColumns.map(text), ...rows];
}

export function correctionRows({ corrections }: RankingReport, language: Language): Cell[][] {
  const words = reportRowsWords[language];
  const rows = corrections.map(({ at, kind, municipalityCode, name, year, evaluationId, reason }): Cell[] => [
    text(at),
    text(words.kinds[kind]),
    text(municipalityCode),
    text(markedName(municipalityCode, name, language)),
    number(year),
    text(evaluationId),
    text(reason),
  ]);
  return [words.correctionColumns.map(text), ...rows];
}
