import type { Language } from '#kernel';
import type { Instrument } from '../api-answers';
import { link } from '../links';
import type { SideBySideState } from './side-by-side-state';
import { sideBySideWords } from './side-by-side.words';

interface SideBySideFormProps {
  readonly language: Language;
  readonly instruments: readonly Instrument[];
  readonly state: SideBySideState;
  readonly names: string;
  readonly most: number;
}

/** A plain form whose choices end in the link. */
export function SideBySideForm({ language, instruments, state, names, most }: SideBySideFormProps) {
  const words = sideBySideWords[language].form;
  return (
    <form class="filters" method="get" action={link(language, 'sideBySide')} aria-label={words.label}>
      <div class="field field-wide">
        <label for="municipalities">{words.municipalities}</label>
        <input
          id="municipalities"
          name="municipalities"
          value={names}
          aria-describedby="municipalities-hint"
          autocomplete="off"
        />
        <p class="hint" id="municipalities-hint">
          {words.hint(most)}
        </p>
      </div>
      <div class="field">
        <label for="instrument">{words.version}</label>
        <select id="instrument" name="instrument">
          <option value="" selected={state.instrument === undefined}>
            {words.latest}
          </option>
          {instruments.map(({ version }) => (
            <option key={version} value={version} selected={version === state.instrument}>
              {words.versionName(version)}
            </option>
          ))}
        </select>
      </div>
      {state.asOf && <input type="hidden" name="asOf" value={state.asOf} />}
      <button type="submit">{words.submit}</button>
    </form>
  );
}
