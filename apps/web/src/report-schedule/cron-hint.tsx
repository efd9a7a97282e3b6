import type { Language } from '#kernel';
import { schedulesWords } from './schedules.words';

/** How a time is written, with examples. */
export function CronHint({ language }: { readonly language: Language }) {
  const { cronHint, cronExamples } = schedulesWords[language].form;
  return (
    <>
      {cronHint}
      {cronExamples.map(([cron, said]) => (
        <span key={cron} class="example-line">
          <code class="cron">{cron}</code> {said}
        </span>
      ))}
    </>
  );
}
