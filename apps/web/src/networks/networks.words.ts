import { bilingual } from '../i18n/bilingual';

export interface NetworksWords {
  readonly heading: string;
  readonly lead: (n: string) => string;
  readonly empty: string;
  readonly emptyHow: string;
  readonly create: string;
  readonly members: (n: string) => string;
  readonly network: {
    readonly lead: (members: string, since: string) => string;
    readonly use: string;
    readonly ranking: string;
    readonly change: string;
    readonly now: string;
    readonly noMembers: string;
    readonly memberships: string;
    readonly municipality: string;
    readonly from: string;
    readonly to: string;
    readonly still: string;
    readonly changes: string;
    readonly noChanges: string;
    readonly changed: (day: string) => string;
    readonly added: (names: string) => string;
    readonly removed: (names: string) => string;
  };
  readonly form: {
    readonly createHeading: string;
    readonly createLead: string;
    readonly changeHeading: (name: string) => string;
    readonly changeLead: string;
    readonly name: string;
    readonly id: string;
    readonly idHint: string;
    readonly description: string;
    readonly members: string;
    readonly membersHint: string;
    readonly add: string;
    readonly remove: string;
    readonly namesHint: string;
    readonly validFrom: string;
    readonly validFromHint: string;
    readonly reason: string;
    readonly save: string;
    readonly unknown: (names: string) => string;
    readonly onlyAnalysts: string;
  };
}

export const networksWords = bilingual<NetworksWords>(
  {
    heading: 'Nätverk',
    lead: (n) =>
      `${n} sparade nätverk av kommuner att jämföra med. Ett nätverk har medlemmar över tid, så en jämförelse kan alltid visas som den var.`,
    empty: 'Inga nätverk är sparade än.',
    emptyHow: 'SKR:s analytiker sparar nätverk, antingen här eller direkt från en jämförelse.',
    create: 'Spara ett nytt nätverk',
    members: (n) => `${n} kommuner`,
    network: {
      lead: (members, since) => `${members} kommuner hör till nätverket. Det finns sedan ${since}.`,
      use: 'Jämför en kommun med nätverket',
      ranking: 'Rangordna nätverkets kommuner',
      change: 'Ändra vilka som är med',
      now: 'Medlemmar nu',
      noMembers: 'Nätverket har inga medlemmar nu.',
      memberships: 'Medlemskap över tid',
      municipality: 'Kommun',
      from: 'Från och med',
      to: 'Lämnade',
      still: 'är med nu',
      changes: 'Ändringar',
      noChanges: 'Medlemmarna har inte ändrats sedan nätverket sparades.',
      changed: (day) => `Från och med ${day}`,
      added: (names) => `Nya: ${names}.`,
      removed: (names) => `Inte längre med: ${names}.`,
    },
    form: {
      createHeading: 'Spara ett nätverk',
      createLead: 'Ett sparat nätverk kan väljas i varje jämförelse och rangordning, av alla.',
      changeHeading: (name) => `Ändra vilka som är med i ${name}`,
      changeLead: 'Ändringen gäller från den dag du anger. Jämförelser före den dagen behåller sina medlemmar.',
      name: 'Namn',
      id: 'Namn i länkar',
      idHint: 'Små bokstäver a–z, siffror och bindestreck, till exempel sju-storsta. Det kan inte ändras sedan.',
      description: 'Beskrivning',
      members: 'Kommuner',
      membersHint: 'Namn eller kommunkoder med komma emellan.',
      add: 'Nya kommuner',
      remove: 'Kommuner som inte längre är med',
      namesHint: 'Namn eller kommunkoder med komma emellan. Lämna tomt om ingen.',
      validFrom: 'Gäller från och med',
      validFromHint: 'Som 2012-01-01.',
      reason: 'Varför ändras nätverket?',
      save: 'Spara',
      unknown: (names) => `Det finns ingen kommun med namnet eller koden ${names}.`,
      onlyAnalysts: 'Nätverk sparas och ändras av SKR:s analytiker.',
    },
  },
  {
    heading: 'Networks',
    lead: (n) =>
      `${n} saved networks of municipalities to compare with. A network has members over time, so a comparison can always be shown as it was.`,
    empty: 'No networks have been saved yet.',
    emptyHow: 'Analysts at SKR save networks, either here or straight from a comparison.',
    create: 'Save a new network',
    members: (n) => `${n} municipalities`,
    network: {
      lead: (members, since) => `${members} municipalities belong to the network. It has existed since ${since}.`,
      use: 'Compare a municipality with the network',
      ranking: 'Rank the municipalities of the network',
      change: 'Change who belongs to it',
      now: 'Members now',
      noMembers: 'The network has no members now.',
      memberships: 'Memberships over time',
      municipality: 'Municipality',
      from: 'From',
      to: 'Left',
      still: 'is a member now',
      changes: 'Changes',
      noChanges: 'The members have not changed since the network was saved.',
      changed: (day) => `From ${day}`,
      added: (names) => `New: ${names}.`,
      removed: (names) => `No longer members: ${names}.`,
    },
    form: {
      createHeading: 'Save a network',
      createLead: 'A saved network can be chosen in every comparison and ranking, by everyone.',
      changeHeading: (name) => `Change who belongs to ${name}`,
      changeLead: 'The change holds from the day that you give. Comparisons before that day keep their members.',
      name: 'Name',
      id: 'Name in links',
      idHint: 'Small letters a–z, digits and hyphens, such as seven-largest. It cannot be changed later.',
      description: 'Description',
      members: 'Municipalities',
      membersHint: 'Names or municipality codes with commas between.',
      add: 'New municipalities',
      remove: 'Municipalities that no longer belong to it',
      namesHint: 'Names or municipality codes with commas between. Leave empty for none.',
      validFrom: 'Holds from',
      validFromHint: 'Such as 2012-01-01.',
      reason: 'Why does the network change?',
      save: 'Save',
      unknown: (names) => `There is no municipality with the name or code ${names}.`,
      onlyAnalysts: 'Networks are saved and changed by analysts at SKR.',
    },
  },
);
