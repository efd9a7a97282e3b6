import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import { KeptFields, Radios, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { Swedish } from '../parts/parts';
import { draftWords } from './draft.words';

export interface ObservationValues {
  readonly kind: string;
  readonly text: string;
}

export const OBSERVATION_KINDS = ['strength', 'improvement', 'goodExample'] as const;

interface ObservationFormProps {
  readonly language: Language;
  readonly problem: FormProblem | undefined;
  readonly area: EvaluationRow['areas'][number];
  readonly here: string;
  readonly values?: ObservationValues;
  readonly kept: Kept;
}

/** What has been observed in an area, and a form to add to it. */
export function ObservationForm({ language, problem, area, here, values, kept }: ObservationFormProps) {
  const words = draftWords[language].area;
  const choices = OBSERVATION_KINDS.map((kind) => ({ value: kind, text: words.kinds[kind] }));
  const field = { language, problem };
  return (
    <section aria-labelledby="observations">
      <h2 id="observations">{words.observations}</h2>
      {area.observations.length === 0 ? (
        <p>{words.noObservations}</p>
      ) : (
        <ul class="sentences">
          {area.observations.map(({ kind, text }) => (
            <li key={`${kind} ${text}`}>
              <strong>{words.kinds[kind]}:</strong> <Swedish language={language}>{text}</Swedish>
            </li>
          ))}
        </ul>
      )}
      <form class="form" method="post" action={`${here}#observations`}>
        <KeptFields kept={kept} />
        <Radios {...field} id="kind" legend={words.kind} choices={choices} value={values?.kind ?? ''} />
        <TextArea {...field} id="text" label={words.text} hint={words.textHint} value={values?.text ?? ''} rows={4} />
        <button type="submit" name="do" value="observe">
          {words.add}
        </button>
      </form>
    </section>
  );
}
