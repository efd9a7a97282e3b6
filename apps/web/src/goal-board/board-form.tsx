import type { Standing } from '#interim-reports';
import type { Language } from '#kernel';
import { link } from '../links';
import { goalBoardWords } from './goal-board.words';

/** What the address says of the board; empty for all. */
export interface BoardChoice {
  readonly municipality: string;
  readonly committee: string;
  readonly standing: Standing | '';
}

export const BOARD_STANDINGS = [
  'met',
  'partly',
  'not-met',
  'not-assessed',
  'unknown',
] as const satisfies readonly Standing[];

interface BoardFormProps {
  readonly choice: BoardChoice;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly committees: readonly string[];
  readonly language: Language;
}

/** A plain form whose choices end in the address. */
export function BoardForm({ choice, municipalities, committees, language }: BoardFormProps) {
  const words = goalBoardWords[language];
  return (
    <form class="filters" method="get" action={link(language, 'goalBoard')} aria-label={words.form.label}>
      <Choices
        name="kommun"
        label={words.form.municipality}
        any={words.form.any}
        choices={municipalities.map(({ code, name }) => [code, name])}
        value={choice.municipality}
      />
      {committees.length > 1 && (
        <Choices
          name="namnd"
          label={words.form.committee}
          any={words.form.any}
          choices={committees.map((one) => [one, one])}
          value={choice.committee}
        />
      )}
      <Choices
        name="status"
        label={words.form.standing}
        any={words.form.any}
        choices={BOARD_STANDINGS.map((one) => [one, words.standings[one]])}
        value={choice.standing}
      />
      <button type="submit">{words.form.submit}</button>
    </form>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly value: string;
}

function Choices({ name, label, any, choices, value }: ChoicesProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{any}</option>
        {choices.map(([one, text]) => (
          <option key={one} value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
