import type { AreaAnswer, ComparisonAnswer } from '#comparison';
import type { Language } from '#kernel';
import { count, points } from '../i18n/format';
import { areaTitle, Swedish, TableRegion } from '../parts/parts';
import { MeasureCells } from './area-table';
import { detailWords } from './details.words';
import { profileWords } from './profile.words';

interface SectionProps {
  readonly answer: ComparisonAnswer;
  readonly language: Language;
}

/** The sub-questions of each area, folded away until asked for. */
export function SubQuestionsSection({ answer, language }: SectionProps) {
  const words = detailWords[language].subQuestions;
  const known = answer.areas.filter((area) => area.subQuestions.some(({ score }) => score !== null));
  return (
    <section aria-labelledby="sub-questions">
      <h2 id="sub-questions">{words.heading}</h2>
      <p class="explained">{known.length > 0 ? words.explained : words.unknown}</p>
      {known.map((area) => (
        <details key={area.number} class="fold">
          <summary>
            <span class="number">{area.number}</span>{' '}
            {words.summary(areaTitle(area, language), count(area.subQuestions.length, language))}
          </summary>
          <SubQuestionTable {...{ area, answer, language }} />
        </details>
      ))}
    </section>
  );
}

function SubQuestionTable({ area, answer, language }: SectionProps & { area: AreaAnswer }) {
  const words = profileWords[language].table;
  return (
    <TableRegion language={language} caption={areaTitle(area, language)} captionHidden className="figures long-titles">
      <thead>
        <tr>
          <th scope="col">{words.subQuestion}</th>
          <th scope="col">{words.max}</th>
          <th scope="col">{words.points}</th>
          <th scope="col">{words.mean}</th>
          <th scope="col">{words.gap}</th>
          <th scope="col">{words.rank}</th>
        </tr>
      </thead>
      <tbody>
        {area.subQuestions.map((subQuestion) => (
          <tr key={subQuestion.number}>
            <th scope="row">
              <span class="number">{subQuestion.number}</span>{' '}
              <Swedish language={language}>{subQuestion.title}</Swedish>
            </th>
            <td>{points(subQuestion.maxPoints, language)}</td>
            <MeasureCells measure={subQuestion} answer={answer} language={language} />
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
