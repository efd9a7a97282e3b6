import type { PersonExport } from '#access';
import { bilingual } from '../i18n/bilingual';

/** What is kept, in the order in which it is told. */
export const KEPT = [
  'sessions',
  'uploads',
  'uploadAttempts',
  'events',
  'answers',
  'keys',
  'securityLog',
] as const satisfies readonly (keyof PersonExport)[];

export interface MyDataWords {
  readonly heading: string;
  readonly lead: string;
  readonly download: string;
  readonly downloadHint: string;
  readonly kept: string;
  readonly columns: Readonly<Record<'what' | 'why' | 'count', string>>;
  readonly what: Readonly<Record<(typeof KEPT)[number], readonly [what: string, why: string]>>;
  readonly directory: string;
  readonly unknown: string;
  readonly rights: string;
  readonly rightsText: string;
}

export const myDataWords = bilingual<MyDataWords>(
  {
    heading: 'Mina uppgifter',
    lead: 'Här ser du vad Kompassros sparar om dig och hur länge. Historiken anger dig bara med ett id.',
    download: 'Hämta allt som sparas om dig (JSON)',
    downloadHint: 'Filen innehåller varje post. Att den hämtas noteras i säkerhetsloggen.',
    kept: 'Vad som sparas',
    columns: { what: 'Vad', why: 'Varför och hur länge', count: 'Antal' },
    what: {
      sessions: ['Inloggningar som gäller', 'För att du ska slippa logga in på varje sida. Högst åtta timmar.'],
      uploads: [
        'Filer och texter du har lämnat',
        'Det du inte tar in slängs efter 90 dagar. Det du tar in sparas som underlag.',
      ],
      uploadAttempts: ['Tidpunkter då du har lämnat något', 'För att ingen ska lämna för mycket på en gång. Ett dygn.'],
      events: [
        'Det du har gjort',
        'Historiken över utvärderingar och rapporter är allmän handling och sparas för alltid.',
      ],
      answers: ['Svar på det du har skickat', 'För att det som skickas två gånger bara ska göras en gång.'],
      keys: [
        'Nycklar du har skapat eller återkallat',
        'För att kommunen ska veta vad den har gett ut. Så länge historiken nämner nyckeln.',
      ],
      securityLog: ['Noteringar i säkerhetsloggen', 'För att upptäcka och utreda missbruk. 400 dagar.'],
    },
    directory: 'Vem du är för tjänsten',
    unknown: 'Tjänsten har inget namn och ingen inloggning på dig.',
    rights: 'Om något är fel',
    rightsText:
      'Namnet kommer från din inloggning och rättas där. Vill du att uppgifterna om dig tas bort, vänd dig till den som driver tjänsten: namn och inloggning tas då bort, och det du har gjort står kvar under ett id som inte hör till någon.',
  },
  {
    heading: 'My data',
    lead: 'Here you see what Kompassros keeps about you, and for how long. The history names you by an id only.',
    download: 'Download all that is kept about you (JSON)',
    downloadHint: 'The file holds every entry. That it is downloaded is noted in the security log.',
    kept: 'What is kept',
    columns: { what: 'What', why: 'Why and for how long', count: 'Number' },
    what: {
      sessions: ['Logins that hold', 'So that you need not log in on every page. Eight hours at most.'],
      uploads: [
        'Files and texts that you have handed over',
        'What you do not take in is discarded after 90 days. What you take in is kept as a source.',
      ],
      uploadAttempts: [
        'Times at which you handed something over',
        'So that nobody hands over too much at a time. One day.',
      ],
      events: ['What you have done', 'The history of evaluations and reports is public record and is kept for ever.'],
      answers: ['Answers to what you have sent', 'So that what is sent twice is done once.'],
      keys: [
        'Keys that you have created or revoked',
        'So that the municipality knows what it has given out. As long as the history names the key.',
      ],
      securityLog: ['Notes in the security log', 'To discover and look into misuse. 400 days.'],
    },
    directory: 'Who you are to the service',
    unknown: 'The service has no name and no login of yours.',
    rights: 'If something is wrong',
    rightsText:
      'The name comes from your login and is corrected there. If you want the data about you erased, turn to whoever runs the service: name and login are then removed, and what you have done remains under an id that belongs to nobody.',
  },
);
