import { bilingual } from '../i18n/bilingual';

export interface ReplyWords {
  readonly heading: (name: string, year: number) => string;
  readonly lead: string;
  readonly agrees: string;
  readonly yes: string;
  readonly no: string;
  readonly missing: string;
  readonly text: string;
  readonly textHint: string;
  readonly submit: string;
}

export const replyWords = bilingual<ReplyWords>(
  {
    heading: (name, year) => `Svara på utvärderingen av ${name} ${year}`,
    lead: 'Kommunen har rätt att svara innan utvärderingen publiceras. Svaret visas för alla bredvid siffrorna.',
    agrees: 'Instämmer kommunen?',
    yes: 'Ja, kommunen instämmer',
    no: 'Nej, kommunen instämmer inte',
    missing: 'Välj om kommunen instämmer eller inte.',
    text: 'Kommunens svar',
    textHint:
      'Behövs när kommunen inte instämmer: skriv vad som inte stämmer och varför. Då kan utvärderarna ändra och lämna in på nytt.',
    submit: 'Skicka svaret',
  },
  {
    heading: (name, year) => `Reply to the evaluation of ${name} ${year}`,
    lead: 'The municipality has the right to reply before the evaluation is published. The reply is shown to everyone beside the figures.',
    agrees: 'Does the municipality agree?',
    yes: 'Yes, the municipality agrees',
    no: 'No, the municipality does not agree',
    missing: 'Choose whether the municipality agrees or not.',
    text: 'The municipality’s reply',
    textHint:
      'Needed when the municipality does not agree: say what is not right, and why. The evaluators can then change it and submit again.',
    submit: 'Send the reply',
  },
);
