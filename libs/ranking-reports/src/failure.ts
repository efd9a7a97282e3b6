import { refuse, type Refusal } from '#kernel';
import type { Failure } from './fail-report';
import type { Broken } from './making.query';

const MOST_FAILURES = 5;
/** A database or a worker that is away for a while is no reason to give a report up. */
const PATIENCE_SECONDS = 600;

/** Why a report that was refused cannot be made, however often it is tried. */
export function failureIn({ faults: [{ code, detail }] }: Refusal): Failure {
  return { code, reason: detail };
}

/** Why a report is given up whose making has broken off so often; undefined while it is worth another try. */
export function givenUp({ failures, seconds }: Broken): Failure | undefined {
  if (failures < MOST_FAILURES || seconds < PATIENCE_SECONDS) return undefined;
  return {
    code: 'broke-off',
    reason: {
      sv: `Det blev fel ${failures} gånger när rapporten skulle göras. Försök igen. Blir det fel ändå, hör av dig till den som sköter tjänsten.`,
      en: `Making the report went wrong ${failures} times. Try again. If it goes wrong again, tell whoever looks after the service.`,
    },
  };
}

export function cannotBeMadeAsSet(): Refusal {
  return refuse(
    'invalid',
    '',
    'cannot-be-made-as-set',
    'Rapporten kan inte göras med de här valen: versionen av Kommunkompassen eller regeln för vilka som är med är inte känd.',
    'The report cannot be made with these choices: the version of Kommunkompassen, or the rule for who is in it, is not known.',
  );
}
