import type { InterimReportRow } from '#interim-reports';
import { decimal, figure, parseDecimal, type Language } from '#kernel';
import type { ComponentChildren } from 'preact';
import { day } from '../i18n/format';
import { Unknown } from '../parts/figures';
import { Swedish } from '../parts/parts';
import { unitName } from '../report-parts/amounts';
import { reportStatementsWords } from './report-statements.words';
import { Comment, StatementHead, StatementTable, type StatementLine } from './statement-table';

type Measure = InterimReportRow['measures'][number];

/** Measures with the decision behind them and their effects, in the unit that each is printed in. */
export function MeasuresSection({ report, language }: { report: InterimReportRow; language: Language }) {
  const { measures: words } = reportStatementsWords[language];
  const units = [...new Set(report.measures.map(({ amountsIn }) => amountsIn))];
  if (units.length === 0) return null;
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{words.heading}</h2>
      {units.map((unit) => (
        <MeasureTable
          key={unit}
          measures={report.measures.filter(({ amountsIn }) => amountsIn === unit)}
          unit={unitName(unit, language)}
          language={language}
        />
      ))}
    </section>
  );
}

function MeasureTable({
  measures,
  unit,
  language,
}: {
  measures: readonly Measure[];
  unit: string;
  language: Language;
}) {
  const { measures: words, goals } = reportStatementsWords[language];
  const columns = [
    words.measure,
    words.decided,
    words.diaryNumber,
    words.forecastEffect(unit),
    words.totalEffect(unit),
    words.effectSoFar(unit),
    goals.comment,
  ];
  const lines = measures.map((one): StatementLine => ({
    key: one.key,
    head: <StatementHead {...one} language={language} />,
    cells: [
      <Decision measure={one} language={language} />,
      one.diaryNumber ?? <Unknown reason={words.noDiaryNumber} />,
      effect(one.forecastEffect, words.noEffect, language),
      effect(one.totalEffect, words.noEffect, language),
      effect(one.effectSoFar, words.noEffect, language),
      <Comment text={textOf(one)} none={goals.noComment} language={language} />,
    ],
  }));
  return <StatementTable caption={`${words.caption}, ${unit}`} {...{ columns, lines, language }} />;
}

/** The date, and what is printed where that is something more or other. */
function Decision({ measure, language }: { measure: Measure; language: Language }) {
  const { decidedOn, decision } = measure;
  if (decidedOn === null && decision === undefined) {
    return <Unknown reason={reportStatementsWords[language].measures.noDecision} />;
  }
  return (
    <>
      {decidedOn !== null && <time dateTime={decidedOn}>{day(decidedOn, language)}</time>}
      {decision !== undefined && decision !== decidedOn && (
        <div class={decidedOn === null ? undefined : 'explained'}>
          <Swedish language={language}>{decision}</Swedish>
        </div>
      )}
    </>
  );
}

function effect(printed: string | undefined, none: string, language: Language): ComponentChildren {
  if (printed === undefined) return <Unknown reason={none} />;
  const isFigure = parseDecimal(printed) !== undefined;
  return <span class="amount">{isFigure ? figure(decimal(printed), language) : printed}</span>;
}

function textOf({ effectText, comment }: Measure): string | undefined {
  const parts = [effectText, comment].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? parts.join('\n') : undefined;
}
