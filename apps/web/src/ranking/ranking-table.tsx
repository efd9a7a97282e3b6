import type { RankingAnswer } from '#comparison';
import type { Language } from '#kernel';
import { Bar } from '../charts/bar';
import { coordinate, points } from '../i18n/format';
import { link } from '../links';
import { rankText } from '../parts/figures';
import { SampleTag, TableRegion } from '../parts/parts';
import { rankingWords } from './ranking.words';

interface RankingTableProps {
  readonly answer: RankingAnswer;
  readonly language: Language;
  readonly measure: { readonly name: string; readonly maxPoints: string | undefined };
}

/** One row per municipality: its rank interval and out of how many, name, year, points and a thin bar. */
export function RankingTable({ answer, language, measure }: RankingTableProps) {
  const words = rankingWords[language];
  const max = measure.maxPoints;
  return (
    <TableRegion
      language={language}
      caption={max === undefined ? measure.name : words.caption(measure.name, points(max, language))}
      className="figures ranking names"
    >
      <thead>
        <tr>
          <th scope="col">{words.columns.municipality}</th>
          <th scope="col">{words.columns.rank}</th>
          <th scope="col">{words.columns.year}</th>
          <th scope="col">{words.columns.points}</th>
          {max !== undefined && (
            <th scope="col" class="words">
              {words.columns.bar}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row) => (
          <RankingLine key={row.evaluationId} row={row} n={answer.rows.length} {...{ answer, language, max }} />
        ))}
      </tbody>
    </TableRegion>
  );
}

interface RankingLineProps {
  readonly answer: RankingAnswer;
  readonly row: RankingAnswer['rows'][number];
  readonly n: number;
  readonly language: Language;
  readonly max: string | undefined;
}

function RankingLine({ answer, row, n, language, max }: RankingLineProps) {
  const { municipalityCode: code, name, year, score, isSample } = row;
  const query = { instrument: answer.instrumentVersion, year: String(year) };
  return (
    <tr>
      <th scope="row">
        <a href={link(language, 'profile', { code }, query)}>{name}</a>{' '}
        <SampleTag language={language} show={isSample} />
      </th>
      <td>{rankText({ ...row, n }, language)}</td>
      <td>{year}</td>
      <td>{points(score, language)}</td>
      {max !== undefined && (
        <td class="bar-cell">
          <Bar share={(coordinate(score) / coordinate(max)) * 100} />
        </td>
      )}
    </tr>
  );
}
