import type { EvaluationRow } from '#evaluations';
import type { Session } from '../api-answers';
import type { Language } from '#kernel';
import { link } from '../links';
import { mayDo } from '../parts/may-do';
import { SampleTag, TableRegion } from '../parts/parts';
import { toDoWords } from './to-do.words';

interface ToDoListProps {
  readonly evaluations: readonly EvaluationRow[];
  readonly session: Session;
  readonly language: Language;
}

/** Evaluations on their way to publication, each with what this reader can do about it next. */
export function ToDoList({ evaluations, session, language }: ToDoListProps) {
  const words = toDoWords[language];
  return (
    <TableRegion language={language} caption={words.caption} captionHidden className="log">
      <thead>
        <tr>
          <th scope="col">{words.columns.municipality}</th>
          <th scope="col">{words.columns.year}</th>
          <th scope="col">{words.columns.version}</th>
          <th scope="col">{words.columns.status}</th>
          <th scope="col">{words.columns.next}</th>
        </tr>
      </thead>
      <tbody>
        {evaluations.map((evaluation) => (
          <ToDoLine key={evaluation.id} {...{ evaluation, session, language }} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function ToDoLine({
  evaluation,
  session,
  language,
}: Omit<ToDoListProps, 'evaluations'> & { evaluation: EvaluationRow }) {
  const words = toDoWords[language];
  const { id, municipalityName: name, year, instrumentVersion, status, isSample } = evaluation;
  const [deed] = mayDo(session, evaluation);
  const text = words.deeds[deed ?? 'see'];
  return (
    <tr>
      <th scope="row">
        {name} <SampleTag language={language} show={isSample} />
      </th>
      <td>{year}</td>
      <td>{instrumentVersion}</td>
      <td>{words.status[status]}</td>
      <td>
        <a href={link(language, deed ?? 'evaluation', { id })} aria-label={words.deedOf(text, name, year)}>
          {text}
        </a>
      </td>
    </tr>
  );
}
