import type { Attainment, InterimReportRow, Suggestion } from '#interim-reports';
import type { Language } from '#kernel';
import { SuggestionNote } from '../assess-goals/suggestion-note';
import { count } from '../i18n/format';
import { JudgementText } from '../report-parts/judgement';
import { reportWords } from '../report-parts/report.words';
import { reportStatementsWords } from './report-statements.words';
import { Comment, StatementHead, StatementTable, type StatementLine } from './statement-table';

type Goal = InterimReportRow['goals'][number];

interface GoalsSectionProps {
  readonly report: InterimReportRow;
  /** What the figures suggest, for goals that are tied to them. */
  readonly suggestions: readonly Suggestion[];
  readonly language: Language;
}

/** Every goal in its own words and symbols, by the area that it stands in. */
export function GoalsSection({ report, suggestions, language }: GoalsSectionProps) {
  const words = reportStatementsWords[language].goals;
  const { goals } = report;
  if (goals.length === 0) return null;
  const counts = attainmentCounts(goals);
  const n = (attainment: Attainment) => count(counts[attainment], language);
  const areas = [...new Set(goals.map(({ area = '' }) => area))];
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{words.heading}</h2>
      <p class="finding">{words.lead(n('met'), n('partly'), n('not-met'), n('not-assessed'))}</p>
      <p class="explained">{words.kept}</p>
      {areas.map((area) => (
        <GoalTable
          key={area}
          area={area}
          goals={goals.filter((goal) => (goal.area ?? '') === area)}
          {...{ suggestions, language }}
        />
      ))}
    </section>
  );
}

/**
 * How many goals come to each step of the common scale by their forecast, or by their status where there is none. A goal
 * without a judgement that others stand under is judged through them, and is not counted.
 */
export function attainmentCounts(goals: readonly Goal[]): Readonly<Record<Attainment, number>> {
  const counts = { met: 0, partly: 0, 'not-met': 0, 'not-assessed': 0 };
  const gathers = ({ title, forecast, status }: Goal) =>
    !forecast && !status && goals.some(({ under }) => under?.title === title);
  for (const { forecast, status } of goals.filter((goal) => !gathers(goal)))
    counts[(forecast ?? status)?.attainment ?? 'not-assessed'] += 1;
  return counts;
}

interface GoalTableProps extends Pick<GoalsSectionProps, 'suggestions' | 'language'> {
  readonly area: string;
  readonly goals: readonly Goal[];
}

function GoalTable({ area, goals, suggestions, language }: GoalTableProps) {
  const words = reportStatementsWords[language].goals;
  const withStatus = goals.some(({ status }) => status !== undefined);
  const withTrend = goals.some(({ trend }) => trend !== undefined);
  const columns = [
    words.goal,
    words.forecast,
    ...(withStatus ? [words.status] : []),
    ...(withTrend ? [words.trend] : []),
    words.comment,
  ];
  const lines = goals.map((goal): StatementLine => ({
    key: goal.key,
    head: <StatementHead {...goal} below={belowOf(goal, language)} language={language} />,
    cells: [
      <JudgementText judgement={goal.forecast} none={words.noForecast} language={language} />,
      ...(withStatus ? [<JudgementText judgement={goal.status} none={words.noStatus} language={language} />] : []),
      ...(withTrend ? [<JudgementText judgement={goal.trend} none={words.noTrend} language={language} />] : []),
      <CommentAndSuggestion goal={goal} {...{ suggestions, language }} />,
    ],
  }));
  return <StatementTable caption={area === '' ? words.caption : area} {...{ columns, lines, language }} />;
}

/** What the report says of a goal, and what its figures suggest. */
function CommentAndSuggestion({
  goal,
  suggestions,
  language,
}: Pick<GoalTableProps, 'suggestions' | 'language'> & { readonly goal: Goal }) {
  const suggestion = suggestions.find(({ key, proposed }) => key === goal.key && proposed !== null);
  const { noComment } = reportStatementsWords[language].goals;
  return (
    <>
      {(goal.comment || !suggestion) && <Comment text={goal.comment} none={noComment} language={language} />}
      {suggestion && <SuggestionNote suggestion={suggestion} language={language} />}
    </>
  );
}

function belowOf({ kind, under }: Goal, language: Language): string {
  const own = reportWords[language].goalKinds[kind];
  if (!under) return own;
  const { number, title } = under;
  return `${own}. ${reportStatementsWords[language].goals.under(number === null ? title : `${number} ${title}`)}`;
}
