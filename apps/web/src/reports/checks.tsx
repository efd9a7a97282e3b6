import type { Language } from '#kernel';
import type { ComponentChildren } from 'preact';
import { described, FieldError } from '../forms/fields';
import { faultsAt, type FormProblem } from '../forms/form-problem';

interface CheckGroupProps {
  readonly id: string;
  readonly legend: string;
  readonly hint: string;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
  readonly children: ComponentChildren;
}

/** Several choices of which any may be made, with what is wrong with them as a whole. */
export function CheckGroup({ id, legend, hint, language, problem, children }: CheckGroupProps) {
  const wrong = faultsAt(problem, id).length > 0;
  return (
    <fieldset id={id} tabIndex={-1} class={wrong ? 'entry wrong' : 'entry'} {...described(id, problem, true)}>
      <legend>{legend}</legend>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldError {...{ id, language, problem }} />
      {children}
    </fieldset>
  );
}

interface CheckProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly children: ComponentChildren;
}

export function Check({ id, name, value, checked, children }: CheckProps) {
  return (
    <div class="choice">
      <input id={id} name={name} type="checkbox" value={value} checked={checked} />
      <label for={id}>{children}</label>
    </div>
  );
}
