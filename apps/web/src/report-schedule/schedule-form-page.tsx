import { ErrorSummary, KeptFields, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import type { OrderedSchedule } from '../ranking-reports-api';
import { ChoiceFields, type Choices } from '../reports/choices';
import { reportsWords } from '../reports/reports.words';
import { schedulesWords } from './schedules.words';

interface FormPageProps extends Choices {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly kept: Kept;
  readonly problem?: FormProblem;
  readonly values: OrderedSchedule;
}

/** The form that makes a schedule. */
export function ScheduleFormPage({ reading, kept, problem, values, ...choices }: FormPageProps) {
  const { language } = reading.visit;
  const { form, heading } = schedulesWords[language];
  const field = { language, problem };
  const crumbs = [
    { text: reportsWords[language].heading, href: link(language, 'rankingReports') },
    { text: heading, href: link(language, 'reportSchedules') },
  ];
  return (
    <Page {...reading} title={form.heading} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{form.heading}</h1>
      <p class="lead">{form.lead}</p>
      <form class="form" method="post" action={link(language, 'makeSchedule')}>
        <KeptFields kept={kept} />
        <TextField {...field} id="name" label={form.name} value={values.name} maxLength={120} />
        <TextField {...field} id="id" label={form.id} hint={form.idHint} value={values.id} maxLength={40} />
        <TextField {...field} id="cron" label={form.cron} hint={form.cronHint} value={values.cron} maxLength={60} />
        <ChoiceFields {...choices} language={language} values={values} />
        <button type="submit">{form.save}</button>
      </form>
    </Page>
  );
}
