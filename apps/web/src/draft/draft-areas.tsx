import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import { count, points } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { areaTitle, TableRegion } from '../parts/parts';
import { draftWords } from './draft.words';

interface DraftAreasProps {
  readonly evaluation: EvaluationRow;
  readonly language: Language;
}

/** Each area with what is filled in and the way to its form. */
export function DraftAreas({ evaluation, language }: DraftAreasProps) {
  const words = draftWords[language].table;
  return (
    <TableRegion language={language} caption={words.caption} className="figures">
      <thead>
        <tr>
          <th scope="col">{words.area}</th>
          <th scope="col">{words.scored}</th>
          <th scope="col">{words.computed}</th>
          <th scope="col">{words.printed}</th>
          <th scope="col">{words.observations}</th>
          <th scope="col" class="words">
            {words.fillIn}
          </th>
        </tr>
      </thead>
      <tbody>
        {evaluation.areas.map((area) => (
          <AreaLine key={area.number} id={evaluation.id} area={area} language={language} />
        ))}
      </tbody>
    </TableRegion>
  );
}

interface AreaLineProps {
  readonly id: string;
  readonly area: EvaluationRow['areas'][number];
  readonly language: Language;
}

function AreaLine({ id, area, language }: AreaLineProps) {
  const words = draftWords[language].table;
  const { number, computed, printed, subQuestions, observations } = area;
  const title = areaTitle(area, language);
  const scored = subQuestions.filter(({ percent }) => percent !== null).length;
  return (
    <tr>
      <th scope="row">
        <span class="number">{number}</span> {title}
      </th>
      <td>
        {subQuestions.length === 0 ? (
          <Unknown reason={words.notKnown} />
        ) : (
          words.ofAll(count(scored, language), count(subQuestions.length, language))
        )}
      </td>
      <td>{computed === null ? <Unknown reason={words.notComputed} /> : points(computed, language)}</td>
      <td>{printed === null ? <Unknown reason={words.notPrinted} /> : points(printed, language)}</td>
      <td>{count(observations.length, language)}</td>
      <td class="words">
        <a href={link(language, 'draftArea', { id, area: number })} aria-label={words.fillInArea(title)}>
          {words.fillIn}
        </a>
      </td>
    </tr>
  );
}
