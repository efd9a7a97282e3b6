import type { LoginFault } from '#access';
import { bilingual } from '../i18n/bilingual';

export interface LoginWords {
  readonly title: string;
  readonly lead: string;
  readonly leadStronger: string;
  readonly choose: string;
  readonly at: (name: string) => string;
  readonly logIn: string;
  readonly logInToSee: string;
  readonly logInStronger: string;
  readonly loggedInAs: (who: string) => string;
  readonly logOut: string;
  readonly account: string;
  readonly ended: string;
  readonly again: string;
  readonly failed: string;
  readonly faults: Readonly<Record<LoginFault, string>>;
  readonly logOutTitle: string;
  readonly logOutLead: string;
  readonly loggedOut: string;
  readonly loggedOutLead: string;
  readonly stillThere: (name: string) => string;
  readonly logOutThere: (name: string) => string;
  readonly nobodyHere: string;
  readonly demo: string;
}

export const loginWords = bilingual<LoginWords>(
  {
    title: 'Logga in',
    lead: 'Du loggar in hos din organisation eller med din e-legitimation. Kompassros får aldrig ditt lösenord.',
    leadStronger: 'Det du vill göra kräver en starkare inloggning, till exempel med e-legitimation.',
    choose: 'Välj var du vill logga in',
    at: (name) => `Logga in hos ${name}`,
    logIn: 'Logga in',
    logInToSee: 'Logga in, om du väntade dig att få se det här',
    logInStronger: 'Logga in med e-legitimation',
    loggedInAs: (who) => `Inloggad som ${who}`,
    logOut: 'Logga ut',
    account: 'Inloggning',
    ended: 'Du är inte längre inloggad. Logga in igen för att fortsätta.',
    again: 'Försök igen',
    failed: 'Du blev inte inloggad',
    faults: {
      'unknown-issuer': 'Det går inte att logga in den vägen. Välj en annan.',
      unreachable: 'Det går inte att nå inloggningen just nu. Vänta en stund och försök igen.',
      'not-begun': 'Inloggningen tog för lång tid eller är redan använd. Börja om.',
      'other-browser':
        'Inloggningen började i en annan webbläsare. Börja om i den här, och se till att den tar emot kakor.',
      declined: 'Inloggningen avbröts.',
      'not-valid': 'Svaret från inloggningen gick inte att lita på. Börja om.',
      nobody:
        'Du är inloggad hos din organisation, men har ingen roll i Kompassros. Be den som ansvarar för behörigheter hos er om en.',
      'too-weak': 'Du loggade in, men inte tillräckligt starkt för det du ville göra. Använd din e-legitimation.',
    },
    logOutTitle: 'Logga ut',
    logOutLead: 'När du har loggat ut behöver du logga in igen för att se utkast och göra ändringar.',
    loggedOut: 'Du är utloggad',
    loggedOutLead: 'Inloggningen gäller inte längre, i den här webbläsaren eller någon annanstans.',
    stillThere: (name) =>
      `Du kan fortfarande vara inloggad hos ${name}. Delar du dator med någon bör du logga ut även där.`,
    logOutThere: (name) => `Logga ut hos ${name}`,
    nobodyHere: 'Du är inte inloggad.',
    demo: 'I demoläge loggar man inte in. Välj vem du är högst upp på sidan.',
  },
  {
    title: 'Log in',
    lead: 'You log in at your organisation or with your electronic identification. Kompassros never gets your password.',
    leadStronger: 'What you want to do needs a stronger login, such as electronic identification.',
    choose: 'Choose where to log in',
    at: (name) => `Log in at ${name}`,
    logIn: 'Log in',
    logInToSee: 'Log in, if you expected to see this',
    logInStronger: 'Log in with electronic identification',
    loggedInAs: (who) => `Logged in as ${who}`,
    logOut: 'Log out',
    account: 'Login',
    ended: 'You are no longer logged in. Log in again to go on.',
    again: 'Try again',
    failed: 'You were not logged in',
    faults: {
      'unknown-issuer': 'One cannot log in that way. Choose another.',
      unreachable: 'The login cannot be reached just now. Wait a little and try again.',
      'not-begun': 'The login took too long or has been used already. Start again.',
      'other-browser': 'The login began in another browser. Start again in this one, and see that it accepts cookies.',
      declined: 'The login was cancelled.',
      'not-valid': 'The answer from the login could not be trusted. Start again.',
      nobody:
        'You are logged in at your organisation, but have no role in Kompassros. Ask whoever is in charge of access rights there for one.',
      'too-weak':
        'You logged in, but not strongly enough for what you wanted to do. Use your electronic identification.',
    },
    logOutTitle: 'Log out',
    logOutLead: 'Once you have logged out you need to log in again to see drafts and make changes.',
    loggedOut: 'You are logged out',
    loggedOutLead: 'The login no longer holds, in this browser or anywhere else.',
    stillThere: (name) =>
      `You may still be logged in at ${name}. If you share the computer you should log out there too.`,
    logOutThere: (name) => `Log out at ${name}`,
    nobodyHere: 'You are not logged in.',
    demo: 'There is no login in demo mode. Choose who you are at the top of the page.',
  },
);
