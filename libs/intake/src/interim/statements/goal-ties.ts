import type { GoalAssessment } from '#interim-reports';
import { DIRECTION_IN_TITLE, DIRECTIONS, IN_BALANCE, TARGET_IN_TITLE } from './words';

const LONGEST = 500;

/** What a goal is tied to by its own words: the rule of a balanced economy, a target number, or a direction. */
export function goalTiedTo(title: string): GoalAssessment['tiedTo'] {
  const text = title.slice(0, LONGEST);
  if (IN_BALANCE.test(text)) return { rule: 'economy-in-balance' };
  for (const shape of TARGET_IN_TITLE) {
    const { indicator, target, least } = shape.exec(text)?.groups ?? {};
    if (indicator && target) {
      const direction = least?.toLowerCase() === 'högst' ? ('decrease' as const) : ('increase' as const);
      return { indicator, target: target.replace(',', '.'), direction };
    }
  }
  const { indicator, direction: word = '' } = DIRECTION_IN_TITLE.exec(text)?.groups ?? {};
  const direction = DIRECTIONS.find(({ shape }) => shape.test(word))?.direction;
  if (!indicator || !direction || direction === 'unchanged') return undefined;
  return { indicator, direction };
}
