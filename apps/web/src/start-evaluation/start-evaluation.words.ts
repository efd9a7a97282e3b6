import { bilingual } from '../i18n/bilingual';

export interface StartEvaluationWords {
  readonly heading: string;
  readonly lead: string;
  readonly readIn: string;
  readonly municipality: string;
  readonly municipalityHint: string;
  readonly municipalityMissing: string;
  readonly municipalityUnknown: (written: string) => string;
  readonly municipalityMany: string;
  readonly version: string;
  readonly versionName: (version: string) => string;
  readonly versionKnown: (n: string) => string;
  readonly versionAreas: string;
  readonly versionMissing: string;
  readonly year: string;
  readonly yearHint: string;
  readonly yearMissing: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly note: string;
  readonly noteHint: string;
  readonly submit: string;
}

export const startEvaluationWords = bilingual<StartEvaluationWords>(
  {
    heading: 'Påbörja en utvärdering',
    lead: 'Utvärderingen blir ett utkast som bara du, andra utvärderare med uppdraget och kommunen ser.',
    readIn: 'Finns rapporten redan? Läs in den i stället.',
    municipality: 'Kommun',
    municipalityHint: 'Namn eller kommunkod, till exempel Örebro eller 1880',
    municipalityMissing: 'Ange vilken kommun utvärderingen gäller.',
    municipalityUnknown: (written) => `Det finns ingen kommun som heter ”${written}”. Kontrollera stavningen.`,
    municipalityMany: 'Ange en kommun, inte flera.',
    version: 'Version av Kommunkompassen',
    versionName: (version) => `Version ${version}`,
    versionKnown: (n) => `${n} delfrågor`,
    versionAreas: 'bara områden, delfrågorna är inte kända',
    versionMissing: 'Välj vilken version som användes.',
    year: 'Utvärderingens år',
    yearHint: 'Fyra siffror. Året då utvärderingen gjordes, inte det då den trycktes.',
    yearMissing: 'Ange året med fyra siffror.',
    source: 'Källa',
    sourceHint: 'Så att en läsare kan hitta den, till exempel rapportens titel och datum',
    note: 'Anmärkning',
    noteHint: 'Visas för alla när utvärderingen är publicerad.',
    submit: 'Påbörja utkastet',
  },
  {
    heading: 'Start an evaluation',
    lead: 'The evaluation becomes a draft that only you, other evaluators assigned to it and the municipality see.',
    readIn: 'Is there a report already? Read it in instead.',
    municipality: 'Municipality',
    municipalityHint: 'Name or municipality code, such as Örebro or 1880',
    municipalityMissing: 'Say which municipality the evaluation is of.',
    municipalityUnknown: (written) => `There is no municipality called “${written}”. Check the spelling.`,
    municipalityMany: 'Give one municipality, not several.',
    version: 'Version of Kommunkompassen',
    versionName: (version) => `Version ${version}`,
    versionKnown: (n) => `${n} sub-questions`,
    versionAreas: 'areas only, the sub-questions are not known',
    versionMissing: 'Choose which version was used.',
    year: 'Year of the evaluation',
    yearHint: 'Four digits. The year when the evaluation was made, not when it was printed.',
    yearMissing: 'Give the year with four digits.',
    source: 'Source',
    sourceHint: 'So that a reader can find it, such as the title and date of the report',
    note: 'Note',
    noteHint: 'Shown to everyone once the evaluation is published.',
    submit: 'Start the draft',
  },
);
