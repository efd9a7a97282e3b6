import type { Language } from '#kernel';
import type { ComponentChildren } from 'preact';
import type { Kept } from './form';
import { faultsAt, type FormProblem } from './form-problem';
import { formsWords } from './forms.words';

/** What needs changing, above the form, each with the way to its field. */
export function ErrorSummary({ problem, language }: { problem: FormProblem | undefined; language: Language }) {
  if (!problem) return null;
  return (
    <div class="problem" role="alert" aria-labelledby="problem-heading" tabIndex={-1}>
      <h2 id="problem-heading">{formsWords[language].problem}</h2>
      <ul>
        {problem.faults.map(({ field, about, detail }) => {
          const text = about ? `${about}: ${detail}` : detail;
          return <li key={`${field} ${detail}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>;
        })}
      </ul>
    </div>
  );
}

/** The key and the version go along with the form, unseen. */
export function KeptFields({ kept }: { kept: Kept }) {
  return (
    <>
      <input type="hidden" name="key" value={kept.key} />
      {kept.version !== undefined && <input type="hidden" name="version" value={kept.version} />}
    </>
  );
}

interface AroundProps {
  readonly id: string;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
}

/** What is wrong with a field, right at it. */
export function FieldError({ id, language, problem }: AroundProps) {
  const faults = faultsAt(problem, id);
  if (faults.length === 0) return null;
  return (
    <p class="field-error" id={`${id}-error`}>
      <span class="hidden">{formsWords[language].error}</span> {faults.map(({ detail }) => detail).join(' ')}
    </p>
  );
}

/** What a field is described by and whether it is wrong, for those who listen. */
export function described(id: string, problem: FormProblem | undefined, hinted: boolean) {
  const wrong = faultsAt(problem, id).length > 0;
  const ids = [...(hinted ? [`${id}-hint`] : []), ...(wrong ? [`${id}-error`] : [])];
  return { 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': wrong || undefined };
}

interface FieldProps extends AroundProps {
  readonly name?: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly value: string;
}

interface Input {
  readonly list?: string;
  readonly inputMode?: 'numeric' | 'decimal';
  readonly maxLength?: number;
  readonly autocomplete?: 'off';
}

export function TextField({ id, name = id, label, hint, value, language, problem, ...rest }: FieldProps & Input) {
  return (
    <FieldFrame {...{ id, label, hint, language, problem }}>
      <input id={id} name={name} type="text" value={value} {...described(id, problem, hint !== undefined)} {...rest} />
    </FieldFrame>
  );
}

export function TextArea({
  id,
  name = id,
  label,
  hint,
  value,
  language,
  problem,
  rows = 5,
}: FieldProps & { rows?: number }) {
  return (
    <FieldFrame {...{ id, label, hint, language, problem }}>
      <textarea id={id} name={name} rows={rows} {...described(id, problem, hint !== undefined)}>
        {value}
      </textarea>
    </FieldFrame>
  );
}

function FieldFrame(props: Omit<FieldProps, 'value' | 'name'> & { readonly children: ComponentChildren }) {
  const { id, label, hint, language, problem, children } = props;
  return (
    <div class={faultsAt(problem, id).length > 0 ? 'entry wrong' : 'entry'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError {...{ id, language, problem }} />
      {children}
    </div>
  );
}

export interface RadioChoice {
  readonly value: string;
  readonly text: ComponentChildren;
}

interface RadiosProps extends AroundProps {
  readonly name?: string;
  readonly legend: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly choices: readonly RadioChoice[];
  /** Empty where nothing is chosen yet. */
  readonly value: string;
}

/** One of a few choices. The first has the group's id, for the error summary to lead to. */
export function Radios({ id, name = id, legend, hint, choices, value, language, problem }: RadiosProps) {
  return (
    <fieldset
      class={faultsAt(problem, id).length > 0 ? 'entry wrong' : 'entry'}
      {...described(id, problem, hint !== undefined)}
    >
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError {...{ id, language, problem }} />
      {choices.map((choice, nth) => {
        const own = nth === 0 ? id : `${id}-${nth + 1}`;
        return (
          <div class="choice" key={choice.value}>
            <input id={own} name={name} type="radio" value={choice.value} checked={choice.value === value} />
            <label for={own}>{choice.text}</label>
          </div>
        );
      })}
    </fieldset>
  );
}
