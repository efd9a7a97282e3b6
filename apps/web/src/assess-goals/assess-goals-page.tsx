import type { InterimReportRow, Scale, Suggestion } from '#interim-reports';
import { KeptFields, Radios, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import { faultsAt, type FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { Swedish } from '../parts/parts';
import { judgementChoices, scaleFor } from '../report-parts/judgement-choices';
import { ReportDeedPage } from '../report-parts/report-deed-page';
import { assessGoalsWords } from './assess-goals.words';
import { goalField, type GoalJudgement, type GoalValues } from './goal-values';
import { SuggestionNote } from './suggestion-note';

export interface AssessGoalsPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly report: InterimReportRow;
  readonly suggestions: readonly Suggestion[];
  readonly scales: readonly Scale[];
  /** In the order of the report's goals. */
  readonly values: readonly GoalValues[];
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

/** Every goal with its scale; the suggestion stands beside, a person assesses. */
export function AssessGoalsPage(props: AssessGoalsPageProps) {
  const { reading, report, kept, problem } = props;
  const { language } = reading.visit;
  const words = assessGoalsWords[language];
  const back = link(language, 'fillReport', { id: report.id });
  return (
    <ReportDeedPage {...{ reading, report, problem, back }} heading={words.heading} lead={words.lead}>
      {report.goals.length === 0 ? (
        <p class="finding">{words.none}</p>
      ) : (
        <form class="form wide" method="post" action={link(language, 'assessGoals', { id: report.id })}>
          <KeptFields kept={kept} />
          {report.goals.map((goal, nth) => (
            <GoalFields key={goal.key} {...props} goal={goal} nth={nth} />
          ))}
          <button type="submit">{words.submit}</button>
        </form>
      )}
    </ReportDeedPage>
  );
}

type GoalFieldsProps = AssessGoalsPageProps & {
  readonly goal: InterimReportRow['goals'][number];
  readonly nth: number;
};

function GoalFields(props: GoalFieldsProps) {
  const { reading, suggestions, values, problem, goal, nth } = props;
  const { language } = reading.visit;
  const words = assessGoalsWords[language];
  const suggestion = suggestions.find(({ key }) => key === goal.key);
  const wrong = (['status', 'trend'] as const).some((part) => faultsAt(problem, goalField(nth, part)).length > 0);
  return (
    <div class="row-fields">
      <h2 class="goal-title">
        {goal.number !== null && <span class="number">{goal.number} </span>}
        <Swedish language={language}>{goal.title}</Swedish>
      </h2>
      {suggestion && <SuggestionNote suggestion={suggestion} language={language} />}
      <JudgementField {...props} part="forecast" />
      <details class="fold" open={wrong || goal.status !== undefined || goal.trend !== undefined}>
        <summary>{words.today}</summary>
        <JudgementField {...props} part="status" />
        <JudgementField {...props} part="trend" />
      </details>
      <TextArea
        {...{ language, problem }}
        id={goalField(nth, 'comment')}
        label={`${words.comment} ${formsWords[language].optional}`}
        value={values[nth]?.comment ?? ''}
        rows={2}
      />
    </div>
  );
}

function JudgementField(props: GoalFieldsProps & { readonly part: GoalJudgement }) {
  const { reading, report, scales, values, problem, goal, nth, part } = props;
  const { language } = reading.visit;
  const words = assessGoalsWords[language];
  const scale = scaleFor(part, goal, report.goals, scales);
  return (
    <Radios
      {...{ language, problem }}
      id={goalField(nth, part)}
      legend={words[part]}
      choices={judgementChoices(scale, goal[part], language, { none: words.unchanged, lost: words.lost })}
      value={values[nth]?.[part] ?? ''}
    />
  );
}
