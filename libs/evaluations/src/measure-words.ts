import type { Words } from '#kernel';

/** A measure as it is called: `sub:1.1` is sub-question 1.1, `area:3` area 3. */
export function measureWords(measure: string): Words {
  const [kind, number] = measure.split(':');
  if (kind === 'sub') return { sv: `Delfråga ${number}`, en: `Sub-question ${number}` };
  if (kind === 'area') return { sv: `Område ${number}`, en: `Area ${number}` };
  return { sv: 'Totalt', en: 'Total' };
}
