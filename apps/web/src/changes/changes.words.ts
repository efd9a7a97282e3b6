import type { PublishedChange } from '#changes';
import { bilingual } from '../i18n/bilingual';

export interface ChangesWords {
  readonly heading: string;
  readonly headingOf: (municipality: string) => string;
  readonly lead: string;
  readonly leadOf: (municipality: string) => string;
  readonly caption: string;
  readonly columns: { readonly what: string; readonly when: string; readonly change: string; readonly why: string };
  readonly types: Readonly<Record<PublishedChange['type'], string>>;
  readonly form: {
    readonly label: string;
    readonly municipality: string;
    readonly kind: string;
    readonly any: string;
    readonly submit: string;
  };
  readonly kinds: Readonly<Record<PublishedChange['kind'], string>>;
  readonly evaluation: (name: string, year: number, version: string) => string;
  readonly network: (name: string) => string;
  readonly total: (points: string) => string;
  readonly through: (day: string) => string;
  readonly from: (day: string) => string;
  readonly added: (names: string) => string;
  readonly removed: (names: string) => string;
  readonly dueAt: (instant: string) => string;
  readonly noReason: string;
  readonly older: string;
  readonly newest: string;
  readonly corrections: string;
  readonly forMachines: string;
  readonly empty: string;
  readonly emptyHow: string;
}

export const changesWords = bilingual<ChangesWords>(
  {
    heading: 'Ändringar',
    headingOf: (municipality) => `Ändringar som rör ${municipality}`,
    lead: 'Allt som har publicerats, fastställts, rättats och återkallats, det senaste först.',
    leadOf: (municipality) =>
      `Det som har publicerats, fastställts, rättats och återkallats för ${municipality}, och de nätverk som kommunen har gått med i eller lämnat.`,
    caption: 'Ändringar, den senaste först',
    columns: { what: 'Vad', when: 'När', change: 'Ändring', why: 'Skäl' },
    types: {
      EvaluationPublished: 'Publicerad',
      EvaluationCorrected: 'Rättad',
      EvaluationWithdrawn: 'Återkallad',
      InterimReportAdopted: 'Fastställd',
      InterimReportCorrected: 'Rättad',
      RankingReportMade: 'Ny rapport',
      NetworkCreated: 'Nytt nätverk',
      NetworkMembersChanged: 'Ändrade medlemmar',
    },
    form: { label: 'Välj ändringar', municipality: 'Kommun', kind: 'Slag', any: 'Alla', submit: 'Visa' },
    kinds: {
      evaluation: 'Utvärderingar',
      'interim-report': 'Delårsrapporter',
      'ranking-report': 'Rapporter om rangordning',
      network: 'Nätverk',
    },
    evaluation: (name, year, version) => `${name} ${year}, version ${version}`,
    network: (name) => `Nätverket ${name}`,
    total: (points) => `${points} poäng totalt`,
    through: (day) => `utfall till och med ${day}`,
    from: (day) => `från och med ${day}`,
    added: (names) => `med: ${names}`,
    removed: (names) => `inte längre med: ${names}`,
    dueAt: (instant) => `gäller ${instant}`,
    noReason: 'Inget skäl behöver anges för den här ändringen.',
    older: 'Äldre ändringar',
    newest: 'Till de senaste',
    corrections: 'Vad som stod före och efter varje rättelse av en utvärdering',
    forMachines: 'Samma ändringar för andra system (JSON)',
    empty: 'Här finns inga ändringar än.',
    emptyHow:
      'När en utvärdering publiceras, en delårsrapport fastställs eller något av det rättas visas det här. Välj en annan kommun eller ett annat slag för att se mer.',
  },
  {
    heading: 'Changes',
    headingOf: (municipality) => `Changes that concern ${municipality}`,
    lead: 'Everything that was published, adopted, corrected and withdrawn, the latest first.',
    leadOf: (municipality) =>
      `What was published, adopted, corrected and withdrawn for ${municipality}, and the networks that the municipality has joined or left.`,
    caption: 'Changes, the latest first',
    columns: { what: 'What', when: 'When', change: 'Change', why: 'Reason' },
    types: {
      EvaluationPublished: 'Published',
      EvaluationCorrected: 'Corrected',
      EvaluationWithdrawn: 'Withdrawn',
      InterimReportAdopted: 'Adopted',
      InterimReportCorrected: 'Corrected',
      RankingReportMade: 'New report',
      NetworkCreated: 'New network',
      NetworkMembersChanged: 'Members changed',
    },
    form: { label: 'Choose changes', municipality: 'Municipality', kind: 'Kind', any: 'All', submit: 'Show' },
    kinds: {
      evaluation: 'Evaluations',
      'interim-report': 'Interim reports',
      'ranking-report': 'Ranking reports',
      network: 'Networks',
    },
    evaluation: (name, year, version) => `${name} ${year}, version ${version}`,
    network: (name) => `The network ${name}`,
    total: (points) => `${points} points in total`,
    through: (day) => `outturn through ${day}`,
    from: (day) => `from ${day}`,
    added: (names) => `in: ${names}`,
    removed: (names) => `no longer in: ${names}`,
    dueAt: (instant) => `as of ${instant}`,
    noReason: 'No reason needs to be stated for this change.',
    older: 'Older changes',
    newest: 'To the latest',
    corrections: 'What stood before and after each correction of an evaluation',
    forMachines: 'The same changes for other systems (JSON)',
    empty: 'There are no changes here yet.',
    emptyHow:
      'When an evaluation is published, an interim report is adopted or either is corrected, it is shown here. Choose another municipality or another kind to see more.',
  },
);
