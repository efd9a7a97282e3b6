import type { EvaluationRow } from '#evaluations';
import { DeedPage } from '../forms/deed-page';
import { KeptFields, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { withdrawWords } from './withdraw.words';

export interface WithdrawPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluation: EvaluationRow;
  readonly reason: string;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

export function WithdrawPage({ reading, evaluation, reason, kept, problem }: WithdrawPageProps) {
  const { language } = reading.visit;
  const words = withdrawWords[language];
  const { id, municipalityName, year } = evaluation;
  return (
    <DeedPage {...{ reading, evaluation, problem }} heading={words.heading(municipalityName, year)} lead={words.lead}>
      <form class="form" method="post" action={link(language, 'withdraw', { id })}>
        <KeptFields kept={kept} />
        <TextArea
          {...{ language, problem }}
          id="reason"
          label={words.reason}
          hint={words.hint}
          value={reason}
          rows={3}
        />
        <button type="submit" class="grave">
          {words.submit}
        </button>
      </form>
    </DeedPage>
  );
}
