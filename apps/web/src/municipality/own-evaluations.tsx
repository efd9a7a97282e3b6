import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import { points } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { TableRegion } from '../parts/parts';
import { partsWords } from '../parts/parts.words';
import { municipalityWords } from './municipality.words';

interface OwnEvaluationsProps {
  readonly evaluations: readonly EvaluationRow[];
  readonly caption: string;
  readonly language: Language;
}

/** A municipality's published evaluations with the way to each. */
export function OwnEvaluations({ evaluations, caption, language }: OwnEvaluationsProps) {
  const words = municipalityWords[language].evaluations;
  return (
    <TableRegion language={language} caption={caption} className="figures compact">
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          <th scope="col">{words.version}</th>
          <th scope="col">{words.points}</th>
          <th scope="col" class="words">
            {words.known}
          </th>
          <th scope="col" class="words">
            {words.status}
          </th>
          <th scope="col" class="words">
            {words.see}
          </th>
        </tr>
      </thead>
      <tbody>
        {evaluations.map((evaluation) => (
          <EvaluationLine key={evaluation.id} {...{ evaluation, language }} />
        ))}
      </tbody>
    </TableRegion>
  );
}

interface EvaluationLineProps {
  readonly evaluation: EvaluationRow;
  readonly language: Language;
}

function EvaluationLine({ evaluation, language }: EvaluationLineProps) {
  const words = municipalityWords[language].evaluations;
  const { depth, status } = partsWords[language];
  const { id, year, instrumentVersion, municipalityCode: code, municipalityName: name, total } = evaluation;
  const shown = total.computed ?? total.printed;
  return (
    <tr>
      <th scope="row">{year}</th>
      <td>{instrumentVersion}</td>
      <td>{shown === null ? <Unknown reason={words.noTotal} /> : points(shown, language)}</td>
      <td class="words">{evaluation.depth ? depth[evaluation.depth] : <Unknown reason={words.noTotal} />}</td>
      <td class="words">{status[evaluation.status]}</td>
      <td class="words">
        <a
          href={link(language, 'profile', { code }, { instrument: instrumentVersion, year: String(year) })}
          aria-label={words.compareName(name, year)}
        >
          {words.compare}
        </a>
        {' · '}
        <a href={link(language, 'evaluation', { id })} aria-label={words.evaluationName(name, year)}>
          {words.evaluation}
        </a>
      </td>
    </tr>
  );
}
