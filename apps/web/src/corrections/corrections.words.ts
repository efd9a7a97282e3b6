import { bilingual } from '../i18n/bilingual';

export interface CorrectionsWords {
  readonly heading: string;
  readonly lead: string;
  readonly caption: string;
  readonly columns: { readonly when: string; readonly what: string; readonly change: string; readonly why: string };
  readonly kinds: Readonly<Record<'corrected' | 'withdrawn', string>>;
  readonly evaluation: (name: string, year: number) => string;
  readonly change: (measure: string, from: string, to: string) => string;
  readonly total: string;
  readonly allWithdrawn: string;
  readonly notKnown: string;
  readonly history: string;
  readonly historyOf: (name: string, year: number) => string;
  readonly older: string;
  readonly newest: string;
  readonly empty: string;
  readonly emptyHow: string;
}

export const correctionsWords = bilingual<CorrectionsWords>(
  {
    heading: 'Rättelser',
    lead: 'Varje rättelse och återkallelse av det som är publicerat, den senaste först: vad som stod, vad som står nu och varför.',
    caption: 'Rättelser och återkallelser, den senaste först',
    columns: { when: 'När', what: 'Utvärdering', change: 'Ändring', why: 'Skäl' },
    kinds: { corrected: 'Rättad', withdrawn: 'Återkallad' },
    evaluation: (name, year) => `${name} ${year}`,
    change: (measure, from, to) => `${measure}: ${from} → ${to}`,
    total: 'Publicerad totalsumma',
    allWithdrawn: 'Alla siffror togs bort ur jämförelserna.',
    notKnown: 'inte känd',
    history: 'Historik',
    historyOf: (name, year) => `Historik för ${name} ${year}`,
    older: 'Äldre rättelser',
    newest: 'Till de senaste',
    empty: 'Inget publicerat har rättats än.',
    emptyHow: 'När en analytiker rättar eller återkallar en publicerad utvärdering visas det här, med skälet.',
  },
  {
    heading: 'Corrections',
    lead: 'Every correction and withdrawal of what is published, the latest first: what it said, what it says now, and why.',
    caption: 'Corrections and withdrawals, the latest first',
    columns: { when: 'When', what: 'Evaluation', change: 'Change', why: 'Reason' },
    kinds: { corrected: 'Corrected', withdrawn: 'Withdrawn' },
    evaluation: (name, year) => `${name} ${year}`,
    change: (measure, from, to) => `${measure}: ${from} → ${to}`,
    total: 'Published total',
    allWithdrawn: 'All figures were taken out of the comparisons.',
    notKnown: 'not known',
    history: 'History',
    historyOf: (name, year) => `History of ${name} ${year}`,
    older: 'Older corrections',
    newest: 'To the latest',
    empty: 'Nothing that is published has been corrected yet.',
    emptyHow: 'When an analyst corrects or withdraws a published evaluation it is shown here, with the reason.',
  },
);
