import type { EvaluationRow } from '#evaluations';
import { DeedPage } from '../forms/deed-page';
import { KeptFields, Radios, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { replyWords } from './reply.words';

export interface ReplyValues {
  /** `yes`, `no`, or empty while nothing is chosen. */
  readonly agrees: string;
  readonly text: string;
}

export interface ReplyPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluation: EvaluationRow;
  readonly values: ReplyValues;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

export function ReplyPage({ reading, evaluation, values, kept, problem }: ReplyPageProps) {
  const { language } = reading.visit;
  const words = replyWords[language];
  const { id, municipalityName, year } = evaluation;
  const field = { language, problem };
  const choices = [
    { value: 'yes', text: words.yes },
    { value: 'no', text: words.no },
  ];
  return (
    <DeedPage {...{ reading, evaluation, problem }} heading={words.heading(municipalityName, year)} lead={words.lead}>
      <form class="form" method="post" action={link(language, 'reply', { id })}>
        <KeptFields kept={kept} />
        <Radios {...field} id="agrees" legend={words.agrees} choices={choices} value={values.agrees} />
        <TextArea {...field} id="text" label={words.text} hint={words.textHint} value={values.text} rows={8} />
        <button type="submit">{words.submit}</button>
      </form>
    </DeedPage>
  );
}
