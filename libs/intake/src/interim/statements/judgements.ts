import type { Judgement } from '#interim-reports';
import type { Place } from '../../document';
import type { Findings } from './found';
import { at, judgementNotKnown, symbolLost } from './remarks';
import { JUDGED, type Judged } from './words';

/** How two printed judgements are compared: without what only chooses between a coloured and a plain sign. */
function comparable(printed: string): string {
  return printed
    .normalize('NFC')
    .replace(/[\uFE0E\uFE0F]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

const LONGEST = 100;

/** A judgement as printed and the scale it belongs to: those of the column first, then any that has the word. */
export function judgementOf(
  text: string,
  column: Judged,
  place: Place,
  { scales, problems }: Findings,
): Judgement | undefined {
  const { scales: own, of, blank } = JUDGED[column];
  const [usual = ''] = own;
  const printed = text.trim();
  if (printed === '') return blank === 'lost' ? { scale: usual, printed: null } : undefined;
  const wanted = printed.length > LONGEST ? '' : comparable(printed);
  const stepIn = ({ steps }: (typeof scales)[number]) =>
    steps.find((step) => wanted !== '' && step.printed.some((word) => comparable(word) === wanted));
  const usualOnes = own.flatMap((name) => scales.filter(({ scale }) => scale === name));
  const found = usualOnes.find(stepIn) ?? scales.find((one) => stepIn(one)?.[of] !== undefined);
  if (found) return { scale: found.scale, printed };
  problems.push(at(place, judgementNotKnown(printed)));
  return { scale: usual, printed: null };
}

/** Whether any scale has the text printed. */
export function isJudgement(text: string, scales: Findings['scales']): boolean {
  if (text === '' || text.length > LONGEST) return false;
  const wanted = comparable(text);
  return scales.some(({ steps }) => steps.some(({ printed }) => printed.some((word) => comparable(word) === wanted)));
}

const NAMES = {
  assessment: { sv: 'Bedömning', en: 'Assessment' },
  trend: { sv: 'Trend', en: 'Trend' },
  status: { sv: 'Status', en: 'Status' },
  completion: { sv: 'Färdiggrad', en: 'Degree of completion' },
} as const;

/** Says which symbols of a row the text has lost. */
export function tellLost(lost: readonly (keyof typeof NAMES)[], place: Place, { problems }: Findings): void {
  if (lost.length === 0) return;
  const names = (language: 'sv' | 'en') => lost.map((column) => NAMES[column][language]).join(', ');
  problems.push(at(place, symbolLost({ sv: names('sv'), en: names('en') })));
}
