import type { Scope } from '#access';
import { bilingual } from '../i18n/bilingual';

export interface KeysWords {
  readonly heading: string;
  readonly lead: string;
  readonly create: string;
  readonly holding: string;
  readonly ended: string;
  readonly empty: string;
  readonly columns: Readonly<Record<'name' | 'scopes' | 'expires' | 'used' | 'made' | 'ended' | 'revoke', string>>;
  readonly neverUsed: string;
  readonly made: (day: string, who: string) => string;
  readonly status: {
    readonly expired: (day: string) => string;
    readonly revoked: (day: string, who: string) => string;
  };
  readonly revokeOf: (name: string) => string;
  readonly scopes: Readonly<Record<Scope, string>>;
  readonly form: Readonly<
    Record<
      'heading' | 'lead' | 'name' | 'nameHint' | 'scopes' | 'scopesHint' | 'expires' | 'expiresHint' | 'submit',
      string
    >
  >;
  readonly created: {
    readonly heading: string;
    readonly lead: string;
    readonly key: string;
    readonly keyHint: string;
    readonly use: string;
    readonly lost: string;
    readonly toList: string;
  };
  readonly revoke: {
    readonly heading: (name: string) => string;
    readonly lead: string;
    readonly submit: string;
    readonly over: string;
  };
  readonly onlyApprovers: string;
}

export const keysWords = bilingual<KeysWords>(
  {
    heading: 'Nycklar för system',
    lead: 'Med en nyckel kan kommunens egna system läsa och lämna delårsrapporter. En nyckel arbetar som handläggare och kan varken fastställa eller godkänna.',
    create: 'Skapa en nyckel',
    holding: 'Nycklar som gäller',
    ended: 'Nycklar som har slutat gälla',
    empty:
      'Kommunen har ingen nyckel som gäller. Skapa en för varje system som ska ansluta, så kan de återkallas var för sig.',
    columns: {
      name: 'Namn',
      scopes: 'Får användas till',
      expires: 'Gäller till och med',
      used: 'Senast använd',
      made: 'Skapad',
      ended: 'Slutade gälla',
      revoke: 'Återkalla',
    },
    neverUsed: 'aldrig',
    made: (day, who) => `${day} av ${who}`,
    status: {
      expired: (day) => `tiden gick ut ${day}`,
      revoked: (day, who) => `återkallad ${day} av ${who}`,
    },
    revokeOf: (name) => `Återkalla ${name}`,
    scopes: {
      'reports:read': 'Läsa kommunens delårsrapporter, också utkast',
      'reports:write': 'Öppna delårsrapporter och fylla i dem',
      'reports:submit': 'Lämna in delårsrapporter',
      'evaluations:read': 'Läsa kommunens utvärderingar, också innan de är publicerade',
      uploads: 'Lämna filer och ta in dem i utkast',
    },
    form: {
      heading: 'Skapa en nyckel',
      lead: 'Nyckeln visas en gång, när den är skapad. Ha det system som ska använda den framme.',
      name: 'Vilket system nyckeln är till',
      nameHint: 'Till exempel Ekonomisystemet. Skriv inget personnamn.',
      scopes: 'Vad nyckeln får användas till',
      scopesHint: 'Välj så lite som systemet behöver. Det går inte att ändra senare.',
      expires: 'Sista dagen som nyckeln gäller',
      expiresHint: 'År, månad och dag, till exempel 2027-11-21. Högst två år fram.',
      submit: 'Skapa nyckeln',
    },
    created: {
      heading: 'Nyckeln är skapad',
      lead: 'Kopiera nyckeln nu och lägg den där systemet förvarar sina hemligheter. Den visas bara den här gången.',
      key: 'Nyckeln',
      keyHint: 'Den som har nyckeln kan göra det du har valt. Skicka den aldrig med e-post eller chatt.',
      use: 'Systemet skickar den i varje förfrågan, i huvudet',
      lost: 'Om nyckeln kommer bort: återkalla den och skapa en ny.',
      toList: 'Till kommunens nycklar',
    },
    revoke: {
      heading: (name) => `Återkalla ${name}`,
      lead: 'Nyckeln slutar gälla genast, och det går inte att ångra. Det som den har lämnat in finns kvar.',
      submit: 'Återkalla nyckeln',
      over: 'Nyckeln gäller inte längre.',
    },
    onlyApprovers: 'Kommunens godkännare skapar och återkallar nycklar.',
  },
  {
    heading: 'Keys for systems',
    lead: 'With a key the municipality’s own systems can read and hand in interim reports. A key works as a reporter and can neither adopt nor approve.',
    create: 'Create a key',
    holding: 'Keys that hold',
    ended: 'Keys that have ended',
    empty:
      'The municipality has no key that holds. Create one for each system that is to connect, so that they can be revoked one by one.',
    columns: {
      name: 'Name',
      scopes: 'May be used to',
      expires: 'Holds up to and including',
      used: 'Last used',
      made: 'Created',
      ended: 'Ended',
      revoke: 'Revoke',
    },
    neverUsed: 'never',
    made: (day, who) => `${day} by ${who}`,
    status: {
      expired: (day) => `ran out on ${day}`,
      revoked: (day, who) => `revoked on ${day} by ${who}`,
    },
    revokeOf: (name) => `Revoke ${name}`,
    scopes: {
      'reports:read': 'Read the municipality’s interim reports, drafts too',
      'reports:write': 'Open interim reports and fill them in',
      'reports:submit': 'Submit interim reports',
      'evaluations:read': 'Read the municipality’s evaluations, also before they are published',
      uploads: 'Hand over files and take them in to drafts',
    },
    form: {
      heading: 'Create a key',
      lead: 'The key is shown once, when it has been created. Have the system that is to use it at hand.',
      name: 'Which system the key is for',
      nameHint: 'Such as The finance system. Do not write the name of a person.',
      scopes: 'What the key may be used for',
      scopesHint: 'Choose as little as the system needs. It cannot be changed later.',
      expires: 'The last day on which the key holds',
      expiresHint: 'Year, month and day, such as 2027-11-21. At most two years ahead.',
      submit: 'Create the key',
    },
    created: {
      heading: 'The key has been created',
      lead: 'Copy the key now and put it where the system keeps its secrets. It is shown only this once.',
      key: 'The key',
      keyHint: 'Whoever has the key can do what you have chosen. Never send it by e-mail or chat.',
      use: 'The system sends it with every request, in the header',
      lost: 'If the key is lost: revoke it and create a new one.',
      toList: 'To the municipality’s keys',
    },
    revoke: {
      heading: (name) => `Revoke ${name}`,
      lead: 'The key ends at once, and that cannot be undone. What it has handed in remains.',
      submit: 'Revoke the key',
      over: 'The key has ended already.',
    },
    onlyApprovers: 'The municipality’s approver creates and revokes keys.',
  },
);
