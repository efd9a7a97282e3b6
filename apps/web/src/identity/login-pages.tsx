import type { LoggedOut, LoginChoice, LoginFault } from '#access';
import type { Session } from '../api-answers';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import { logInLink } from './log-in-link';
import { loginWords } from './login.words';

type Read = Pick<Reading, 'visit' | 'session'>;

interface ChoosePageProps {
  readonly reading: Read;
  readonly choices: readonly LoginChoice[];
  readonly back: string;
  readonly stronger: boolean;
}

/** Where one can log in. */
export function ChoosePage({ reading, choices, back, stronger }: ChoosePageProps) {
  const { language } = reading.visit;
  const words = loginWords[language];
  const query = { back, ...(stronger && { stronger: '1' }) };
  return (
    <Page {...reading} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{stronger ? words.leadStronger : words.lead}</p>
      {choices.length > 1 && <h2>{words.choose}</h2>}
      <ul class="logins">
        {choices.map(({ key, name }) => (
          <li key={key}>
            <a class="button" href={link(language, 'logInAt', { choice: key }, query)}>
              {words.at(name)}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Why somebody was not logged in, and how to go on. */
export function FailedPage({ reading, fault }: { readonly reading: Read; readonly fault: LoginFault }) {
  const { language } = reading.visit;
  const words = loginWords[language];
  return (
    <Page {...reading} title={words.failed}>
      <h1>{words.failed}</h1>
      <p class="lead">{words.faults[fault]}</p>
      <p>
        <a class="button" href={logInLink(language, link(language, 'start'), fault === 'too-weak')}>
          {words.again}
        </a>
      </p>
    </Page>
  );
}

/** Asks once more before one is logged out. */
export function LogOutPage({ reading }: { readonly reading: Read }) {
  const { language } = reading.visit;
  const words = loginWords[language];
  const isIn = reading.visit.session !== undefined;
  return (
    <Page {...reading} title={words.logOutTitle}>
      <h1>{words.logOutTitle}</h1>
      <p class="lead">{isIn ? words.logOutLead : words.nobodyHere}</p>
      {isIn && (
        <form method="post" action={link(language, 'logOut')}>
          <button type="submit">{words.logOut}</button>
        </form>
      )}
    </Page>
  );
}

/** Says that one is logged out, and where one may still be logged in. */
export function LoggedOutPage({
  reading,
  atIssuer,
}: {
  readonly reading: Read;
  readonly atIssuer: LoggedOut['atIssuer'];
}) {
  const words = loginWords[reading.visit.language];
  const nobody = { role: 'public', municipalityCode: null, municipalityName: null } as const;
  const session: Session = { ...reading.session, actor: nobody, via: 'nothing', assured: false };
  return (
    <Page visit={{ ...reading.visit, session: undefined }} session={session} title={words.loggedOut}>
      <h1>{words.loggedOut}</h1>
      <p class="lead">{words.loggedOutLead}</p>
      {atIssuer && (
        <>
          <p>{words.stillThere(atIssuer.name)}</p>
          <p>
            <a class="button" href={atIssuer.url}>
              {words.logOutThere(atIssuer.name)}
            </a>
          </p>
        </>
      )}
    </Page>
  );
}
