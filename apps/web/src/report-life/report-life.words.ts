import { bilingual } from '../i18n/bilingual';
import type { CorrectableKind } from './statement-fields';

export interface ReportLifeWords {
  readonly adopt: {
    readonly heading: string;
    readonly lead: string;
    readonly findings: (n: string) => string;
    readonly toFindings: string;
    readonly decidedOn: string;
    readonly decidedOnHint: string;
    readonly paragraph: string;
    readonly paragraphHint: string;
    readonly diaryNumber: string;
    readonly diaryNumberHint: string;
    readonly incomplete: string;
    readonly incompleteHint: string;
    readonly submit: string;
  };
  readonly return: {
    readonly heading: string;
    readonly lead: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly submit: string;
    readonly missing: string;
  };
  readonly correct: {
    readonly heading: string;
    readonly lead: string;
    readonly tables: string;
    readonly rows: (n: string) => string;
    readonly statements: string;
    readonly kinds: Readonly<Record<CorrectableKind, string>>;
    readonly noHeading: string;
    readonly observations: string;
  };
}

export const reportLifeWords = bilingual<ReportLifeWords>(
  {
    adopt: {
      heading: 'Fastställ rapporten',
      lead: 'När rapporten är fastställd ser alla den, och den räknas med i jämförelser. Siffror och mål ändras sedan bara genom rättelser med skäl.',
      findings: (n) => `Kontrollerna har ${n} anmärkningar. Du kan fastställa ändå; de visas bredvid siffrorna.`,
      toFindings: 'Se anmärkningarna',
      decidedOn: 'Beslutsdatum',
      decidedOnHint: 'Dagen då nämnden beslutade, till exempel 2024-06-03',
      paragraph: 'Paragraf',
      paragraphHint: 'Till exempel § 112',
      diaryNumber: 'Diarienummer',
      diaryNumberHint: 'Till exempel Ks 512/2024',
      incomplete: 'Om något av dem inte är känt: varför',
      incompleteHint: 'Till exempel att protokollet inte är publicerat. Skälet visas för alla.',
      submit: 'Fastställ',
    },
    return: {
      heading: 'Återlämna rapporten för komplettering',
      lead: 'Handläggaren kan då fylla i och ändra igen, och lämna rapporten på nytt.',
      reason: 'Vad som behöver kompletteras',
      reasonHint: 'Skälet visas för handläggaren och står i historiken.',
      submit: 'Återlämna',
      missing: 'Skriv vad som behöver kompletteras.',
    },
    correct: {
      heading: 'Rätta rapporten',
      lead: 'Rapporten är fastställd. En rättelse har ett skäl och visas för alla; det som stod tidigare finns kvar i historiken.',
      tables: 'Välj den tabell som har siffran',
      rows: (n) => `${n} rader`,
      statements: 'Eller välj det som står bredvid tabellerna',
      kinds: {
        goal: 'Mål',
        processArea: 'Processområden',
        assignment: 'Uppdrag',
        commitment: 'Åtaganden',
        indicator: 'Indikatorer',
        measure: 'Åtgärder',
        text: 'Texter',
      },
      noHeading: 'utan rubrik',
      observations: 'En iakttagelse rättas inte här: med andra ord skulle den stå bredvid den gamla.',
    },
  },
  {
    adopt: {
      heading: 'Adopt the report',
      lead: 'Once the report is adopted everyone sees it, and it counts in comparisons. Figures and goals then change only through corrections with reasons.',
      findings: (n) => `The checks have ${n} findings. You can adopt all the same; they are shown beside the figures.`,
      toFindings: 'See the findings',
      decidedOn: 'Date of the decision',
      decidedOnHint: 'The day on which the committee decided, such as 2024-06-03',
      paragraph: 'Paragraph',
      paragraphHint: 'Such as § 112',
      diaryNumber: 'Diary number',
      diaryNumberHint: 'Such as Ks 512/2024',
      incomplete: 'If one of them is not known: why',
      incompleteHint: 'For instance that the minutes are not published. The reason is shown to everyone.',
      submit: 'Adopt',
    },
    return: {
      heading: 'Return the report for completion',
      lead: 'The reporter can then fill in and change again, and submit the report anew.',
      reason: 'What needs completing',
      reasonHint: 'The reason is shown to the reporter and stands in the history.',
      submit: 'Return',
      missing: 'Say what needs completing.',
    },
    correct: {
      heading: 'Correct the report',
      lead: 'The report is adopted. A correction has a reason and is shown to everyone; what stood before remains in the history.',
      tables: 'Choose the table that has the figure',
      rows: (n) => `${n} rows`,
      statements: 'Or choose what stands beside the tables',
      kinds: {
        goal: 'Goals',
        processArea: 'Process areas',
        assignment: 'Assignments',
        commitment: 'Commitments',
        indicator: 'Indicators',
        measure: 'Measures',
        text: 'Texts',
      },
      noHeading: 'without a heading',
      observations: 'An observation is not corrected here: in other words it would stand beside the old one.',
    },
  },
);
