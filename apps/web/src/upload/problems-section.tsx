import type { Problem } from '#intake';
import type { Language } from '#kernel';
import { count } from '../i18n/format';
import { fieldsOf } from '../forms/scores';
import { placeText } from './place-words';
import { prefixOf } from './upload-values';
import { uploadWords } from './upload.words';

const SEVERITIES = ['error', 'warning', 'info'] as const;

interface ProblemsSectionProps {
  readonly problems: readonly Problem[];
  /** Ids of the fields of the form below, to lead to. */
  readonly fields: ReadonlySet<string>;
  readonly language: Language;
}

/** What is to be settled, the gravest first; what rounding explains is folded away. */
export function ProblemsSection({ problems, fields, language }: ProblemsSectionProps) {
  const words = uploadWords[language].problems;
  const groups = SEVERITIES.map((severity) => ({
    severity,
    found: problems.filter((one) => one.severity === severity),
  }));
  return (
    <section aria-labelledby="review">
      <h2 id="review">{words.heading}</h2>
      {problems.length === 0 && <p>{words.none}</p>}
      {groups
        .filter(({ found }) => found.length > 0)
        .map(({ severity, found }) => (
          <details key={severity} class={`fold ${severity}`} open={severity !== 'info'}>
            <summary>{words.groups[severity](count(found.length, language))}</summary>
            <ul class="sentences">
              {found.map((problem) => (
                <ProblemLine
                  key={`${problem.where} ${problem.code} ${problem.measure} ${problem.detail.sv}`}
                  {...{ problem, fields, language }}
                />
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
}

function ProblemLine({ problem, fields, language }: Omit<ProblemsSectionProps, 'problems'> & { problem: Problem }) {
  const { where, detail } = problem;
  const field = problemField(problem);
  return (
    <li>
      {where !== '' && <span class="place">{capitalised(placeText(where, language))}: </span>}
      {detail[language]}{' '}
      {field !== undefined && fields.has(field) && <a href={`#${field}`}>{uploadWords[language].problems.toField}</a>}
    </li>
  );
}

/** Id of the field of the figure that a problem is about. */
export function problemField({ measure, evaluation = 0 }: Problem): string | undefined {
  return measure === undefined ? undefined : fieldsOf(measure, prefixOf(evaluation)).percent;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
