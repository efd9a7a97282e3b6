import type { Language } from '#kernel';
import type { ShownSchedule } from '#ranking-reports';
import { KeptFields, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { link } from '../links';
import { schedulesWords } from './schedules.words';

interface DeedsProps {
  readonly schedule: ShownSchedule;
  readonly kept: Kept;
  readonly problem: FormProblem | undefined;
  readonly language: Language;
}

/** What an analyst can do about a schedule: run it at once, change it, pause it or let it go on. */
export function ScheduleDeeds({ schedule, kept, problem, language }: DeedsProps) {
  const words = schedulesWords[language];
  const { id, state } = schedule;
  const action = link(language, 'reportSchedule', { id });
  return (
    <div class="actions">
      <div class="buttons">
        <form method="post" action={action}>
          <input type="hidden" name="key" value={`${kept.key}-run`} />
          <button type="submit" name="deed" value="run">
            {words.run}
          </button>
        </form>
        {state === 'paused' && (
          <form method="post" action={action}>
            <KeptFields kept={kept} />
            <button type="submit" name="deed" value="resume">
              {words.resume}
            </button>
          </form>
        )}
        <a class="button second" href={link(language, 'changeSchedule', { id })}>
          {words.change}
        </a>
      </div>
      {state === 'active' && <Pause {...{ schedule, kept, problem, language }} />}
    </div>
  );
}

function Pause({ schedule: { id }, kept, problem, language }: DeedsProps) {
  const words = schedulesWords[language];
  return (
    <details class="fold" open={problem !== undefined}>
      <summary>{words.pause}</summary>
      <form class="form" method="post" action={link(language, 'reportSchedule', { id })}>
        <KeptFields kept={kept} />
        <TextField {...{ language, problem }} id="reason" label={words.pauseReason} value="" maxLength={2000} />
        <button type="submit" name="deed" value="pause">
          {words.pause}
        </button>
      </form>
    </details>
  );
}
