import type { EvaluationRow } from '#evaluations';
import { ApiFailure } from '../api-client';
import type { Reading } from '../http/reading';
import { bilingual } from '../i18n/bilingual';
import { assertStrongLogin } from '../identity/strong-login';
import { mayDo, type PossibleDeed } from '../parts/may-do';

const words = bilingual<Readonly<Record<PossibleDeed, string>>>(
  {
    draft: 'Utkastet är inte öppet för dig. Det fylls i av sina utvärderare, innan det lämnas till kommunen.',
    reply: 'Kommunens egen godkännare svarar, när utvärderingen är lämnad till kommunen och inte redan är besvarad.',
    publish: 'SKR:s analytiker publicerar, när utvärderingen är lämnad till kommunen.',
    correct: 'SKR:s analytiker rättar det som är publicerat.',
    withdraw: 'SKR:s analytiker återkallar utvärderingar, och utvärderarna sina utkast innan de lämnas in.',
  },
  {
    draft: 'The draft is not open to you. Its evaluators fill it in before it is submitted to the municipality.',
    reply: 'The municipality’s own approver replies, once the evaluation is submitted and not yet replied to.',
    publish: 'An analyst at SKR publishes, once the evaluation has been submitted to the municipality.',
    correct: 'An analyst at SKR corrects what is published.',
    withdraw: 'An analyst at SKR withdraws evaluations, and evaluators their drafts before they are submitted.',
  },
);

/** What the API lets nobody do with a weaker login; told before a form has been filled in. */
const NEEDS_STRENGTH: readonly PossibleDeed[] = ['publish', 'correct', 'withdraw'];

/** The evaluation to do something about. Throws ApiFailure with 403 when this reader cannot do it as it stands. */
export async function evaluationFor(reading: Reading, id: string, deed: PossibleDeed): Promise<EvaluationRow> {
  const evaluation = await reading.api.evaluation(id);
  if (mayDo(reading.session, evaluation).includes(deed)) {
    if (NEEDS_STRENGTH.includes(deed)) assertStrongLogin(reading);
    return evaluation;
  }
  const detail = words[reading.visit.language][deed];
  throw new ApiFailure({ status: 403, title: detail, detail });
}
