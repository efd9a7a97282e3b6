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
  readonly settings: (version: string, peers: string) => string;
  readonly cronSaid: (cron: string) => string;
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
    readonly name: string;
    readonly id: string;
    readonly idHint: string;
    readonly cron: string;
    readonly cronHint: string;
    readonly save: string;
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
    settings: (version, peers) => `Version ${version}. ${peers}.`,
    cronSaid: (cron) => `Tiden är skriven ${cron} (minut, timme, dag, månad, veckodag).`,
    limits: (days) =>
      `Tider som har missats görs i efterhand, som det var publicerat då, dock inte äldre än ${days} dagar. En tid som klockan hoppar över på våren gäller direkt efter hoppet, och en som kommer två gånger på hösten gäller den första.`,
    changes: 'Ändringar',
    changed: {
      made: (when) => `Upplagt ${when}`,
      changed: (when) => `Ändrat ${when}`,
      paused: (when) => `Pausat ${when}`,
      resumed: (when) => `Återupptaget ${when}`,
    },
    run: 'Gör rapporten nu',
    pause: 'Pausa schemat',
    pauseReason: 'Varför pausas det?',
    resume: 'Låt schemat gå vidare',
    form: {
      heading: 'Lägg upp ett schema',
      lead: 'Varje rapport rangordnar totalsumman och varje område.',
      name: 'Rubrik på rapporterna',
      id: 'Namn i länkar',
      idHint: 'Små bokstäver a–z, siffror och bindestreck, till exempel varje-kvartal. Det kan inte ändras sedan.',
      cron: 'När',
      cronHint:
        'Minut, timme, dag, månad och veckodag: 0 6 1 * * är klockan 06.00 den första varje månad, 30 7 * * MON är 07.30 varje måndag.',
      save: 'Spara',
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
    settings: (version, peers) => `Version ${version}. ${peers}.`,
    cronSaid: (cron) => `The time is written ${cron} (minute, hour, day, month, weekday).`,
    limits: (days) =>
      `Times that were missed are made up for, as it was published then, though none older than ${days} days. A time that the clock skips in spring holds right after the gap, and one that comes twice in autumn holds the first time.`,
    changes: 'Changes',
    changed: {
      made: (when) => `Made ${when}`,
      changed: (when) => `Changed ${when}`,
      paused: (when) => `Paused ${when}`,
      resumed: (when) => `Resumed ${when}`,
    },
    run: 'Make the report now',
    pause: 'Pause the schedule',
    pauseReason: 'Why is it paused?',
    resume: 'Resume the schedule',
    form: {
      heading: 'Make a schedule',
      lead: 'Each report ranks the total and each area.',
      name: 'Title of the reports',
      id: 'Name in links',
      idHint: 'Small letters a–z, digits and hyphens, such as every-quarter. It cannot be changed later.',
      cron: 'When',
      cronHint:
        'Minute, hour, day, month and weekday: 0 6 1 * * is 06:00 on the first of every month, 30 7 * * MON is 07:30 every Monday.',
      save: 'Save',
    },
  },
);
