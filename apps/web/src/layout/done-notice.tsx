import { bilingual } from '../i18n/bilingual';
import type { Visit } from '../visit';

export const DEEDS = [
  'started',
  'scored',
  'observed',
  'submitted',
  'replied',
  'published',
  'corrected',
  'withdrawn',
  'readIn',
  'networkSaved',
  'discarded',
  'reportOpened',
  'reportRead',
  'rowsChanged',
  'tableRemoved',
  'reportSubmitted',
  'reportReturned',
  'reportAdopted',
  'reportCorrected',
  'goalAssessed',
  'reportOrdered',
  'scheduleSaved',
  'keyRevoked',
  'personErased',
] as const;
export type Deed = (typeof DEEDS)[number];

export const doneWords = bilingual<Readonly<Record<Deed, string>>>(
  {
    started: 'Utvärderingen är påbörjad. Bara utvärderarna och kommunen ser utkastet.',
    scored: 'Poängen är sparade.',
    observed: 'Iakttagelsen är sparad.',
    submitted: 'Utvärderingen är lämnad till kommunen, som nu kan svara på den.',
    replied: 'Svaret är sparat och visas bredvid siffrorna.',
    published: 'Utvärderingen är publicerad och öppen för alla.',
    corrected: 'Rättelsen är publicerad. Det som stod tidigare finns kvar i historiken.',
    withdrawn: 'Utvärderingen är återkallad. Dess siffror visas inte längre.',
    readIn: 'Det inlästa är sparat som utkast.',
    networkSaved: 'Nätverket är sparat och kan väljas i jämförelser och rangordningar.',
    discarded: 'Det inlästa är slängt.',
    reportOpened: 'Rapporten är öppnad. Bara kommunens egen handläggare och godkännare ser den.',
    reportRead: 'Det inlästa står nu i rapporten.',
    rowsChanged: 'Ändringen är sparad. Det som stod tidigare finns kvar i historiken.',
    tableRemoved: 'Tabellen är borttagen ur rapporten. Att den har funnits står kvar i historiken.',
    reportSubmitted: 'Rapporten är lämnad till kommunens godkännare.',
    reportReturned: 'Rapporten är återlämnad för komplettering.',
    reportAdopted: 'Rapporten är fastställd och öppen för alla.',
    reportCorrected: 'Rättelsen är sparad och visas för alla. Det som stod tidigare finns kvar i historiken.',
    goalAssessed: 'Bedömningen är sparad.',
    reportOrdered: 'Rapporten är beställd.',
    scheduleSaved: 'Schemat är sparat.',
    keyRevoked: 'Nyckeln är återkallad och gäller inte längre.',
    personErased: 'Uppgifterna om personen är borttagna.',
  },
  {
    started: 'The evaluation has been started. Only its evaluators and the municipality see the draft.',
    scored: 'The scores have been saved.',
    observed: 'The observation has been saved.',
    submitted: 'The evaluation has been submitted to the municipality, which can now reply to it.',
    replied: 'The reply has been saved and is shown beside the figures.',
    published: 'The evaluation is published and open to all.',
    corrected: 'The correction is published. What stood before remains in the history.',
    withdrawn: 'The evaluation is withdrawn. Its figures are no longer shown.',
    readIn: 'What was read in has been saved as a draft.',
    networkSaved: 'The network is saved and can be chosen in comparisons and rankings.',
    discarded: 'What was read in has been discarded.',
    reportOpened: 'The report has been opened. Only the municipality’s own reporter and approver see it.',
    reportRead: 'What was read in now stands in the report.',
    rowsChanged: 'The change has been saved. What stood before remains in the history.',
    tableRemoved: 'The table has been removed from the report. That it stood there remains in the history.',
    reportSubmitted: 'The report has been submitted to the municipality’s approver.',
    reportReturned: 'The report has been returned for completion.',
    reportAdopted: 'The report is adopted and open to all.',
    reportCorrected:
      'The correction has been saved and is shown to everyone. What stood before remains in the history.',
    goalAssessed: 'The assessment has been saved.',
    reportOrdered: 'The report is ordered.',
    scheduleSaved: 'The schedule is saved.',
    keyRevoked: 'The key is revoked and holds no more.',
    personErased: 'The data about the person have been erased.',
  },
);

/** Says that what was just sent has been carried out; which deed stands in the address. */
export function DoneNotice({ visit }: { visit: Visit }) {
  const done = DEEDS.find((deed) => deed === visit.query.get('done'));
  if (!done) return null;
  return (
    <p class="done" role="status">
      <span aria-hidden="true">✓ </span>
      {doneWords[visit.language][done]}
    </p>
  );
}
