import { bilingual } from '../i18n/bilingual';

export interface WithdrawWords {
  readonly heading: (name: string, year: number) => string;
  readonly lead: string;
  readonly reason: string;
  readonly hint: string;
  readonly submit: string;
}

export const withdrawWords = bilingual<WithdrawWords>(
  {
    heading: (name, year) => `Återkalla utvärderingen av ${name} ${year}`,
    lead: 'Siffrorna tas bort ur alla jämförelser och visas inte längre. Att utvärderingen fanns, och varför den återkallades, går att läsa även sedan.',
    reason: 'Skäl',
    hint: 'Visas för alla om utvärderingen har varit publicerad.',
    submit: 'Återkalla utvärderingen',
  },
  {
    heading: (name, year) => `Withdraw the evaluation of ${name} ${year}`,
    lead: 'Its figures leave every comparison and are no longer shown. That there was an evaluation, and why it was withdrawn, can still be read.',
    reason: 'Reason',
    hint: 'Shown to everyone if the evaluation has been published.',
    submit: 'Withdraw the evaluation',
  },
);
