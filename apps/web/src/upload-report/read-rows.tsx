import type { FoundForecastTable } from '#intake';
import type { Language } from '#kernel';
import { described, FieldError, Radios } from '../forms/fields';
import type { FormProblem } from '../forms/form-problem';
import { count } from '../i18n/format';
import { TableRegion } from '../parts/parts';
import { reportWords } from '../report-parts/report.words';
import { fieldAmount } from '../report-parts/written-amount';
import { Choice } from './choice';
import { MEASURES_SHOWN } from './choices';
import type { ReadTableProps } from './read-table-props';
import { cellField, isUnsettled, tableField, type ReadRowValues } from './report-values';
import { uploadReportWords } from './upload-report.words';

type Row = FoundForecastTable['rows'][number];

/** Every row with its figures in fields, under what each column was read as. */
export function ReadRows({ table, nth, values, language, problem, name }: ReadTableProps & { readonly name: string }) {
  const words = uploadReportWords[language].tables;
  return (
    <TableRegion language={language} caption={words.caption(name)} captionHidden className="preview-table">
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.sum}</th>
          {table.columns.map((column, at) => (
            <th key={`${at} ${column.heading}`} scope="col">
              <Choice
                {...{ language, problem }}
                id={tableField(nth, `m${at}`)}
                label={words.column(column.heading === '' ? words.noHeading : column.heading)}
                none={words.leaveOut}
                choices={MEASURES_SHOWN.map((one) => [one, reportWords[language].measureNames[one]])}
                value={values.measures[at] ?? ''}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => {
          const own = values.rows[at];
          return own && <ReadRow key={row.place} {...{ table, row, nth, at, language, problem }} values={own} />;
        })}
      </tbody>
    </TableRegion>
  );
}

interface ReadRowProps {
  readonly table: FoundForecastTable;
  readonly row: Row;
  readonly nth: number;
  readonly at: number;
  readonly values: ReadRowValues;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
}

function ReadRow(props: ReadRowProps) {
  const { table, row, nth, at, values, language, problem } = props;
  const words = uploadReportWords[language].tables;
  const label = cellField(nth, at, 'label');
  const sum = cellField(nth, at, 'sum');
  const named = row.label || (row.code ?? words.label(count(at + 1, language)));
  return (
    <>
      <tr class={row.isSum ? 'sum' : undefined}>
        <th scope="row">
          <label for={label} class="hidden">
            {words.label(count(at + 1, language))}
          </label>
          {row.code !== null && !row.label.startsWith(row.code) && <span class="number">{row.code} </span>}
          <input id={label} name={label} type="text" value={values.label} {...described(label, problem, false)} />
          <FieldError {...{ id: label, language, problem }} />
        </th>
        <td>
          <label for={sum} class="hidden">
            {words.isSum(named)}
          </label>
          <input id={sum} name={sum} type="checkbox" value="yes" checked={values.isSum} />
          <FieldError {...{ id: sum, language, problem }} />
        </td>
        {table.columns.map((column, cell) => (
          <FigureCell
            key={`${cell} ${column.heading}`}
            {...{ row, cell, language, problem }}
            id={cellField(nth, at, `c${cell}`)}
            label={words.figure(column.heading, named)}
            value={values.cells[cell] ?? ''}
          />
        ))}
      </tr>
      {isUnsettled(row) && <Split {...props} named={named} />}
    </>
  );
}

interface FigureCellProps {
  readonly row: Row;
  readonly cell: number;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
}

/** The figure in a field; what stands there and is no figure is shown below it. */
function FigureCell({ row, cell, id, label, value, language, problem }: FigureCellProps) {
  const found = row.cells[cell];
  const unread = found?.value === null && found.text.trim() !== '' ? found.text.trim() : undefined;
  return (
    <td>
      <label for={id} class="hidden">
        {label}
      </label>
      <input
        id={id}
        name={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={value}
        {...described(id, problem, false)}
      />
      {unread && (
        <div class="explained">
          <q lang="sv">{unread}</q>
        </div>
      )}
      <FieldError {...{ id, language, problem }} />
    </td>
  );
}

/** The readings of a row that fit; a person says which. */
function Split({ table, row, nth, at, values, language, problem, named }: ReadRowProps & { readonly named: string }) {
  const words = uploadReportWords[language].split;
  const readings = row.split?.readings ?? [];
  const shown = (reading: (typeof readings)[number]) =>
    reading.map((value) => (value === null ? '·' : fieldAmount(value, language))).join(' | ');
  return (
    <tr class="row-notes">
      <td colSpan={table.columns.length + 2}>
        <div class="held">
          <Radios
            {...{ language, problem }}
            id={cellField(nth, at, 'split')}
            legend={`${named}: ${words.legend}`}
            hint={row.split?.because[language]}
            choices={[
              ...readings.map((reading, one) => ({ value: String(one), text: shown(reading) })),
              { value: 'written', text: words.asWritten },
            ]}
            value={values.split}
          />
        </div>
      </td>
    </tr>
  );
}
