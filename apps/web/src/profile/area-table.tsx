import type { ComparisonAnswer, MeasureAnswer } from '#comparison';
import type { Language } from '#kernel';
import { computed, points } from '../i18n/format';
import { Difference, Quartile, rankText, Unknown } from '../parts/figures';
import { areaTitle, TableRegion } from '../parts/parts';
import { reasonFor } from './measure';
import { profileWords } from './profile.words';

interface AnswerProps {
  readonly answer: ComparisonAnswer;
  readonly language: Language;
}

/** The profile's table: area, points, mean, difference, rank interval and quartile. */
export function AreaTable({ answer, language }: AnswerProps) {
  const words = profileWords[language].table;
  return (
    <TableRegion language={language} caption={words.caption} className="figures">
      <thead>
        <tr>
          <th scope="col">{words.area}</th>
          <th scope="col">{words.points}</th>
          <th scope="col">{words.mean}</th>
          <th scope="col">{words.gap}</th>
          <th scope="col">{words.rank}</th>
          <th scope="col">{words.quartile}</th>
        </tr>
      </thead>
      <tbody>
        {answer.areas.map((area) => (
          <tr key={area.number} id={`figures-area-${area.number}`}>
            <th scope="row">
              <span class="number">{area.number}</span> {areaTitle(area, language)}
            </th>
            <MeasureCells measure={area} answer={answer} language={language} withQuartile />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr id="figures-total">
          <th scope="row">{words.total}</th>
          <MeasureCells measure={answer.total} answer={answer} language={language} withQuartile />
        </tr>
      </tfoot>
    </TableRegion>
  );
}

interface MeasureCellsProps extends AnswerProps {
  readonly measure: MeasureAnswer;
  readonly withQuartile?: boolean;
}

/** Points, mean, difference, rank interval and, if asked for, quartile; an en dash with its reason where there is none. */
export function MeasureCells({ measure, answer, language, withQuartile = false }: MeasureCellsProps) {
  const { score, mean, gapToMean, quartile } = measure;
  const rank = rankText(measure, language);
  const unknown = (missing: 'score' | 'mean' | 'quartile') => (
    <Unknown reason={reasonFor(measure, missing, answer.notShown, language)} />
  );
  return (
    <>
      <td class="subject">{score === null ? unknown('score') : points(score, language)}</td>
      <td>{mean === null ? unknown('mean') : computed(mean, language)}</td>
      <td>{gapToMean === null ? unknown('mean') : <Difference value={gapToMean} language={language} kind="mean" />}</td>
      <td>{rank ?? unknown('mean')}</td>
      {withQuartile && (
        <td>{quartile === null ? unknown('quartile') : <Quartile quartile={quartile} language={language} />}</td>
      )}
    </>
  );
}
