import type { ChangeDecomposition } from '#comparison';
import type { Language } from '#kernel';
import { Difference } from '../parts/figures';
import { computed, points } from '../i18n/format';
import { areaTitle, Swedish, TableRegion } from '../parts/parts';
import { analysisWords } from './analysis.words';

interface DecompositionProps {
  readonly decomposition: ChangeDecomposition;
  readonly language: Language;
}

/** Which area brought how much of the change, down to the sub-questions, and what the areas do not add up to. */
export function Decomposition({ decomposition, language }: DecompositionProps) {
  const words = analysisWords[language].decomposition;
  const { parts, total } = decomposition;
  const known = parts.filter(({ change }) => change !== null);
  if (known.length === 0) return null;
  return (
    <>
      <TableRegion language={language} caption={words.caption} className="figures compact">
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.contribution}</th>
          </tr>
        </thead>
        <tbody>
          {known.map((part) => (
            <tr key={part.number}>
              <th scope="row">
                <span class="number">{part.number}</span> {areaTitle(part, language)}
              </th>
              <td>
                <Contribution change={part.change ?? '0'} isSmall={part.withinRounding === true} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
        {total && <Sums total={total} language={language} />}
      </TableRegion>
      {total && <p class="explained">{residualText(total, language)}</p>}
      {known.map((part) => (
        <QuestionChanges key={part.number} part={part} language={language} />
      ))}
    </>
  );
}

type Total = NonNullable<ChangeDecomposition['total']>;

function residualText({ residual, tolerance, explainedByRounding }: Total, language: Language): string {
  const words = analysisWords[language].decomposition;
  const [left, most] = [computed(residual, language), points(tolerance, language)];
  return explainedByRounding ? words.explained(left, most) : words.unexplained(left, most);
}

function Sums({ total, language }: { total: Total; language: Language }) {
  const words = analysisWords[language].decomposition;
  return (
    <tfoot>
      {[
        { name: words.sum, value: total.sumOfParts },
        { name: words.residual, value: total.change },
      ].map(({ name, value }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>
            <Difference value={value} language={language} kind="change" />
          </td>
        </tr>
      ))}
    </tfoot>
  );
}

function Contribution({ change, isSmall, language }: { change: string; isSmall: boolean; language: Language }) {
  return (
    <>
      <Difference value={change} language={language} kind="change" />
      {isSmall && <span class="note"> ({analysisWords[language].decomposition.withinRounding})</span>}
    </>
  );
}

function QuestionChanges({ part, language }: { part: ChangeDecomposition['parts'][number]; language: Language }) {
  const words = analysisWords[language].decomposition;
  if (part.subQuestions.length === 0) return null;
  const caption = words.subQuestions(`${part.number} ${areaTitle(part, language)}`);
  return (
    <details class="fold">
      <summary>{caption}</summary>
      <TableRegion language={language} caption={caption} captionHidden className="figures compact long-titles">
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.contribution}</th>
          </tr>
        </thead>
        <tbody>
          {part.subQuestions.map((question) => (
            <tr key={question.number}>
              <th scope="row">
                <span class="number">{question.number}</span> <Swedish language={language}>{question.title}</Swedish>
              </th>
              <td>
                <Contribution change={question.change} isSmall={question.withinRounding} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </details>
  );
}
