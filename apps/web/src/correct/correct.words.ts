import { bilingual } from '../i18n/bilingual';

export interface CorrectWords {
  readonly heading: (name: string, year: number) => string;
  readonly lead: string;
  readonly choose: {
    readonly heading: string;
    readonly total: string;
    readonly printedArea: string;
    readonly submit: string;
    readonly missing: string;
    readonly measures: (title: string) => string;
  };
  readonly fill: { readonly heading: string; readonly text: string; readonly stands: (score: string) => string };
  readonly reason: string;
  readonly reasonHint: string;
  readonly look: string;
  readonly reasonMissing: string;
  readonly nothingChanged: string;
  readonly check: {
    readonly heading: string;
    readonly caption: string;
    readonly measure: string;
    readonly from: string;
    readonly to: string;
    readonly send: string;
    readonly change: string;
  };
}

export const correctWords = bilingual<CorrectWords>(
  {
    heading: (name, year) => `Rätta utvärderingen av ${name} ${year}`,
    lead: 'Rättelsen gäller genast i alla jämförelser. Det som stod tidigare finns kvar i historiken, och rättelsen visas i den öppna listan över rättelser.',
    choose: {
      heading: 'Välj vad som ska rättas',
      total: 'Tryckt totalsumma',
      printedArea: 'Hela området, som det är tryckt',
      submit: 'Fortsätt',
      missing: 'Välj minst en siffra att rätta.',
      measures: (title) => `Siffror i ${title}`,
    },
    fill: {
      heading: 'Ange de rätta siffrorna',
      text: 'Skriv det som ska stå i stället. Det du inte ändrar står kvar.',
      stands: (score) => `Nu står: ${score}`,
    },
    reason: 'Skäl för rättelsen',
    reasonHint: 'Visas för alla. Skriv vad som var fel och hur det upptäcktes.',
    look: 'Granska rättelsen',
    reasonMissing: 'Ange varför siffrorna rättas.',
    nothingChanged: 'Ingen siffra är ändrad. Ange det som ska stå i stället.',
    check: {
      heading: 'Stämmer rättelsen?',
      caption: 'Det som ändras',
      measure: 'Siffra',
      from: 'Står nu',
      to: 'Ska stå',
      send: 'Publicera rättelsen',
      change: 'Ändra',
    },
  },
  {
    heading: (name, year) => `Correct the evaluation of ${name} ${year}`,
    lead: 'The correction counts at once in every comparison. What stood before remains in the history, and the correction is shown in the public list of corrections.',
    choose: {
      heading: 'Choose what to correct',
      total: 'Printed total',
      printedArea: 'The whole area, as printed',
      submit: 'Continue',
      missing: 'Choose at least one figure to correct.',
      measures: (title) => `Figures in ${title}`,
    },
    fill: {
      heading: 'Give the right figures',
      text: 'Write what should stand instead. What you do not change stays.',
      stands: (score) => `Now it says: ${score}`,
    },
    reason: 'Reason for the correction',
    reasonHint: 'Shown to everyone. Say what was wrong and how it was found.',
    look: 'Review the correction',
    reasonMissing: 'Say why the figures are corrected.',
    nothingChanged: 'No figure has been changed. Give what should stand instead.',
    check: {
      heading: 'Is the correction right?',
      caption: 'What changes',
      measure: 'Figure',
      from: 'Says now',
      to: 'Will say',
      send: 'Publish the correction',
      change: 'Change',
    },
  },
);
