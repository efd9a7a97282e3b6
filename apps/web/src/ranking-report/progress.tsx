import type { Language } from '#kernel';
import type { ReportProgress } from '#ranking-reports';
import { count } from '../i18n/format';
import { standingWords } from './standing.words';

/** How far the work on a report has come, as a bar and in words. */
export function Progress({ progress, language }: { readonly progress: ReportProgress; readonly language: Language }) {
  const words = standingWords[language];
  const { step, done, of, ahead } = progress;
  const come = words.come(count(done, language), count(of, language));
  return (
    <div class="work">
      <progress class="progress" max={of} value={done} aria-label={words.bar}>
        {come}
      </progress>
      <p role="status">
        {words.steps[step]} {come} {ahead > 0 && words.ahead(count(ahead, language))}
      </p>
    </div>
  );
}
