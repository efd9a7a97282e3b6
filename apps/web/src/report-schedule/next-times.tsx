import type { Language } from '#kernel';
import { instant } from '../i18n/format';
import { schedulesWords } from './schedules.words';

/** When the next reports are made with the time that is written. */
export function NextTimes({ times, language }: { readonly times: readonly string[]; readonly language: Language }) {
  const words = schedulesWords[language].form;
  return (
    <div class="notice">
      <p>{words.times}</p>
      <ol class="sentences">
        {times.map((time) => (
          <li key={time}>{instant(time, language)}</li>
        ))}
      </ol>
    </div>
  );
}
