import type { Language } from '#kernel';
import { ErrorSummary, KeptFields, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import type { OrderedSchedule } from '../ranking-reports-api';
import { ChoiceFields, type Choices } from '../reports/choices';
import { reportsWords } from '../reports/reports.words';
import { CronHint } from './cron-hint';
import { NextTimes } from './next-times';
import { schedulesWords } from './schedules.words';

/** What is written in the form; a reason only where a schedule is changed. */
export interface ScheduleValues extends OrderedSchedule {
  readonly reason: string;
}

export interface ScheduleFormProps extends Choices {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly kept: Kept;
  readonly problem?: FormProblem;
  readonly values: ScheduleValues;
  /** ISO instants of the next reports with the time that is written, where they are known. */
  readonly times?: readonly string[];
  /** Name of the schedule that is changed; undefined while one is made. */
  readonly changed?: string;
}

/** The form that makes or changes a schedule. */
export function ScheduleFormPage(props: ScheduleFormProps) {
  const { reading, problem, changed, values } = props;
  const { language } = reading.visit;
  const { form, heading } = schedulesWords[language];
  const title = changed === undefined ? form.heading : form.changeHeading(changed);
  const crumbs = [
    { text: reportsWords[language].heading, href: link(language, 'rankingReports') },
    { text: heading, href: link(language, 'reportSchedules') },
    ...(changed === undefined ? [] : [{ text: changed, href: link(language, 'reportSchedule', { id: values.id }) }]),
  ];
  return (
    <Page {...reading} title={title} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{title}</h1>
      <p class="lead">{changed === undefined ? form.lead : form.changeLead}</p>
      <ScheduleForm {...props} language={language} />
    </Page>
  );
}

type FormProps = ScheduleFormProps & { readonly language: Language };

function ScheduleForm(props: FormProps) {
  const { kept, problem, values, changed, instruments, networks, language } = props;
  const { form } = schedulesWords[language];
  const { id } = values;
  const isNew = changed === undefined;
  return (
    <form
      class="form"
      method="post"
      action={isNew ? link(language, 'makeSchedule') : link(language, 'changeSchedule', { id })}
    >
      <KeptFields kept={kept} />
      <NameAndTimeFields {...props} />
      <ChoiceFields {...{ language, problem, instruments, networks, values }} />
      {!isNew && (
        <TextField
          {...{ language, problem }}
          id="reason"
          label={form.reason}
          hint={formsWords[language].reasonHint}
          value={values.reason}
          maxLength={2000}
        />
      )}
      <div class="buttons">
        <button type="submit">{form.save}</button>
        <button type="submit" class="second" name="deed" value="look">
          {form.look}
        </button>
        <a href={isNew ? link(language, 'reportSchedules') : link(language, 'reportSchedule', { id })}>
          {formsWords[language].cancel}
        </a>
      </div>
    </form>
  );
}

function NameAndTimeFields({ problem, values: { name, id, cron }, times = [], changed, language }: FormProps) {
  const { form } = schedulesWords[language];
  const field = { language, problem };
  const hint = <CronHint language={language} />;
  return (
    <>
      <TextField {...field} id="name" label={form.name} value={name} maxLength={120} />
      {changed === undefined && (
        <TextField {...field} id="id" label={form.id} hint={form.idHint} value={id} maxLength={40} />
      )}
      <TextField {...field} id="cron" label={form.cron} hint={hint} value={cron} maxLength={60} />
      {times.length > 0 && <NextTimes times={times} language={language} />}
    </>
  );
}
