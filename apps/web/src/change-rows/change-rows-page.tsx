import type { InterimReportRow, ReportTable, TableMeasure } from '#interim-reports';
import type { Language } from '#kernel';
import { described, FieldError, KeptFields, TextArea, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import { faultsAt, type FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { Swedish } from '../parts/parts';
import { unitName } from '../report-parts/amounts';
import { isAdopted } from '../report-parts/may-report';
import { ReportDeedPage } from '../report-parts/report-deed-page';
import { measureName, rowName, tableName } from '../report-parts/report-names';
import { measuresIn } from '../report-table/table-shape';
import { changeRowsWords } from './change-rows.words';
import { fieldOf, type RowValues } from './row-values';

export interface ChangeRowsPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly report: InterimReportRow;
  readonly table: ReportTable;
  /** Of the chosen rows; empty while they are being chosen. */
  readonly values: readonly RowValues[];
  readonly reason: string;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

export function ChangeRowsPage(props: ChangeRowsPageProps) {
  const { reading, report, table, values, problem } = props;
  const { language } = reading.visit;
  const words = changeRowsWords[language];
  const heading = words.heading(tableName(table, report.committee, language));
  const back = isAdopted(report) ? undefined : link(language, 'fillReport', { id: report.id });
  return (
    <ReportDeedPage
      {...{ reading, report, problem, heading, back }}
      lead={isAdopted(report) ? words.leadCorrect : words.lead}
    >
      {values.length === 0 ? <Choose {...props} /> : <Fill {...props} />}
    </ReportDeedPage>
  );
}

/** Which rows: a plain form whose choices end in the address. */
function Choose({ reading, report, table }: ChangeRowsPageProps) {
  const { language } = reading.visit;
  const words = changeRowsWords[language].choose;
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{words.heading}</h2>
      <form method="get" action={link(language, 'changeTable', { id: report.id, table: table.tableId })}>
        <fieldset class="plain row-choices">
          <legend class="hidden">{words.caption}</legend>
          {table.rows.map((row, nth) => (
            <div class="choice" key={`${nth} ${row.label}`}>
              <input id={`choose-${nth}`} name="r" type="checkbox" value={nth} />
              <label for={`choose-${nth}`}>
                {row.isSum ? <strong>{rowName(row, language)}</strong> : rowName(row, language)}
              </label>
            </div>
          ))}
        </fieldset>
        <button type="submit">{words.submit}</button>
      </form>
    </section>
  );
}

function Fill(props: ChangeRowsPageProps) {
  const { reading, report, table, values, reason, kept, problem } = props;
  const { language } = reading.visit;
  const words = changeRowsWords[language];
  const address = { id: report.id, table: table.tableId };
  return (
    <section aria-labelledby="fill">
      <h2 id="fill">{words.fill.heading}</h2>
      <p>{words.fill.text(unitName(table.amountsIn, language))}</p>
      <form class="scores" method="post" action={link(language, 'changeTable', address)}>
        <KeptFields kept={kept} />
        {values.map((one) => (
          <RowFields key={one.row} {...{ report, table, language, problem }} values={one} />
        ))}
        <TextArea
          {...{ language, problem }}
          id="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          rows={3}
        />
        <p class="buttons">
          <button type="submit">{words.fill.submit}</button>
          <a href={link(language, 'changeTable', address)}>{words.fill.others}</a>
        </p>
      </form>
    </section>
  );
}

interface RowFieldsProps {
  readonly report: InterimReportRow;
  readonly table: ReportTable;
  readonly values: RowValues;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
}

function RowFields({ report, table, values, language, problem }: RowFieldsProps) {
  const words = changeRowsWords[language].fill;
  const { row, label, comment, figures } = values;
  const stands = table.rows[row];
  const title = `r${row}-title`;
  const wrong = measuresIn(table).some((measure) => faultsAt(problem, fieldOf(row, measure)).length > 0);
  const field = { language, problem };
  return (
    <div class={wrong ? 'row-fields wrong' : 'row-fields'} role="group" aria-labelledby={title}>
      <h3 id={title}>{stands && <Swedish language={language}>{rowName(stands, language)}</Swedish>}</h3>
      <input type="hidden" name="r" value={row} />
      <div class="figure-fields">
        {measuresIn(table).map((measure) => (
          <FigureField key={measure} {...{ report, row, measure }} {...field} value={figures[measure] ?? ''} />
        ))}
      </div>
      <TextField {...field} id={fieldOf(row, 'label')} label={words.label} value={label} />
      <TextArea
        {...field}
        id={fieldOf(row, 'comment')}
        label={`${words.comment} ${formsWords[language].optional}`}
        value={comment}
        rows={2}
      />
    </div>
  );
}

interface FigureFieldProps extends Pick<RowFieldsProps, 'report' | 'language' | 'problem'> {
  readonly row: number;
  readonly measure: TableMeasure;
  readonly value: string;
}

function FigureField({ report, row, measure, value, language, problem }: FigureFieldProps) {
  const id = fieldOf(row, measure);
  return (
    <div class="score-field">
      <label for={id}>{measureName(measure, report, language)}</label>
      <input
        id={id}
        name={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={value}
        {...described(id, problem, false)}
      />
      <FieldError {...{ id, language, problem }} />
    </div>
  );
}
