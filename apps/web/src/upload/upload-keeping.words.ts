import { bilingual } from '../i18n/bilingual';

export interface UploadKeepingWords {
  readonly heading: string;
  readonly file: string;
  readonly text: string;
  readonly discard: string;
}

export const uploadKeepingWords = bilingual<UploadKeepingWords>(
  {
    heading: 'Det du lämnade',
    file: 'Hämta det som du lämnade det',
    text: 'Det som inte tas in sparas i 90 dagar. Du kan slänga det nu.',
    discard: 'Släng det inlästa',
  },
  {
    heading: 'What you handed over',
    file: 'Download it as you handed it over',
    text: 'What is not taken in is kept for 90 days. You can discard it now.',
    discard: 'Discard what was read in',
  },
);
