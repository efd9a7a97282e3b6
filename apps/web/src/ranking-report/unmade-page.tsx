import type { Language } from '#kernel';
import type { RankingReportStanding } from '#ranking-reports';
import { ErrorSummary, KeptFields, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { instant } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { reportsWords } from '../reports/reports.words';
import { Progress } from './progress';
import { standingWords } from './standing.words';

interface UnmadeProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly row: RankingReportStanding;
  readonly kept: Kept;
  /** Whether it is about to be cancelled: a page that fetches itself would take away what is written. */
  readonly isCancelling: boolean;
  readonly problem?: FormProblem;
}

/** A report that is being made, that could not be made, or that was cancelled. */
export function UnmadePage({ reading, row, kept, isCancelling, problem }: UnmadeProps) {
  const { language } = reading.visit;
  const crumbs = [{ text: reportsWords[language].heading, href: link(language, 'rankingReports') }];
  return (
    <Page {...reading} title={row.title} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{row.title}</h1>
      <Standing {...{ row, isCancelling, language }} />
      {row.state !== 'cancelled' && reading.session.actor.role === 'analyst' && (
        <Deeds {...{ row, kept, isCancelling, problem, language }} />
      )}
    </Page>
  );
}

/** How the report stands, in words, and how far the work has come. */
function Standing({ row, isCancelling, language }: Pick<DeedsProps, 'row' | 'isCancelling' | 'language'>) {
  const words = standingWords[language];
  const { id, state, failed, cancelled, progress } = row;
  if (cancelled) {
    return <p class="lead">{words.cancelled(instant(cancelled.at, language), cancelled.reason)}</p>;
  }
  if (state === 'failed') {
    return (
      <div class="problem">
        <h2>{words.failed(failed ? instant(failed.at, language) : '')}</h2>
        <p>{failed?.reason[language]}</p>
      </div>
    );
  }
  return (
    <>
      <p class="lead">{words.waiting}</p>
      <Progress progress={progress} language={language} />
      <p class="explained">
        {!isCancelling && words.reloads} <a href={link(language, 'rankingReport', { id })}>{words.reload}</a>
      </p>
    </>
  );
}

interface DeedsProps extends Pick<UnmadeProps, 'row' | 'kept' | 'isCancelling' | 'problem'> {
  readonly language: Language;
}

function Deeds({ row: { id, state }, kept, isCancelling, problem, language }: DeedsProps) {
  const words = standingWords[language];
  const here = link(language, 'rankingReport', { id });
  return (
    <>
      {state === 'failed' && (
        <form class="form" method="post" action={here}>
          <input type="hidden" name="key" value={`${kept.key}-retry`} />
          <button type="submit" name="deed" value="retry">
            {words.retry}
          </button>
        </form>
      )}
      {isCancelling ? (
        <form class="form" method="post" action={here}>
          <KeptFields kept={kept} />
          <TextField {...{ language, problem }} id="reason" label={words.reason} value="" maxLength={2000} />
          <div class="buttons">
            <button type="submit" class="grave">
              {words.cancel}
            </button>
            <a href={here}>{words.keep}</a>
          </div>
        </form>
      ) : (
        <p>
          <a href={link(language, 'rankingReport', { id }, { cancel: 'yes' })}>{words.cancel}</a>
        </p>
      )}
    </>
  );
}
