import type { EvaluationRow } from '#evaluations';
import { ErrorSummary, KeptFields } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormFault, FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import type { Language } from '#kernel';
import { layoutWords } from '../layout/layout.words';
import { Page, type Crumb } from '../layout/page';
import { link } from '../links';
import { SampleTag } from '../parts/parts';
import { DraftAreas } from './draft-areas';
import { draftWords } from './draft.words';

/** What is missing for submission, each with the address of the form where it is filled in. */
export interface Missing extends FormFault {
  readonly href?: string;
}

export interface DraftPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluation: EvaluationRow;
  readonly kept: Kept;
  readonly problem?: { readonly status: number; readonly faults: readonly Missing[] };
}

/** The working page of a draft: how far it has come, where to go on, and the way to submit it. */
export function DraftPage({ reading, evaluation, kept, problem }: DraftPageProps) {
  const { language } = reading.visit;
  const words = draftWords[language];
  const { id, municipalityCode: code, municipalityName: name, year, isSample } = evaluation;
  const title = words.heading(name, year);
  return (
    <Page
      {...reading}
      title={title}
      crumbs={draftCrumbs(evaluation, language).slice(0, 1)}
      municipality={{ code, name }}
      failed={problem !== undefined}
    >
      <MissingSummary problem={problem} language={language} />
      <h1>
        {title} <SampleTag language={language} show={isSample} />
      </h1>
      <Progress evaluation={evaluation} language={language} />
      {evaluation.reply?.agrees === false && <p class="notice">{words.disagreed}</p>}
      <DraftAreas evaluation={evaluation} language={language} />
      <section aria-labelledby="sums">
        <h2 id="sums">{words.sums.heading}</h2>
        <p>{words.sums.text}</p>
        <p>
          <a href={link(language, 'draftSums', { id })}>{words.sums.link}</a>
        </p>
      </section>
      <SubmitSection evaluation={evaluation} kept={kept} language={language} />
    </Page>
  );
}

function SubmitSection({
  evaluation,
  kept,
  language,
}: Pick<DraftPageProps, 'evaluation' | 'kept'> & { language: Language }) {
  const words = draftWords[language];
  const { id } = evaluation;
  return (
    <section aria-labelledby="submit">
      <h2 id="submit">{words.submit.heading}</h2>
      <p>{words.submit.text}</p>
      <form method="post" action={link(language, 'draft', { id })}>
        <KeptFields kept={kept} />
        <button type="submit">{evaluation.reply ? words.submit.again : words.submit.button}</button>
      </form>
      <p class="after-table">
        <a href={link(language, 'evaluation', { id })}>{words.see}</a>
      </p>
    </section>
  );
}

/** The way to a draft, and from its forms back to it. */
export function draftCrumbs({ id, municipalityName, year }: EvaluationRow, language: Language): readonly Crumb[] {
  return [
    { text: layoutWords[language].places.toDo, href: link(language, 'toDo') },
    { text: draftWords[language].heading(municipalityName, year), href: link(language, 'draft', { id }) },
  ];
}

function Progress({ evaluation, language }: { evaluation: EvaluationRow; language: Language }) {
  const words = draftWords[language].lead;
  const { progress, areas } = evaluation;
  const withPoints = areas.filter(({ computed, printed }) => computed ?? printed).length;
  const byAreas = progress.of === 0 || (progress.scored === 0 && withPoints > 0);
  const [done, of] = byAreas ? [withPoints, areas.length] : [progress.scored, progress.of];
  const text = (byAreas ? words.ofAreas : words.ofSubQuestions)(count(done, language), count(of, language));
  return (
    <>
      <p class="lead" id="progress-text">
        {text}
      </p>
      <progress class="progress" value={done} max={of} aria-labelledby="progress-text" />
    </>
  );
}

function MissingSummary({ problem, language }: { problem: DraftPageProps['problem']; language: Language }) {
  if (!problem) return null;
  if (problem.faults.every(({ href }) => href === undefined)) {
    return <ErrorSummary problem={problem satisfies FormProblem} language={language} />;
  }
  return (
    <div class="problem" role="alert" aria-labelledby="problem-heading" tabIndex={-1}>
      <h2 id="problem-heading">{formsWords[language].problem}</h2>
      <ul class="in-columns">
        {problem.faults.map(({ href, detail }) => (
          <li key={detail}>{href ? <a href={href}>{detail}</a> : detail}</li>
        ))}
      </ul>
    </div>
  );
}
