import { bilingual } from '../i18n/bilingual';

export interface SchedulesWords {
  readonly heading: string;
  readonly lead: string;
  readonly empty: string;
  readonly make: string;
  readonly next: string;
  readonly paused: string;
  readonly nextTimes: string;
  readonly reports: string;
  readonly noReports: string;
  readonly leadNext: (when: string) => string;
  readonly facts: {
    readonly heading: string;
    readonly version: string;
    readonly peers: string;
    readonly measures: string;
    readonly usualMeasures: string;
    readonly formats: string;
    readonly cron: string;
    readonly cronHint: string;
  };
  readonly change: string;
  readonly limits: (days: string) => string;
  readonly changes: string;
  readonly changed: Readonly<Record<'made' | 'changed' | 'paused' | 'resumed', (when: string) => string>>;
  readonly run: string;
  readonly pause: string;
  readonly pauseReason: string;
  readonly resume: string;
  readonly form: {
    readonly heading: string;
    readonly lead: string;
    readonly changeHeading: (name: string) => string;
    readonly changeLead: string;
    readonly name: string;
    readonly id: string;
    readonly idHint: string;
    readonly cron: string;
    readonly cronHint: string;
    readonly cronExamples: readonly (readonly [cron: string, said: string])[];
    readonly reason: string;
    readonly save: string;
    readonly times: string;
    readonly look: string;
  };
}

export const schedulesWords = bilingual<SchedulesWords>(
  {
    heading: 'Scheman för rapporter',
    lead: 'Rapporter som görs av sig själva på bestämda tider, svensk tid.',
    empty: 'Det finns inget schema än.',
    make: 'Lägg upp ett schema',
    next: 'Nästa rapport',
    paused: 'Pausat: inga rapporter görs.',
    nextTimes: 'De närmaste tiderna',
    reports: 'Schemats rapporter',
    noReports: 'Ingen rapport är gjord än.',
    leadNext: (when) => `Nästa rapport görs ${when}.`,
    facts: {
      heading: 'Inställningar',
      version: 'Version',
      peers: 'Kommuner',
      measures: 'Mått',
      usualMeasures: 'Totalsumman och varje område',
      formats: 'Format',
      cron: 'När',
      cronHint: 'minut, timme, dag, månad, veckodag',
    },
    change: 'Ändra schemat',
    limits: (days) =>
      `Tider som har missats görs i efterhand, som det var publicerat då, dock inte äldre än ${days} dagar. En tid som klockan hoppar över på våren gäller direkt efter hoppet, och en som kommer två gånger på hösten gäller den första.`,
    changes: 'Ändringar',
    changed: {
      made: (when) => `Upplagt ${when}`,
      changed: (when) => `Ändrat ${when}`,
      paused: (when) => `Pausat ${when}`,
      resumed: (when) => `Återupptaget ${when}`,
    },
    run: 'Gör en rapport nu',
    pause: 'Pausa schemat',
    pauseReason: 'Varför pausas det?',
    resume: 'Låt schemat gå vidare',
    form: {
      heading: 'Lägg upp ett schema',
      lead: 'Rapporterna görs av sig själva på de tider du anger, svensk tid.',
      changeHeading: (name) => `Ändra schemat ${name}`,
      changeLead: 'Ändringen gäller rapporter från och med nu. De som redan är gjorda ändras inte.',
      name: 'Rubrik på rapporterna',
      id: 'Namn i länkar',
      idHint: 'Små bokstäver a–z, siffror och bindestreck, till exempel varje-kvartal. Det kan inte ändras sedan.',
      cron: 'När',
      cronHint: 'Minut, timme, dag, månad och veckodag, till exempel:',
      cronExamples: [
        ['0 6 1 * *', 'klockan 06.00 den första varje månad'],
        ['0 6 1 1,4,7,10 *', 'klockan 06.00 den första varje kvartal'],
        ['30 7 * * MON', 'klockan 07.30 varje måndag'],
      ],
      reason: 'Varför ändras schemat?',
      save: 'Spara',
      times: 'Med den tiden görs de närmaste rapporterna:',
      look: 'Visa mått och tider',
    },
  },
  {
    heading: 'Schedules for reports',
    lead: 'Reports that are made by themselves at set times, Swedish time.',
    empty: 'There is no schedule yet.',
    make: 'Make a schedule',
    next: 'Next report',
    paused: 'Paused: no reports are made.',
    nextTimes: 'The next times',
    reports: 'Reports of the schedule',
    noReports: 'No report has been made yet.',
    leadNext: (when) => `The next report is made ${when}.`,
    facts: {
      heading: 'Settings',
      version: 'Version',
      peers: 'Municipalities',
      measures: 'Measures',
      usualMeasures: 'The total and each area',
      formats: 'Formats',
      cron: 'When',
      cronHint: 'minute, hour, day, month, weekday',
    },
    change: 'Change the schedule',
    limits: (days) =>
      `Times that were missed are made up for, as it was published then, though none older than ${days} days. A time that the clock skips in spring holds right after the gap, and one that comes twice in autumn holds the first time.`,
    changes: 'Changes',
    changed: {
      made: (when) => `Made ${when}`,
      changed: (when) => `Changed ${when}`,
      paused: (when) => `Paused ${when}`,
      resumed: (when) => `Resumed ${when}`,
    },
    run: 'Make a report now',
    pause: 'Pause the schedule',
    pauseReason: 'Why is it paused?',
    resume: 'Resume the schedule',
    form: {
      heading: 'Make a schedule',
      lead: 'The reports are made by themselves at the times that you give, Swedish time.',
      changeHeading: (name) => `Change the schedule ${name}`,
      changeLead: 'The change holds for reports from now on. Those already made do not change.',
      name: 'Title of the reports',
      id: 'Name in links',
      idHint: 'Small letters a–z, digits and hyphens, such as every-quarter. It cannot be changed later.',
      cron: 'When',
      cronHint: 'Minute, hour, day, month and weekday, for example:',
      cronExamples: [
        ['0 6 1 * *', '06:00 on the first of every month'],
        ['0 6 1 1,4,7,10 *', '06:00 on the first of every quarter'],
        ['30 7 * * MON', '07:30 every Monday'],
      ],
      reason: 'Why is the schedule changed?',
      save: 'Save',
      times: 'With that time the next reports are made:',
      look: 'Show measures and times',
    },
  },
);
