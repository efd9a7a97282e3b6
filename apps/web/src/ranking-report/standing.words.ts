import type { ReportProgress } from '#ranking-reports';
import { bilingual } from '../i18n/bilingual';

/** How a report stands that is not, or not wholly, there yet. */
export interface StandingWords {
  readonly waiting: string;
  readonly bar: string;
  readonly steps: Readonly<Record<ReportProgress['step'], string>>;
  readonly come: (done: string, of: string) => string;
  readonly ahead: (n: string) => string;
  readonly reloads: string;
  readonly reload: string;
  readonly filesWait: string;
  readonly failed: (when: string) => string;
  readonly retry: string;
  readonly cancelled: (when: string, reason: string) => string;
  readonly cancel: string;
  readonly reason: string;
  readonly keep: string;
}

export const standingWords = bilingual<StandingWords>(
  {
    waiting: 'Rapporten görs. Den visas här så snart den är klar.',
    bar: 'Så långt har rapporten kommit',
    steps: {
      waiting: 'Väntar på sin tur.',
      reading: 'Läser det som är publicerat.',
      ranking: 'Rangordnar kommunerna.',
      html: 'Gör sidan.',
      csv: 'Gör tabellen.',
      xlsx: 'Gör arbetsboken.',
      pictures: 'Ritar bilderna.',
      pdf: 'Sätter utskriften.',
      ready: 'Allt är gjort.',
    },
    come: (done, of) => `${done} av ${of} delar är klara.`,
    ahead: (n) => `Rapporter som görs före den här: ${n}.`,
    reloads: 'Sidan hämtas på nytt av sig själv.',
    reload: 'Hämta den nu',
    filesWait: 'Filerna att ladda ner görs fortfarande. Rapporten kan läsas under tiden.',
    failed: (when) => `Rapporten kunde inte göras ${when}`,
    retry: 'Försök igen',
    cancelled: (when, reason) => `Rapporten avbröts ${when}, innan den var klar: ${reason}`,
    cancel: 'Avbryt rapporten',
    reason: 'Varför avbryts den?',
    keep: 'Låt den göras',
  },
  {
    waiting: 'The report is being made. It is shown here as soon as it is ready.',
    bar: 'How far the report has come',
    steps: {
      waiting: 'Waiting for its turn.',
      reading: 'Reading what is published.',
      ranking: 'Ranking the municipalities.',
      html: 'Making the page.',
      csv: 'Making the table.',
      xlsx: 'Making the workbook.',
      pictures: 'Drawing the pictures.',
      pdf: 'Setting the print.',
      ready: 'Everything is done.',
    },
    come: (done, of) => `${done} of ${of} parts are done.`,
    ahead: (n) => `Reports that are made before this one: ${n}.`,
    reloads: 'The page is fetched anew by itself.',
    reload: 'Fetch it now',
    filesWait: 'The files to download are still being made. The report can be read meanwhile.',
    failed: (when) => `The report could not be made ${when}`,
    retry: 'Try again',
    cancelled: (when, reason) => `The report was cancelled ${when}, before it was ready: ${reason}`,
    cancel: 'Cancel the report',
    reason: 'Why is it cancelled?',
    keep: 'Let it be made',
  },
);
