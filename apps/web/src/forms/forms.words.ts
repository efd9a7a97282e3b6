import { bilingual } from '../i18n/bilingual';

export interface FormsWords {
  readonly problem: string;
  readonly failed: (title: string) => string;
  readonly error: string;
  readonly optional: string;
  readonly cancel: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly nowSaved: (value: string) => string;
  readonly figure: string;
}

export const formsWords = bilingual<FormsWords>(
  {
    problem: 'Något behöver ändras',
    failed: (title) => `Fel: ${title}`,
    error: 'Fel:',
    optional: '(frivilligt)',
    cancel: 'Avbryt',
    reason: 'Skäl',
    reasonHint: 'Skälet visas för alla i historiken.',
    nowSaved: (value) => `Sparat nu: ${value}`,
    figure: 'Ange ett tal från 0 och uppåt, till exempel 60 eller 68,35.',
  },
  {
    problem: 'Something needs changing',
    failed: (title) => `Error: ${title}`,
    error: 'Error:',
    optional: '(optional)',
    cancel: 'Cancel',
    reason: 'Reason',
    reasonHint: 'The reason is shown to everyone in the history.',
    nowSaved: (value) => `Saved now: ${value}`,
    figure: 'Give a number from 0 upwards, such as 60 or 68.35.',
  },
);
