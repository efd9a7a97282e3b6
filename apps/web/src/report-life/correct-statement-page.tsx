import type { InterimReportRow, Scale, ShownJudgement } from '#interim-reports';
import type { Language } from '#kernel';
import { KeptFields, Radios, TextArea, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { Swedish } from '../parts/parts';
import { unitName } from '../report-parts/amounts';
import { judgementChoices, scaleFor, type JudgedField } from '../report-parts/judgement-choices';
import { ReportDeedPage } from '../report-parts/report-deed-page';
import { correctStatementWords } from './correct-statement.words';
import { fieldsOf, nameOf, statementsOf, type ShownStatement, type StatementField } from './statement-fields';
import type { StatementValues } from './statement-values';

export interface CorrectStatementPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly report: InterimReportRow;
  readonly statement: ShownStatement;
  readonly scales: readonly Scale[];
  readonly values: StatementValues;
  readonly reason: string;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

/** One statement of an adopted report, with what can be written anew in it. */
export function CorrectStatementPage(props: CorrectStatementPageProps) {
  const { reading, report, statement, reason, kept, problem } = props;
  const { language } = reading.visit;
  const words = correctStatementWords[language];
  const { kind, data } = statement;
  const name = nameOf(statement);
  const back = link(language, 'correctReport', { id: report.id });
  return (
    <ReportDeedPage {...{ reading, report, problem, back }} heading={words.headings[kind]} lead={words.lead}>
      <section aria-labelledby="statement">
        <h2 id="statement">{name === '' ? words.noHeading : <Swedish language={language}>{name}</Swedish>}</h2>
        <p class="explained">{words.stays[kind]}</p>
        <form
          class="form wide"
          method="post"
          action={link(language, 'correctStatement', { id: report.id, kind, key: data.key })}
        >
          <KeptFields kept={kept} />
          {fieldsOf(statement).map((field) => (
            <StatementFieldEntry key={field.name} {...props} field={field} />
          ))}
          <TextArea
            {...{ language, problem }}
            id="reason"
            label={words.reason}
            hint={words.reasonHint}
            value={reason}
            rows={3}
          />
          <button type="submit">{words.submit}</button>
        </form>
      </section>
    </ReportDeedPage>
  );
}

type EntryProps = CorrectStatementPageProps & { readonly field: StatementField };

function StatementFieldEntry(props: EntryProps) {
  const { reading, field, values, problem, statement } = props;
  const { language } = reading.visit;
  const words = correctStatementWords[language];
  const common = { language, problem, id: field.name, value: values[field.name] ?? '' };
  switch (field.as) {
    case 'judgement':
      return <JudgementEntry {...props} name={field.name} />;
    case 'words':
      return <TextArea {...common} label={words.words[field.name]} rows={field.name === 'text' ? 14 : 4} />;
    case 'line': {
      const hint = field.name === 'decidedOn' ? words.dayHint : undefined;
      return <TextField {...common} label={words.words[field.name]} hint={hint} autocomplete="off" />;
    }
    case 'list':
      return <TextField {...common} label={words.responsible} hint={words.responsibleHint} autocomplete="off" />;
    case 'figure': {
      const unit = statement.kind === 'measure' ? unitName(statement.data.amountsIn, language) : '';
      const label = words.effects[field.name](unit);
      return <TextField {...common} label={label} inputMode="decimal" autocomplete="off" />;
    }
    case 'value':
      return (
        <TextField
          {...common}
          label={valueLabel(statement, field.nth, language)}
          hint={words.valueHint}
          autocomplete="off"
        />
      );
  }
}

function valueLabel(statement: ShownStatement, nth: number, language: Language): string {
  const value = statement.kind === 'indicator' ? statement.data.values[nth] : undefined;
  return value ? correctStatementWords[language].value(value.kind, value.period, value.group) : '';
}

function JudgementEntry(props: EntryProps & { readonly name: JudgedField }) {
  const { reading, report, statement, scales, values, problem, name } = props;
  const { language } = reading.visit;
  const { judgements, none, lost } = correctStatementWords[language];
  const judged = statement.data as { readonly [field in JudgedField]?: ShownJudgement };
  const others = statementsOf(report, statement.kind).map(({ data }) => data as typeof judged);
  return (
    <Radios
      {...{ language, problem }}
      id={name}
      legend={judgements[name]}
      choices={judgementChoices(scaleFor(name, judged, others, scales), judged[name], language, { none, lost })}
      value={values[name] ?? ''}
    />
  );
}
