import type { EvaluationRow } from '#evaluations';
import type { InterimReportEntry } from '#interim-reports';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import { ToDoList } from './to-do-list';
import { WaitingReports } from './waiting-reports';
import { toDoWords } from './to-do.words';

export interface ToDoPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluations: readonly EvaluationRow[];
  /** Of the reader's own municipality; undefined for those who work with none. */
  readonly reports: readonly InterimReportEntry[] | undefined;
}

export function ToDoPage({ reading, evaluations, reports }: ToDoPageProps) {
  const { language } = reading.visit;
  const words = toDoWords[language];
  const { role } = reading.session.actor;
  const working = role === 'public' || role === 'operator' ? undefined : role;
  return (
    <Page {...reading} title={words.heading}>
      <h1>{words.heading}</h1>
      <p class="lead">{working ? words.lead[working] : words.none}</p>
      {working === 'evaluator' && (
        <p class="buttons">
          <a class="button" href={link(language, 'readIn')}>
            {words.readIn}
          </a>
          <a class="button second" href={link(language, 'startEvaluation')}>
            {words.start}
          </a>
        </p>
      )}
      {working && evaluations.length === 0 && <p class="finding">{words.empty[working]}</p>}
      {evaluations.length > 0 && <ToDoList {...{ evaluations, session: reading.session, language }} />}
      {reports && <WaitingReports {...{ reports, session: reading.session, language }} />}
    </Page>
  );
}
