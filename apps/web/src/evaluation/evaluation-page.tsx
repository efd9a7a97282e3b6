import type { EvaluationRow } from '#evaluations';
import type { UploadSummary } from '#intake';
import type { Language } from '#kernel';
import type { ComponentChildren } from 'preact';
import type { Reading } from '../http/reading';
import { count, instant, points } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { mayDo } from '../parts/may-do';
import { SampleTag, Swedish } from '../parts/parts';
import { partsWords } from '../parts/parts.words';
import { isPublished } from '../parts/published';
import { evaluationWords } from './evaluation.words';
import { FiguresSection } from './figures-section';
import { SourcesSection } from './sources-section';
import { CorrectionsSection, ObservationsSection, ReplySection } from './words-sections';

export interface EvaluationPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluation: EvaluationRow;
  /** What the reader has handed over. */
  readonly ownUploads: readonly UploadSummary[];
}

export function EvaluationPage({ reading, evaluation, ownUploads }: EvaluationPageProps) {
  const { language } = reading.visit;
  const words = evaluationWords[language];
  const title = words.heading(evaluation.municipalityName, evaluation.year);
  const crumbs = [{ text: layoutWords[language].places.evaluations, href: link(language, 'evaluations') }];
  const municipality = { code: evaluation.municipalityCode, name: evaluation.municipalityName };
  return (
    <Page {...reading} title={title} crumbs={crumbs} municipality={municipality}>
      <h1>
        {title} <SampleTag language={language} show={evaluation.isSample} />
      </h1>
      <p class="lead">{leadOf(evaluation, language)}</p>
      {evaluation.withdrawal && <p class="notice">{evaluation.withdrawal.reason}</p>}
      <WithdrawnBefore evaluation={evaluation} language={language} />
      <Deeds reading={reading} evaluation={evaluation} />
      <Facts evaluation={evaluation} language={language} />
      {!evaluation.withdrawal && (
        <>
          {evaluation.reply ? (
            <div class="with-aside">
              <FiguresSection evaluation={evaluation} language={language} />
              <ReplySection evaluation={evaluation} language={language} />
            </div>
          ) : (
            <>
              <FiguresSection evaluation={evaluation} language={language} />
              <ReplySection evaluation={evaluation} language={language} />
            </>
          )}
          <SourcesSection {...{ evaluation, ownUploads, language }} />
          <ObservationsSection evaluation={evaluation} language={language} />
          <CorrectionsSection evaluation={evaluation} language={language} />
        </>
      )}
      <Further evaluation={evaluation} language={language} />
    </Page>
  );
}

/** The forms that this reader may use as the evaluation stands. */
function Deeds({ reading, evaluation }: Omit<EvaluationPageProps, 'ownUploads'>) {
  const { language } = reading.visit;
  const words = evaluationWords[language].deeds;
  const deeds = mayDo(reading.session, evaluation);
  if (deeds.length === 0) return null;
  return (
    <nav class="actions buttons" aria-label={words.label}>
      {deeds.map((deed, nth) => (
        <a key={deed} class={nth === 0 ? 'button' : 'button second'} href={link(language, deed, { id: evaluation.id })}>
          {words[deed]}
        </a>
      ))}
    </nav>
  );
}

interface PartProps {
  readonly evaluation: EvaluationRow;
  readonly language: Language;
}

function WithdrawnBefore({ evaluation: { withdrawnBefore }, language }: PartProps) {
  if (!withdrawnBefore) return null;
  const { reason, withdrawnAt } = withdrawnBefore.withdrawal;
  const ended = /[.!?]$/.test(reason) ? reason : `${reason}.`;
  return <p class="notice">{evaluationWords[language].lead.withdrawnBefore(instant(withdrawnAt, language), ended)}</p>;
}

function leadOf({ total, withdrawal, depth }: EvaluationRow, language: Language): string {
  const words = evaluationWords[language].lead;
  if (withdrawal) return words.withdrawn(instant(withdrawal.withdrawnAt, language));
  const [computed, printed] = [total.computed, total.printed].map((text) => text && points(text, language));
  const max = points(total.maxPoints, language);
  const summed = depth === 'sub-question' ? computed : null;
  if (summed && printed) return words.both(summed, printed, max);
  if (summed) return words.computed(summed, max);
  return printed ? words.printed(printed, max) : words.none;
}

function Facts({ evaluation, language }: PartProps) {
  const words = evaluationWords[language].facts;
  const { status, depth } = partsWords[language];
  const { progress, publishedAt, source, note } = evaluation;
  const scored = words.knownUntil(count(progress.scored, language), count(progress.of, language));
  return (
    <dl class="facts" aria-label={words.label}>
      <Fact name={words.status}>{status[evaluation.status]}</Fact>
      <Fact name={words.version}>{evaluation.instrumentVersion}</Fact>
      <Fact name={words.known}>{evaluation.depth ? depth[evaluation.depth] : scored}</Fact>
      {publishedAt && <Fact name={words.published}>{instant(publishedAt, language)}</Fact>}
      <Fact name={words.source}>{source ? <Swedish language={language}>{source}</Swedish> : words.unstated}</Fact>
      {note && (
        <Fact name={words.note}>
          <Swedish language={language}>{note}</Swedish>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Further({ evaluation, language }: PartProps) {
  const words = evaluationWords[language].links;
  const { id, municipalityCode: code, instrumentVersion: instrument, year } = evaluation;
  return (
    <section aria-labelledby="further">
      <h2 id="further">{words.heading}</h2>
      <ul class="plain-links">
        {isPublished(evaluation) && (
          <li>
            <a href={link(language, 'profile', { code }, { instrument, year: String(year) })}>{words.profile}</a>
          </li>
        )}
        <li>
          <a href={link(language, 'history', { id })}>{words.history}</a>
        </li>
        {evaluation.withdrawal && (
          <li>
            <a href={link(language, 'corrections')}>{evaluationWords[language].corrections.all}</a>
          </li>
        )}
        <li>
          <a href={link(language, 'municipality', { code })}>{words.municipality}</a>
        </li>
      </ul>
    </section>
  );
}
