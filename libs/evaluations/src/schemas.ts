import { z } from 'zod';

/** A decimal as text: digits, optional dot and digits, not negative. */
const decimalText = z
  .string()
  .max(20)
  .regex(/^(?:0|[1-9]\d*)(?:\.\d+)?$/)
  .meta({ description: 'Decimal number as text with a dot, such as "60" or "68.35"' });

/** One score as the source states it. Shared by scoring and correcting. */
export const scoreSchema = z
  .union([
    z.strictObject({ subQuestion: z.string().max(10), percent: decimalText, printedPoints: decimalText.optional() }),
    z.strictObject({ area: z.string().max(10), printedPoints: decimalText }),
    z.strictObject({ total: decimalText }),
  ])
  .meta({ id: 'Score', description: 'Percent of max for a sub-question, or printed points for an area or the total' });

export const scoresSchema = z.array(scoreSchema).min(1).max(200);

/** A reason that a reader will see in the history. */
export const reasonSchema = z.string().trim().min(3).max(2000);

/** The id of an evaluation in a path. */
export const idSchema = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
