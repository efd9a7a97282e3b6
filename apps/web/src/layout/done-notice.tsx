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
