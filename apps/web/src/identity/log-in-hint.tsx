import type { Problem, Session } from '../api-answers';
import { backTo, logInLink } from './log-in-link';
import { loginWords } from './login.words';
import { needsStrongLogin } from './strong-login';
import type { Visit } from '../visit';

interface LogInHintProps {
  readonly visit: Visit;
  readonly session: Session | undefined;
  readonly problem: Problem;
}

/** Where a login, or a stronger one, would open what was refused: the way to it, and back to the same page. */
export function LogInHint({ visit, session, problem }: LogInHintProps) {
  if (session?.mode !== 'oidc') return null;
  const words = loginWords[visit.language];
  const stronger = needsStrongLogin(problem);
  if (!stronger && session.actor.role !== 'public') return null;
  if (!stronger && ![401, 403, 404].includes(problem.status)) return null;
  return (
    <p>
      <a class={stronger ? 'button' : undefined} href={logInLink(visit.language, backTo(visit), stronger)}>
        {stronger ? words.logInStronger : words.logInToSee}
      </a>
    </p>
  );
}
