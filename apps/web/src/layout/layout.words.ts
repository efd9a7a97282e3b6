import type { Role } from '#kernel';
import { bilingual } from '../i18n/bilingual';

export interface LayoutWords {
  readonly name: string;
  readonly tagline: string;
  readonly skip: string;
  readonly places: Readonly<
    Record<
      | 'municipalities'
      | 'ranking'
      | 'evaluations'
      | 'interimReports'
      | 'about'
      | 'readIn'
      | 'toDo'
      | 'securityLog'
      | 'keys'
      | 'people'
      | 'myData',
      string
    >
  >;
  readonly placesLabel: string;
  readonly start: string;
  readonly otherLanguage: string;
  readonly breadcrumb: string;
  readonly footer: string;
  readonly footerSample: string;
  readonly footerChanges: string;
  readonly footerCorrections: string;
  readonly sample: string;
  readonly sampleExplained: string;
  readonly scrolls: (caption: string) => string;
  readonly demo: {
    readonly summary: (who: string) => string;
    readonly change: string;
    readonly label: string;
    readonly explained: string;
    readonly submit: string;
  };
  readonly roles: Readonly<Record<Role, string>>;
  readonly roleOf: (role: string, municipality: string) => string;
}

export const layoutWords = bilingual<LayoutWords>(
  {
    name: 'Kompassros',
    tagline: 'Jämför kommuner med Kommunkompassen',
    skip: 'Till innehållet',
    places: {
      municipalities: 'Kommuner',
      ranking: 'Rangordning',
      evaluations: 'Utvärderingar',
      interimReports: 'Delårsrapporter',
      about: 'Om Kompassros',
      readIn: 'Läs in',
      toDo: 'Att göra',
      securityLog: 'Säkerhetslogg',
      keys: 'Nycklar',
      people: 'Personer',
      myData: 'Mina uppgifter',
    },
    placesLabel: 'Huvudmeny',
    start: 'Start',
    otherLanguage: 'English',
    breadcrumb: 'Du är här',
    footer:
      'Kompassros visar utvärderingar med Kommunkompassen och kommunernas delårsrapporter, som de är tryckta och som de är beräknade.',
    footerSample: 'Kommuner märkta exempeldata är påhittade och finns för att visa hur tjänsten fungerar.',
    footerChanges: 'Ändringar',
    footerCorrections: 'Rättelser av det som är publicerat',
    sample: 'exempeldata',
    sampleExplained: 'Kommunen och dess siffror är påhittade.',
    scrolls: (caption) => `${caption}. Tabellen går att rulla i sidled.`,
    demo: {
      summary: (who) => `Demoläge: du läser som ${who}`,
      change: 'byt',
      label: 'Läs som',
      explained:
        'I demoläget väljer du själv vem du är. Ingen inloggning behövs och inget av det du väljer är hemligt.',
      submit: 'Byt',
    },
    roles: {
      public: 'allmänheten',
      analyst: 'analytiker hos SKR',
      evaluator: 'utvärderare',
      reporter: 'handläggare',
      approver: 'godkännare',
      operator: 'driftansvarig',
    },
    roleOf: (role, municipality) => `${role}, ${municipality}`,
  },
  {
    name: 'Kompassros',
    tagline: 'Compare municipalities with Kommunkompassen',
    skip: 'Skip to content',
    places: {
      municipalities: 'Municipalities',
      ranking: 'Ranking',
      evaluations: 'Evaluations',
      interimReports: 'Interim reports',
      about: 'About Kompassros',
      readIn: 'Read in',
      toDo: 'To do',
      securityLog: 'Security log',
      keys: 'Keys',
      people: 'People',
      myData: 'My data',
    },
    placesLabel: 'Main menu',
    start: 'Start',
    otherLanguage: 'Svenska',
    breadcrumb: 'You are here',
    footer:
      'Kompassros shows evaluations made with Kommunkompassen and the municipalities’ interim reports, as they are printed and as they are computed.',
    footerSample: 'Municipalities marked sample data are invented and are there to show how the service works.',
    footerChanges: 'Changes',
    footerCorrections: 'Corrections of what is published',
    sample: 'sample data',
    sampleExplained: 'The municipality and its figures are invented.',
    scrolls: (caption) => `${caption}. The table scrolls sideways.`,
    demo: {
      summary: (who) => `Demo mode: you are reading as ${who}`,
      change: 'change',
      label: 'Read as',
      explained: 'In demo mode you choose who you are. There is no login, and nothing you choose is secret.',
      submit: 'Change',
    },
    roles: {
      public: 'the public',
      analyst: 'an analyst at SKR',
      evaluator: 'an evaluator',
      reporter: 'a reporter',
      approver: 'an approver',
      operator: 'the operator',
    },
    roleOf: (role, municipality) => `${role}, ${municipality}`,
  },
);
