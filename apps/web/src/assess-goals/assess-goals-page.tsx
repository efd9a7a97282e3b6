import type { InterimReportRow, Scale, Suggestion } from '#interim-reports';
import { KeptFields, Radios, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { Swedish } from '../parts/parts';
import { ReportDeedPage } from '../report-parts/report-deed-page';
import { assessGoalsWords } from './assess-goals.words';
import { goalField, scaleFor, type GoalValues } from './goal-values';
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

function GoalFields({ reading, report, suggestions, scales, values, problem, goal, nth }: GoalFieldsProps) {
  const { language } = reading.visit;
  const words = assessGoalsWords[language];
  const suggestion = suggestions.find(({ key }) => key === goal.key);
  const steps = scaleFor(goal, report.goals, scales)?.steps ?? [];
  const choices = steps.map(({ printed: [printed = ''], meaning }) => ({
    value: printed,
    text: /\p{L}/u.test(printed) ? printed : `${printed} ${meaning[language]}`,
  }));
  const field = { language, problem };
  return (
    <div class="row-fields">
      <h2 class="goal-title">
        {goal.number !== null && <span class="number">{goal.number} </span>}
        <Swedish language={language}>{goal.title}</Swedish>
      </h2>
      {suggestion && <SuggestionNote suggestion={suggestion} language={language} />}
      <Radios
        {...field}
        id={goalField(nth, 'forecast')}
        legend={words.forecast}
        choices={[...choices, { value: '', text: words.unchanged }]}
        value={values[nth]?.forecast ?? ''}
      />
      <TextArea
        {...field}
        id={goalField(nth, 'comment')}
        label={`${words.comment} ${formsWords[language].optional}`}
        value={values[nth]?.comment ?? ''}
        rows={2}
      />
    </div>
  );
}
