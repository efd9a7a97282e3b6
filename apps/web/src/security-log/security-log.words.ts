import type { SecurityCode } from '#access';
import { bilingual } from '../i18n/bilingual';

export interface SecurityLogWords {
  readonly heading: string;
  readonly lead: string;
  readonly caption: string;
  readonly columns: {
    readonly what: string;
    readonly when: string;
    readonly who: string;
    readonly about: string;
    readonly address: string;
  };
  readonly codes: Readonly<Record<SecurityCode, string>>;
  readonly form: {
    readonly label: string;
    readonly code: string;
    readonly actor: string;
    readonly from: string;
    readonly before: string;
    readonly any: string;
    readonly submit: string;
  };
  readonly nobody: string;
  readonly nothing: string;
  readonly older: string;
  readonly newest: string;
  readonly empty: string;
  readonly emptyHow: string;
}

export const securityLogWords = bilingual<SecurityLogWords>(
  {
    heading: 'Säkerhetslogg',
    lead: 'Inloggningar, nycklar och det som nekats, det senaste först. Loggen innehåller inga namn och sparas i 400 dagar.',
    caption: 'Säkerhetsloggen, det senaste först',
    columns: { what: 'Vad', when: 'När', who: 'Vem', about: 'Gäller', address: 'Nätverksadress' },
    codes: {
      'login-succeeded': 'Inloggad',
      'login-failed': 'Inloggningen gick inte igenom',
      'logged-out': 'Utloggad',
      'token-refused': 'Okänd eller ogiltig inloggning',
      'role-refused': 'Nekad: rollen får inte',
      'assurance-refused': 'Nekad: starkare inloggning krävs',
      'scope-refused': 'Nekad: nyckeln får inte',
      'form-refused': 'Nekad: formulär från annan webbplats',
      'limit-reached': 'För många förfrågningar',
      'key-created': 'Nyckel skapad',
      'key-revoked': 'Nyckel spärrad',
      'person-exported': 'Personuppgifter lämnade ut',
      'person-erased': 'Person borttagen ur registret',
    },
    form: {
      label: 'Välj i säkerhetsloggen',
      code: 'Händelse',
      actor: 'Vem (id)',
      from: 'Från och med',
      before: 'Före',
      any: 'Alla',
      submit: 'Visa',
    },
    nobody: 'okänd',
    nothing: 'inget',
    older: 'Äldre',
    newest: 'Till det senaste',
    empty: 'Inget att visa.',
    emptyHow: 'Ingenting i loggen stämmer med det du har valt.',
  },
  {
    heading: 'Security log',
    lead: 'Logins, keys and what was refused, the latest first. The log holds no names and is kept for 400 days.',
    caption: 'The security log, the latest first',
    columns: { what: 'What', when: 'When', who: 'Who', about: 'About', address: 'Network address' },
    codes: {
      'login-succeeded': 'Logged in',
      'login-failed': 'The login did not go through',
      'logged-out': 'Logged out',
      'token-refused': 'Unknown or invalid login',
      'role-refused': 'Refused: not for the role',
      'assurance-refused': 'Refused: needs a stronger login',
      'scope-refused': 'Refused: not for the key',
      'form-refused': 'Refused: form from another site',
      'limit-reached': 'Too many requests',
      'key-created': 'Key created',
      'key-revoked': 'Key revoked',
      'person-exported': 'Personal data given out',
      'person-erased': 'Person removed from the directory',
    },
    form: {
      label: 'Choose in the security log',
      code: 'Event',
      actor: 'Who (id)',
      from: 'From',
      before: 'Before',
      any: 'All',
      submit: 'Show',
    },
    nobody: 'unknown',
    nothing: 'nothing',
    older: 'Older',
    newest: 'To the latest',
    empty: 'Nothing to show.',
    emptyHow: 'Nothing in the log fits what you have chosen.',
  },
);
