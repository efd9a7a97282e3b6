import type { IndicatorValue } from '#interim-reports';
import { GROUPS, SUBJECTS } from './words';

const GROUP_HEADING = /^(?:tot|total|totalt|kön|k ?\/ ?m|tot\.? k ?\/ ?m)$/iu;
const LONGEST_HEADING = 60;

export function isIndicatorHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  return SUBJECTS.some(([shape, { table }]) => table === 'indicator' && shape.test(text));
}

export function isGroupHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && GROUP_HEADING.test(text);
}

export function groupOf(text: string): IndicatorValue['group'] | undefined {
  return text.length > LONGEST_HEADING ? undefined : GROUPS.find(([shape]) => shape.test(text))?.[1];
}

/** Whether a column holds the goals that the indicators follow up. */
export function isGoalHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && SUBJECTS.some(([shape, { table }]) => table === 'goal' && shape.test(text));
}
