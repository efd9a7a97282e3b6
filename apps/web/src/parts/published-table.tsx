import type { Language } from '#kernel';
import type { PublishedEvaluation } from '../api-answers';
import { evaluationsWords } from '../evaluations/evaluations.words';
import { points } from '../i18n/format';
import { link } from '../links';
import { Unknown } from './figures';
import { SampleTag, TableRegion } from './parts';
import { partsWords } from './parts.words';

export interface NamedEvaluation extends PublishedEvaluation {
  readonly municipalityCode: string;
  readonly name: string;
}

interface PublishedTableProps {
  readonly evaluations: readonly NamedEvaluation[];
  readonly language: Language;
}

/** Published evaluations, each with the way to itself and to its comparison. */
export function PublishedTable({ evaluations, language }: PublishedTableProps) {
  const { caption, columns } = evaluationsWords[language];
  return (
    <TableRegion language={language} caption={caption} captionHidden className="figures">
      <thead>
        <tr>
          <th scope="col">{columns.municipality}</th>
          <th scope="col">{columns.year}</th>
          <th scope="col">{columns.version}</th>
          <th scope="col">{columns.points}</th>
          <th scope="col" class="words">
            {columns.known}
          </th>
          <th scope="col" class="words">
            {columns.see}
          </th>
        </tr>
      </thead>
      <tbody>
        {evaluations.map((evaluation) => (
          <PublishedLine key={evaluation.evaluationId} evaluation={evaluation} language={language} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function PublishedLine({ evaluation, language }: { evaluation: NamedEvaluation; language: Language }) {
  const words = evaluationsWords[language];
  const {
    evaluationId: id,
    municipalityCode: code,
    name,
    instrumentVersion,
    year,
    total,
    depth,
    isSample,
  } = evaluation;
  return (
    <tr>
      <th scope="row">
        <a href={link(language, 'evaluation', { id })} aria-label={`${name} ${year}`}>
          {name}
        </a>{' '}
        <SampleTag language={language} show={isSample} />
      </th>
      <td>{year}</td>
      <td>{instrumentVersion}</td>
      <td>{total === null ? <Unknown reason={words.noTotal} /> : points(total, language)}</td>
      <td class="words">{partsWords[language].depth[depth]}</td>
      <td class="words">
        <a
          href={link(language, 'profile', { code }, { instrument: instrumentVersion, year: String(year) })}
          aria-label={words.profileOf(name, year)}
        >
          {words.profile}
        </a>
      </td>
    </tr>
  );
}
