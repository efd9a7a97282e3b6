import { ApiFailure } from '../api-client';
import { keptIn, newKept, textIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { assertAnalyst } from '../reports/reports';
import { NEW_SETTINGS, settingsField, settingsIn } from '../reports/settings-values';
import { ScheduleFormPage, type ScheduleValues } from './schedule-form-page';

const NEW_SCHEDULE: ScheduleValues = { id: '', name: '', cron: '0 6 1 * *', reason: '', ...NEW_SETTINGS };

export async function showMakeSchedule(reading: Reading): Promise<Answer> {
  assertAnalyst(reading);
  return makePage(reading, NEW_SCHEDULE);
}

export async function makeSchedule(reading: Reading, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const values = await valuesIn(reading, form, textIn(form, 'id').trim());
  if (textIn(form, 'deed') === 'look') return look(reading, values, (problem) => makePage(reading, values, problem));
  const { reason: _reason, ...ordered } = values;
  const send = async () => {
    const { id } = await api.makeSchedule(ordered, keptIn(form));
    return redirect(link(visit.language, 'reportSchedule', { id }, { done: 'scheduleSaved' }));
  };
  return attempt(send, async (refused) => makePage(reading, values, formProblem(refused, settingsField)));
}

export async function showChangeSchedule(reading: Reading, id: string): Promise<Answer> {
  assertAnalyst(reading);
  return changePage(reading, { ...(await reading.api.reportSchedule(id)), reason: '' });
}

export async function changeSchedule(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const values = await valuesIn(reading, form, id);
  const seen = keptIn(form).version;
  if (textIn(form, 'deed') === 'look')
    return look(reading, values, (problem) => changePage(reading, values, { problem, seen }));
  const { id: _id, ...changed } = values;
  const send = async () => {
    await api.changeSchedule(id, changed, keptIn(form));
    return redirect(link(visit.language, 'reportSchedule', { id }, { done: 'scheduleSaved' }));
  };
  return attempt(send, async (refused) => {
    const problem = formProblem(refused, settingsField);
    return changePage(reading, values, { problem, ...(refused.status !== 412 && { seen }) });
  });
}

async function valuesIn({ api }: Reading, form: Form, id: string): Promise<ScheduleValues> {
  return {
    id,
    name: textIn(form, 'name').trim(),
    cron: textIn(form, 'cron').trim().replaceAll(/\s+/g, ' '),
    reason: textIn(form, 'reason').trim(),
    ...settingsIn(form, await api.instruments()),
  };
}

/** Shows what is written again, with what it comes to: its measures and the times of its reports. */
function look(
  { api }: Reading,
  { cron }: ScheduleValues,
  page: (problem?: FormProblem) => Promise<Answer>,
): Promise<Answer> {
  const ask = async () => {
    await api.reportTimes(cron);
    return page();
  };
  return attempt(ask, async (refused) => page(formProblem(refused, settingsField)));
}

/** None for a time that cannot be read: the form says so once it is sent. */
async function timesOf({ api }: Reading, { cron }: ScheduleValues): Promise<readonly string[]> {
  try {
    return (await api.reportTimes(cron)).map(({ dueAt }) => dueAt);
  } catch (error) {
    if (error instanceof ApiFailure && error.problem.status < 500) return [];
    throw error;
  }
}

async function makePage(reading: Reading, values: ScheduleValues, problem?: FormProblem): Promise<Answer> {
  const { api } = reading;
  const [instruments, networks, times] = await Promise.all([
    api.instruments(),
    api.networks(),
    timesOf(reading, values),
  ]);
  const page = <ScheduleFormPage {...{ reading, values, problem, instruments, networks, times }} kept={newKept()} />;
  return htmlAnswer(page, problem?.status ?? 200);
}

interface Again {
  readonly problem?: FormProblem;
  /** The version that the person has seen; left out for the latest. */
  readonly seen?: number;
}

async function changePage(reading: Reading, values: ScheduleValues, { problem, seen }: Again = {}): Promise<Answer> {
  const { api } = reading;
  const [schedule, instruments, networks, times] = await Promise.all([
    api.reportSchedule(values.id),
    api.instruments(),
    api.networks(),
    timesOf(reading, values),
  ]);
  const kept = newKept(seen ?? schedule.version);
  const { name: changed } = schedule;
  const page = <ScheduleFormPage {...{ reading, values, problem, instruments, networks, kept, changed, times }} />;
  return htmlAnswer(page, problem?.status ?? 200);
}
