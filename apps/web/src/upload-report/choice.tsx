import type { Language } from '#kernel';
import { described, FieldError } from '../forms/fields';
import { faultsAt, type FormProblem } from '../forms/form-problem';

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What stands where nothing is chosen. */
  readonly none: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly value: string;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
}

/** One of many, in a list that opens. */
export function Choice({ id, label, hint, none, choices, value, language, problem }: ChoiceProps) {
  return (
    <div class={faultsAt(problem, id).length > 0 ? 'entry wrong' : 'entry'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError {...{ id, language, problem }} />
      <select id={id} name={id} {...described(id, problem, hint !== undefined)}>
        <option value="">{none}</option>
        {choices.map(([one, text]) => (
          <option key={one} value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
