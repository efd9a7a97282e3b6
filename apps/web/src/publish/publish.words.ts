import { bilingual } from '../i18n/bilingual';

export interface PublishWords {
  readonly heading: (name: string, year: number) => string;
  readonly lead: string;
  readonly replied: string;
  readonly notReplied: string;
  readonly reason: string;
  readonly submit: string;
}

export const publishWords = bilingual<PublishWords>(
  {
    heading: (name, year) => `Publicera utvärderingen av ${name} ${year}`,
    lead: 'När utvärderingen är publicerad ser alla den, och den räknas med i jämförelser och rangordningar.',
    replied: 'Kommunen har svarat. Svaret publiceras tillsammans med utvärderingen.',
    notReplied: 'Kommunen har inte svarat än. Vänta på svaret, eller ange varför utvärderingen publiceras utan det.',
    reason: 'Skäl för att publicera utan kommunens svar',
    submit: 'Publicera',
  },
  {
    heading: (name, year) => `Publish the evaluation of ${name} ${year}`,
    lead: 'Once the evaluation is published everyone sees it, and it counts in comparisons and rankings.',
    replied: 'The municipality has replied. Its reply is published together with the evaluation.',
    notReplied: 'The municipality has not replied yet. Wait for its reply, or say why it is published without one.',
    reason: 'Reason for publishing without the municipality’s reply',
    submit: 'Publish',
  },
);
