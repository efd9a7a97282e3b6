import type { PublishedChange } from '#changes';
import type { Language } from '#kernel';
import { link } from '../links';
import { changesWords } from './changes.words';

/** What the address says of the choice; empty for all. */
export interface ChangesChoice {
  readonly kommun: string;
  readonly slag: string;
}

const KINDS = ['evaluation', 'interim-report', 'ranking-report', 'network'] as const satisfies readonly [
  ...PublishedChange['kind'][],
];

interface ChangesFormProps {
  readonly choice: ChangesChoice;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly language: Language;
}

/** A plain form whose choices end in the address. */
export function ChangesForm({ choice, municipalities, language }: ChangesFormProps) {
  const { form, kinds } = changesWords[language];
  return (
    <form class="filters" method="get" action={link(language, 'changes')} aria-label={form.label}>
      <div class="field">
        <label for="kommun">{form.municipality}</label>
        <select id="kommun" name="kommun">
          <option value="">{form.any}</option>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code} selected={code === choice.kommun}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="slag">{form.kind}</label>
        <select id="slag" name="slag">
          <option value="">{form.any}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind} selected={kind === choice.slag}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{form.submit}</button>
    </form>
  );
}
