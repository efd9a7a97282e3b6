import type { AmountUnit } from '#interim-reports';
import type { Language } from '#kernel';
import { UNITS, unitName } from './amounts';
import { reportWords } from './report.words';

interface UnitFormProps {
  readonly action: string;
  readonly unit: AmountUnit | undefined;
  readonly language: Language;
}

/** In what the amounts of the page are shown: a plain form whose choice ends in the address. */
export function UnitForm({ action, unit, language }: UnitFormProps) {
  const words = reportWords[language].unit;
  return (
    <form class="filters" method="get" action={action} aria-label={words.form}>
      <div class="field">
        <label for="enhet">{words.label}</label>
        <select id="enhet" name="enhet">
          <option value="">{words.asPrinted}</option>
          {UNITS.map((one) => (
            <option key={one} value={one} selected={one === unit}>
              {unitName(one, language)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{words.submit}</button>
    </form>
  );
}
