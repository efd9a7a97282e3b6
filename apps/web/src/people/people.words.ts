import type { Person } from '#access';
import { bilingual } from '../i18n/bilingual';

export interface PeopleWords {
  readonly heading: string;
  readonly lead: string;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
  readonly none: string;
  readonly more: string;
  readonly columns: Readonly<Record<'name' | 'kind' | 'id' | 'seen', string>>;
  readonly kinds: Readonly<Record<Person['kind'], string>>;
  readonly unnamed: string;
  readonly facts: Readonly<Record<'heading' | 'issuer' | 'subject' | 'first' | 'last' | 'erased' | 'reason', string>>;
  readonly person: {
    readonly heading: (name: string) => string;
    readonly extract: string;
    readonly extractHint: string;
    readonly erase: string;
    readonly erasedLead: string;
    readonly keyLead: string;
  };
  readonly erase: {
    readonly heading: (name: string) => string;
    readonly lead: string;
    readonly what: readonly string[];
    readonly reason: string;
    readonly reasonHint: string;
    readonly submit: string;
  };
}

export const peopleWords = bilingual<PeopleWords>(
  {
    heading: 'Personer',
    lead: 'Historiken anger vem som gjort något med ett id som inte säger något om personen. Här står vem ett id hör till.',
    search: 'Sök på namn eller id',
    searchHint: 'En del av namnet, av id:t i historiken eller av id:t hos den som ger ut inloggningen.',
    find: 'Sök',
    none: 'Ingen stämmer med sökningen. Prova en kortare del av namnet.',
    more: 'Visa fler',
    columns: { name: 'Namn', kind: 'Slag', id: 'Id i historiken', seen: 'Senast sedd' },
    kinds: { person: 'person', key: 'nyckel', demo: 'demoidentitet', erased: 'borttagen' },
    unnamed: 'utan namn',
    facts: {
      heading: 'Om personen',
      issuer: 'Inloggning från',
      subject: 'Id där',
      first: 'Först sedd',
      last: 'Senast sedd',
      erased: 'Uppgifterna togs bort',
      reason: 'Skäl',
    },
    person: {
      heading: (name) => `Uppgifter om ${name}`,
      extract: 'Hämta allt som sparas om personen (JSON)',
      extractHint: 'Att uppgifterna lämnas ut noteras i säkerhetsloggen.',
      erase: 'Ta bort uppgifterna om personen',
      erasedLead: 'Namn och inloggning är borttagna. Id:t finns kvar i historiken och hör inte längre till någon.',
      keyLead: 'Det här är en nyckel till en kommuns system. Kommunens godkännare återkallar den.',
    },
    erase: {
      heading: (name) => `Ta bort uppgifterna om ${name}`,
      lead: 'Det går inte att ångra.',
      what: [
        'Namnet och id:t hos den som ger ut inloggningen tas bort.',
        'Personen loggas ut överallt.',
        'Det personen gjort står kvar i historiken, under ett id som inte hör till någon.',
        'Om personen loggar in igen får den ett nytt id och når inte sina gamla utkast och uppladdningar.',
      ],
      reason: 'Skäl',
      reasonHint: 'Skälet sparas. Skriv inga personuppgifter.',
      submit: 'Ta bort uppgifterna',
    },
  },
  {
    heading: 'People',
    lead: 'The history states who did something by an id that says nothing of the person. Here it says whose an id is.',
    search: 'Search by name or id',
    searchHint: 'Part of the name, of the id in the history, or of the id at whoever gives out the login.',
    find: 'Search',
    none: 'Nobody fits the search. Try a shorter part of the name.',
    more: 'Show more',
    columns: { name: 'Name', kind: 'Kind', id: 'Id in the history', seen: 'Last seen' },
    kinds: { person: 'person', key: 'key', demo: 'demo identity', erased: 'erased' },
    unnamed: 'without a name',
    facts: {
      heading: 'About the person',
      issuer: 'Login from',
      subject: 'Id there',
      first: 'First seen',
      last: 'Last seen',
      erased: 'The data were erased',
      reason: 'Reason',
    },
    person: {
      heading: (name) => `Data about ${name}`,
      extract: 'Download all that is kept about the person (JSON)',
      extractHint: 'That the data are given out is noted in the security log.',
      erase: 'Erase the data about the person',
      erasedLead: 'Name and login have been erased. The id remains in the history and belongs to nobody any more.',
      keyLead: 'This is a key of a municipality’s system. The municipality’s approver revokes it.',
    },
    erase: {
      heading: (name) => `Erase the data about ${name}`,
      lead: 'This cannot be undone.',
      what: [
        'The name and the id at whoever gives out the login are removed.',
        'The person is logged out everywhere.',
        'What the person has done remains in the history, under an id that belongs to nobody.',
        'A person who logs in again gets a new id and does not reach their earlier drafts and uploads.',
      ],
      reason: 'Reason',
      reasonHint: 'The reason is kept. Do not write personal data.',
      submit: 'Erase the data',
    },
  },
);
