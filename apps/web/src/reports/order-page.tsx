import { ErrorSummary, KeptFields, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import type { OrderedReport } from '../ranking-reports-api';
import { ChoiceFields, type Choices } from './choices';
import { reportsWords } from './reports.words';

interface OrderPageProps extends Choices {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly kept: Kept;
  readonly problem?: FormProblem;
  readonly values: OrderedReport;
}

/** The form that orders one report. */
export function OrderPage({ reading, kept, problem, values, ...choices }: OrderPageProps) {
  const { language } = reading.visit;
  const { form, heading } = reportsWords[language];
  const crumbs = [{ text: heading, href: link(language, 'rankingReports') }];
  return (
    <Page {...reading} title={form.orderHeading} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{form.orderHeading}</h1>
      <p class="lead">{form.orderLead}</p>
      <form class="form" method="post" action={link(language, 'orderReport')}>
        <KeptFields kept={kept} />
        <TextField {...{ language, problem }} id="title" label={form.title} value={values.title} maxLength={120} />
        <ChoiceFields {...choices} {...{ language, problem, values }} />
        <div class="buttons">
          <button type="submit">{form.submit}</button>
          <button type="submit" class="second" name="deed" value="look">
            {form.lookAtMeasures}
          </button>
          <a href={link(language, 'rankingReports')}>{formsWords[language].cancel}</a>
        </div>
      </form>
    </Page>
  );
}
