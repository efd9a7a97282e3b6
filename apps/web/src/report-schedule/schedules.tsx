import { keptIn, newKept, textIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import type { OrderedSchedule } from '../ranking-reports-api';
import { assertAnalyst } from '../reports/reports';
import { ScheduleFormPage } from './schedule-form-page';
import { SchedulePage } from './schedule-page';
import { SchedulesPage } from './schedules-page';

export async function showSchedules(reading: Reading): Promise<Answer> {
  return htmlAnswer(<SchedulesPage reading={reading} schedules={await reading.api.reportSchedules()} />);
}

export async function showMakeSchedule(reading: Reading): Promise<Answer> {
  assertAnalyst(reading);
  return formPage(reading, { id: '', name: '', cron: '0 6 1 * *', instrumentVersion: '', peers: '' });
}

export async function makeSchedule(reading: Reading, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const values: OrderedSchedule = {
    id: textIn(form, 'id').trim(),
    name: textIn(form, 'name').trim(),
    cron: textIn(form, 'cron').trim().replaceAll(/\s+/g, ' '),
    instrumentVersion: textIn(form, 'instrumentVersion'),
    peers: textIn(form, 'peers'),
  };
  const send = async () => {
    const { id } = await api.makeSchedule(values, keptIn(form));
    return redirect(link(visit.language, 'reportSchedule', { id }, { done: 'scheduleSaved' }));
  };
  const fieldOf = (where: string) => ['id', 'name', 'cron'].find((field) => field === where);
  return attempt(send, async (refused) => formPage(reading, values, formProblem(refused, fieldOf)));
}

export async function showSchedule(reading: Reading, id: string, problem?: FormProblem): Promise<Answer> {
  const { api } = reading;
  const [schedule, { items: reports }, networks] = await Promise.all([
    api.reportSchedule(id),
    api.rankingReports({ schedule: id, limit: '20' }),
    api.networks(),
  ]);
  const kept = newKept(schedule.version);
  return htmlAnswer(<SchedulePage {...{ reading, schedule, reports, networks, kept, problem }} />, problem?.status);
}

/** Pauses, resumes or runs a schedule, by the button that was pressed. */
export async function changeSchedule(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const kept = keptIn(form);
  const there = () => redirect(link(visit.language, 'reportSchedule', { id }, { done: 'scheduleSaved' }));
  const send = async () => {
    switch (textIn(form, 'deed')) {
      case 'run': {
        const made = await api.runSchedule(id, kept);
        return redirect(link(visit.language, 'rankingReport', { id: made.id }, { done: 'reportOrdered' }));
      }
      case 'pause':
        await api.pauseSchedule(id, textIn(form, 'reason').trim(), kept);
        return there();
      default:
        await api.resumeSchedule(id, kept);
        return there();
    }
  };
  const fieldOf = (where: string) => (where === 'reason' ? 'reason' : undefined);
  return attempt(send, (refused) => showSchedule(reading, id, formProblem(refused, fieldOf)));
}

async function formPage(reading: Reading, values: OrderedSchedule, problem?: FormProblem): Promise<Answer> {
  const [instruments, networks] = await Promise.all([reading.api.instruments(), reading.api.networks()]);
  const page = <ScheduleFormPage {...{ reading, values, problem, instruments, networks }} kept={newKept()} />;
  return htmlAnswer(page, problem?.status ?? 200);
}
