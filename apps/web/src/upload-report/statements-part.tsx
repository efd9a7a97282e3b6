import type { ProposedInterimReport } from '#intake';
import type { StatementKind } from '#interim-reports';
import type { Language } from '#kernel';
import { Radios } from '../forms/fields';
import { count } from '../i18n/format';
import { Swedish } from '../parts/parts';
import { placeText } from '../upload/place-words';
import { statementField, unsettledField, type ReportValues } from './report-values';
import { statementSays, statementTitle } from './statement-words';
import { uploadReportWords } from './upload-report.words';

const KINDS = [
  'goal',
  'processArea',
  'assignment',
  'commitment',
  'indicator',
  'measure',
  'observation',
  'text',
] as const satisfies readonly StatementKind[];

interface StatementsPartProps {
  readonly proposed: ProposedInterimReport;
  readonly values: ReportValues;
  readonly language: Language;
}

/** What was read beside the tables, by kind, each to take in or leave out. */
export function StatementsPart({ proposed, values, language }: StatementsPartProps) {
  const words = uploadReportWords[language].statements;
  if (proposed.statements.length + proposed.unsettled.length === 0) return null;
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">{words.heading}</h2>
      <p>{words.text}</p>
      {KINDS.map((kind) => (
        <Kind key={kind} {...{ proposed, values, kind, language }} />
      ))}
      <Unsettled {...{ proposed, values, language }} />
    </section>
  );
}

function Kind({ proposed, values, kind, language }: StatementsPartProps & { readonly kind: StatementKind }) {
  const words = uploadReportWords[language].statements;
  const own = proposed.statements.flatMap((one, nth) => (one.statement.kind === kind ? [{ ...one, nth }] : []));
  if (own.length === 0) return null;
  return (
    <details class="fold">
      <summary>{words.kinds[kind](count(own.length, language))}</summary>
      {own.map(({ statement, place, nth }) => {
        const id = statementField(nth);
        const says = statementSays(statement, language);
        return (
          <div class="choice" key={id}>
            <input id={id} name={id} type="checkbox" value="yes" checked={values.statements[nth]} />
            <label for={id}>
              <Swedish language={language}>{statementTitle(statement)}</Swedish>
              {says !== '' && <strong> {says}</strong>} <span class="explained">({placeText(place, language)})</span>
            </label>
          </div>
        );
      })}
    </details>
  );
}

function Unsettled({ proposed, values, language }: StatementsPartProps) {
  const words = uploadReportWords[language].statements;
  if (proposed.unsettled.length === 0) return null;
  return (
    <>
      <h3>{words.unsettled}</h3>
      {proposed.unsettled.map(({ text, place, why, options }, nth) => (
        <Radios
          key={unsettledField(nth)}
          id={unsettledField(nth)}
          language={language}
          problem={undefined}
          legend={
            <>
              {placeText(place, language)}: <q lang="sv">{text}</q>
            </>
          }
          hint={why[language]}
          choices={[
            ...options.map((option, one) => ({
              value: String(one),
              text: [statementTitle(option), statementSays(option, language)].filter((part) => part !== '').join(': '),
            })),
            { value: '', text: words.leaveOut },
          ]}
          value={values.unsettled[nth] ?? ''}
        />
      ))}
    </>
  );
}
