import { keptIn, newKept, textIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { SchedulePage } from './schedule-page';
import { SchedulesPage } from './schedules-page';

export async function showSchedules(reading: Reading): Promise<Answer> {
  return htmlAnswer(<SchedulesPage reading={reading} schedules={await reading.api.reportSchedules()} />);
}

export async function showSchedule(reading: Reading, id: string, problem?: FormProblem): Promise<Answer> {
  const { api } = reading;
  const [schedule, { items: reports }, networks, instruments] = await Promise.all([
    api.reportSchedule(id),
    api.rankingReports({ schedule: id, limit: '20' }),
    api.networks(),
    api.instruments(),
  ]);
  const kept = newKept(schedule.version);
  const page = <SchedulePage {...{ reading, schedule, reports, networks, instruments, kept, problem }} />;
  return htmlAnswer(page, problem?.status);
}

/** Pauses, resumes or runs a schedule, by the button that was pressed. */
export async function runOrPauseSchedule(reading: Reading, id: string, form: Form): Promise<Answer> {
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
