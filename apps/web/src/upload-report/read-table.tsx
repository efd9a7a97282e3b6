import type { FoundForecastTable } from '#intake';
import { AMOUNT_UNITS_SHOWN, TABLE_KINDS_SHOWN } from './choices';
import type { Language } from '#kernel';
import { FieldError, TextField } from '../forms/fields';
import { count } from '../i18n/format';
import { unitName } from '../report-parts/amounts';
import { reportWords } from '../report-parts/report.words';
import { placeText } from '../upload/place-words';
import { Choice } from './choice';
import { ReadRows } from './read-rows';
import type { ReadTableProps } from './read-table-props';
import { isUnsettled, tableField } from './report-values';
import { uploadReportWords } from './upload-report.words';

/** One table as it was read: what it is, what each column means, and every figure to mend. */
export function ReadTable(props: ReadTableProps) {
  const { table, nth, values, language, problem } = props;
  const words = uploadReportWords[language].tables;
  const name = readTableName(table, nth, language);
  const open = nth === 0 || toSettle(props);
  const take = tableField(nth, 'take');
  return (
    <details class="fold" open={open}>
      <summary>{words.summary(name, count(table.rows.length, language))}</summary>
      <div class="choice">
        <input id={take} name={take} type="checkbox" value="yes" checked={values.take} />
        <label for={take}>{words.take}</label>
      </div>
      <FieldError {...{ id: take, language, problem }} />
      <p class="source">{words.place(placeText(table.place, language))}</p>
      <WhatItIs {...props} />
      <ReadRows {...props} name={name} />
    </details>
  );
}

/** Kind, section and unit: suggested as read, settled by a person. */
function WhatItIs({ table, nth, values, language, problem }: ReadTableProps) {
  const words = uploadReportWords[language].tables;
  return (
    <div class="about">
      <Choice
        {...{ language, problem }}
        id={tableField(nth, 'kind')}
        label={words.kind}
        none={words.choose}
        choices={TABLE_KINDS_SHOWN.map((kind) => [kind, reportWords[language].kinds[kind]])}
        value={values.kind}
      />
      <TextField
        {...{ language, problem }}
        id={tableField(nth, 'section')}
        label={words.section}
        hint={words.sectionHint}
        value={values.section}
      />
      <Choice
        {...{ language, problem }}
        id={tableField(nth, 'unit')}
        label={words.unit}
        hint={table.captionUnit ? words.captionSays(unitName(table.captionUnit, language)) : words.noCaption}
        none={words.choose}
        choices={AMOUNT_UNITS_SHOWN.map((unit) => [unit, unitName(unit, language)])}
        value={values.unit}
      />
    </div>
  );
}

export function readTableName({ title, section }: FoundForecastTable, nth: number, language: Language): string {
  const name = [title, section].filter((part) => part !== null && part !== '').join(': ');
  return name === '' ? uploadReportWords[language].tables.unnamed(count(nth + 1, language)) : name;
}

/** A table stands open where something in it is to be chosen or mended. */
function toSettle({ table, nth, values, problem }: ReadTableProps): boolean {
  const chosen = values.kind !== '' && values.section !== '' && values.unit !== '';
  const columns = table.columns.some(({ measure }) => measure === null);
  const faulty = problem?.faults.some(({ field }) => field?.startsWith(`t${nth}-`)) ?? false;
  return !chosen || columns || faulty || table.rows.some(isUnsettled);
}
