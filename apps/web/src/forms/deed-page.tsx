import type { EvaluationRow } from '#evaluations';
import type { ComponentChildren } from 'preact';
import { evaluationWords } from '../evaluation/evaluation.words';
import type { Reading } from '../http/reading';
import { points } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { SampleTag } from '../parts/parts';
import { partsWords } from '../parts/parts.words';
import { ErrorSummary } from './fields';
import type { FormProblem } from './form-problem';
import { formsWords } from './forms.words';

export interface DeedPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluation: EvaluationRow;
  readonly problem?: FormProblem;
  readonly heading: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** A page to do one thing about one evaluation, with what the evaluation says in short and the way back to it. */
export function DeedPage({ reading, evaluation, problem, heading, lead, children }: DeedPageProps) {
  const { language } = reading.visit;
  const { id, municipalityCode: code, municipalityName: name, year, status, total, isSample } = evaluation;
  const { facts, lead: leads } = evaluationWords[language];
  const crumbs = [
    { text: layoutWords[language].places.evaluations, href: link(language, 'evaluations') },
    { text: evaluationWords[language].heading(name, year), href: link(language, 'evaluation', { id }) },
  ];
  const max = points(total.maxPoints, language);
  return (
    <Page {...reading} title={heading} crumbs={crumbs} municipality={{ code, name }} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>
        {heading} <SampleTag language={language} show={isSample} />
      </h1>
      {lead && <p class="lead">{lead}</p>}
      <p>
        {facts.status}: {partsWords[language].status[status]}.{' '}
        {total.printed !== null
          ? leads.printed(points(total.printed, language), max)
          : total.computed !== null && leads.computed(points(total.computed, language), max)}
      </p>
      {children}
      <p class="after-table">
        <a href={link(language, 'evaluation', { id })}>{formsWords[language].cancel}</a>
      </p>
    </Page>
  );
}
