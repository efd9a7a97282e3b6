import type { ComparisonAnswer, MeasureAnswer } from '#comparison';
import type { Language } from '#kernel';
import { points } from '../i18n/format';
import { rankText, Unknown } from '../parts/figures';
import { areaTitle, SampleTag, TableRegion } from '../parts/parts';
import { detailWords } from '../profile/details.words';
import { profileWords } from '../profile/profile.words';
import { sideBySideWords } from './side-by-side.words';

interface ScoresTableProps {
  /** All of one instrument version. */
  readonly answers: readonly ComparisonAnswer[];
  readonly language: Language;
}

/** Areas down, municipalities across; the pictures in figures. */
export function ScoresTable({ answers, language }: ScoresTableProps) {
  const { table } = profileWords[language];
  const [first] = answers;
  return (
    <TableRegion language={language} caption={sideBySideWords[language].tableCaption} className="figures">
      <thead>
        <tr>
          <th scope="col">{table.area}</th>
          {answers.map(({ subject }) => (
            <th key={subject.evaluationId} scope="col">
              {subject.name} {subject.year} <SampleTag language={language} show={subject.isSample} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first?.areas.map((area, nth) => (
          <tr key={area.number}>
            <th scope="row">
              <span class="number">{area.number}</span> {areaTitle(area, language)}
            </th>
            {answers.map(({ subject, areas }) => (
              <ScoreCell key={subject.evaluationId} measure={areas[nth]} language={language} />
            ))}
          </tr>
        ))}
      </tbody>
      <Totals answers={answers} language={language} />
    </TableRegion>
  );
}

function Totals({ answers, language }: ScoresTableProps) {
  const words = sideBySideWords[language];
  const { table } = profileWords[language];
  return (
    <tfoot>
      <tr>
        <th scope="row">{table.total}</th>
        {answers.map(({ subject, total }) => (
          <ScoreCell key={subject.evaluationId} measure={total} language={language} />
        ))}
      </tr>
      <tr>
        <th scope="row">{words.rankRow}</th>
        {answers.map(({ subject, total }) => (
          <td key={subject.evaluationId}>
            {rankText(total, language) ?? <Unknown reason={detailWords[language].reasons.fewerThanTwo} />}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function ScoreCell({ measure, language }: { measure: MeasureAnswer | undefined; language: Language }) {
  const score = measure?.score ?? null;
  return (
    <td>{score === null ? <Unknown reason={detailWords[language].reasons.noScore} /> : points(score, language)}</td>
  );
}
