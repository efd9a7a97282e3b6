import type { EvaluationRow } from '#evaluations';
import { ReplyText } from '../evaluation/words-sections';
import { DeedPage } from '../forms/deed-page';
import { KeptFields, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { publishWords } from './publish.words';

export interface PublishPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluation: EvaluationRow;
  readonly reason: string;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

export function PublishPage({ reading, evaluation, reason, kept, problem }: PublishPageProps) {
  const { language } = reading.visit;
  const words = publishWords[language];
  const { id, municipalityName, year, reply } = evaluation;
  return (
    <DeedPage {...{ reading, evaluation, problem }} heading={words.heading(municipalityName, year)} lead={words.lead}>
      <p>{reply ? words.replied : words.notReplied}</p>
      {reply && <ReplyText evaluation={evaluation} language={language} />}
      <form class="form" method="post" action={link(language, 'publish', { id })}>
        <KeptFields kept={kept} />
        {!reply && (
          <TextArea
            {...{ language, problem }}
            id="reason"
            label={words.reason}
            hint={formsWords[language].reasonHint}
            value={reason}
            rows={3}
          />
        )}
        <button type="submit">{words.submit}</button>
      </form>
    </DeedPage>
  );
}
