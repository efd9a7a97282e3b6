import type { MunicipalityRow } from '#registry';
import type { Language } from '#kernel';
import { link } from '../links';
import { municipalitiesWords } from './municipalities.words';
import { countyChoices, groupChoices, isFiltered, type MunicipalityFilter } from './municipality-filter';

interface MunicipalityFormProps {
  readonly language: Language;
  readonly filter: MunicipalityFilter;
  readonly all: readonly MunicipalityRow[];
}

export function MunicipalityForm({ language, filter, all }: MunicipalityFormProps) {
  const words = municipalitiesWords[language].form;
  const here = link(language, 'municipalities');
  return (
    <form class="filters" method="get" action={here} role="search" aria-label={words.label}>
      <div class="field">
        <label for="q">{words.q}</label>
        <input id="q" name="q" type="search" value={filter.q} autocomplete="off" />
      </div>
      <div class="field">
        <label for="county">{words.county}</label>
        <select id="county" name="county">
          <option value="">{words.any}</option>
          {countyChoices(all).map(({ value, text }) => (
            <option key={value} value={value} selected={value === filter.county}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <div class="field field-wide">
        <label for="group">{words.group}</label>
        <select id="group" name="group">
          <option value="">{words.any}</option>
          <GroupChoices {...{ language, filter, all }} />
        </select>
      </div>
      <button type="submit">{words.submit}</button>
      <div class="check">
        <input id="evaluated" name="evaluated" type="checkbox" value="1" checked={filter.evaluated} />
        <label for="evaluated">{words.evaluated}</label>
        {(isFiltered(filter) || filter.evaluated) && <a href={here}>{words.clear}</a>}
      </div>
    </form>
  );
}

/** The groups under the classification that they belong to. */
function GroupChoices({ language, filter, all }: MunicipalityFormProps) {
  const words = municipalitiesWords[language].form;
  return (
    <>
      {groupChoices(all).map(({ classification, groups }) => (
        <optgroup key={classification} label={words.classification(classification)}>
          {groups.map(({ value, text }) => (
            <option key={value} value={value} selected={value === filter.group}>
              {text}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
