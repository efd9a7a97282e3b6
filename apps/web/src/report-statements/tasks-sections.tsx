import type { InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { Unknown } from '../parts/figures';
import { Swedish } from '../parts/parts';
import { JudgementText } from '../report-parts/judgement';
import { reportStatementsWords } from './report-statements.words';
import { Comment, StatementHead, StatementTable, type StatementLine } from './statement-table';

interface SectionProps {
  readonly report: InterimReportRow;
  readonly language: Language;
}

/** Process areas with assessment and trend, by the heading that they stand under. */
export function ProcessAreasSection({ report, language }: SectionProps) {
  const { processAreas: words, goals } = reportStatementsWords[language];
  if (report.processAreas.length === 0) return null;
  const lines = report.processAreas.map((area): StatementLine => ({
    key: area.key,
    head: <StatementHead {...area} below={area.under} language={language} />,
    cells: [
      <JudgementText judgement={area.assessment} none={goals.noStatus} language={language} />,
      <JudgementText judgement={area.trend} none={goals.noTrend} language={language} />,
      <Comment text={area.comment} none={goals.noComment} language={language} />,
    ],
  }));
  const columns = [words.area, words.assessment, goals.trend, goals.comment];
  return (
    <section aria-labelledby="process-areas">
      <h2 id="process-areas">{words.heading}</h2>
      <StatementTable caption={words.caption} {...{ columns, lines, language }} />
    </section>
  );
}

/** Assignments with the document and year that gave them. */
export function AssignmentsSection({ report, language }: SectionProps) {
  const { assignments: words, goals } = reportStatementsWords[language];
  if (report.assignments.length === 0) return null;
  const withStatus = report.assignments.some(({ status }) => status !== undefined);
  const lines = report.assignments.map((one): StatementLine => ({
    key: one.key,
    head: <StatementHead {...one} below={one.area} language={language} />,
    cells: [
      <>
        <Swedish language={language}>{one.sourceDocument}</Swedish>{' '}
        {one.sourceYear ?? <Unknown reason={words.noYear} />}, {one.isCarriedOver ? words.carriedOver : words.new}
        {one.responsible && <div class="explained">{one.responsible.join(', ')}</div>}
      </>,
      <JudgementText judgement={one.forecast} none={goals.noForecast} language={language} />,
      ...(withStatus ? [<JudgementText judgement={one.status} none={goals.noStatus} language={language} />] : []),
      <Comment text={one.comment} none={goals.noComment} language={language} />,
    ],
  }));
  const columns = [
    words.assignment,
    words.source,
    goals.forecast,
    ...(withStatus ? [goals.status] : []),
    goals.comment,
  ];
  return (
    <section aria-labelledby="assignments">
      <h2 id="assignments">{words.heading}</h2>
      <StatementTable caption={words.caption} {...{ columns, lines, language }} />
    </section>
  );
}

/** One-year commitments with who is responsible, status and degree of completion. */
export function CommitmentsSection({ report, language }: SectionProps) {
  const { commitments: words, assignments, goals } = reportStatementsWords[language];
  if (report.commitments.length === 0) return null;
  const lines = report.commitments.map((one): StatementLine => ({
    key: one.key,
    head: <StatementHead {...one} below={one.under} language={language} />,
    cells: [
      <Comment text={one.responsible.join(', ')} none={goals.noComment} language={language} />,
      <JudgementText judgement={one.status} none={goals.noStatus} language={language} />,
      <JudgementText judgement={one.completion} none={goals.noStatus} language={language} />,
      <Comment text={one.comment} none={goals.noComment} language={language} />,
    ],
  }));
  const columns = [words.commitment, assignments.responsible, goals.status, words.completion, goals.comment];
  return (
    <section aria-labelledby="commitments">
      <h2 id="commitments">{words.heading}</h2>
      <StatementTable caption={words.caption} {...{ columns, lines, language }} />
    </section>
  );
}
