import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import { count, points } from '../i18n/format';
import { Unknown } from '../parts/figures';
import { areaTitle, Swedish, TableRegion } from '../parts/parts';
import { detailWords } from '../profile/details.words';
import { profileWords } from '../profile/profile.words';
import { evaluationWords } from './evaluation.words';
import { acceptedOf, FigureCells } from './figure-cells';

interface SectionProps {
  readonly evaluation: EvaluationRow;
  readonly language: Language;
}

type Area = EvaluationRow['areas'][number];

/** What was printed beside what the level below adds up to, by area and by sub-question. */
export function FiguresSection({ evaluation, language }: SectionProps) {
  const words = evaluationWords[language].table;
  const deep = evaluation.areas.filter((area) => area.subQuestions.some(({ percent }) => percent !== null));
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{words.heading}</h2>
      <p>{words.explained}</p>
      <AreasTable evaluation={evaluation} language={language} />
      {deep.map((area) => (
        <details key={area.number} class="fold">
          <summary>
            <span class="number">{area.number}</span>{' '}
            {detailWords[language].subQuestions.summary(
              areaTitle(area, language),
              count(area.subQuestions.length, language),
            )}
          </summary>
          <SubQuestions {...{ evaluation, area, language }} />
        </details>
      ))}
      {deep.length === 0 && <p class="explained">{detailWords[language].subQuestions.unknown}</p>}
    </section>
  );
}

function AreasTable({ evaluation, language }: SectionProps) {
  const words = evaluationWords[language].table;
  const common = profileWords[language].table;
  return (
    <TableRegion language={language} caption={words.caption} className="figures pairs">
      <thead>
        <tr>
          <th scope="col">{common.area}</th>
          <th scope="col">{common.max}</th>
          <FigureHeadings language={language} />
        </tr>
      </thead>
      <tbody>
        {evaluation.areas.map((area) => (
          <AreaLine key={area.number} {...{ evaluation, area, language }} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{common.total}</th>
          <td>{points(evaluation.total.maxPoints, language)}</td>
          <FigureCells
            pair={evaluation.total}
            accepted={acceptedOf(evaluation, 'total', evaluation.total)}
            language={language}
          />
        </tr>
      </tfoot>
    </TableRegion>
  );
}

function AreaLine({ evaluation, area, language }: SectionProps & { area: Area }) {
  const { number, maxPoints } = area;
  return (
    <tr>
      <th scope="row">
        <span class="number">{number}</span> {areaTitle(area, language)}
      </th>
      <td>{points(maxPoints, language)}</td>
      <FigureCells pair={area} accepted={acceptedOf(evaluation, `area:${number}`, area)} language={language} />
    </tr>
  );
}

function FigureHeadings({ language }: { language: Language }) {
  const words = evaluationWords[language].table;
  return (
    <>
      <th scope="col">{words.computed}</th>
      <th scope="col">{words.printed}</th>
      <th scope="col">{words.difference}</th>
      <th scope="col" class="words">
        {words.reason}
      </th>
    </>
  );
}

function SubQuestions({ evaluation, area, language }: SectionProps & { area: Area }) {
  const words = evaluationWords[language].table;
  const common = profileWords[language].table;
  return (
    <TableRegion
      language={language}
      caption={areaTitle(area, language)}
      captionHidden
      className="figures pairs long-titles"
    >
      <thead>
        <tr>
          <th scope="col">{common.subQuestion}</th>
          <th scope="col">{common.max}</th>
          <th scope="col">{words.percent}</th>
          <FigureHeadings language={language} />
        </tr>
      </thead>
      <tbody>
        {area.subQuestions.map((subQuestion) => (
          <SubQuestionLine key={subQuestion.number} {...{ evaluation, subQuestion, language }} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function SubQuestionLine({
  evaluation,
  subQuestion,
  language,
}: SectionProps & { subQuestion: Area['subQuestions'][number] }) {
  const { number, title, maxPoints, percent } = subQuestion;
  const accepted = acceptedOf(evaluation, `sub:${number}`, subQuestion);
  return (
    <tr>
      <th scope="row">
        <span class="number">{number}</span> <Swedish language={language}>{title}</Swedish>
      </th>
      <td>{points(maxPoints, language)}</td>
      <td>
        {percent === null ? <Unknown reason={evaluationWords[language].table.noPercent} /> : points(percent, language)}
      </td>
      <FigureCells pair={subQuestion} {...{ accepted, language }} />
    </tr>
  );
}
