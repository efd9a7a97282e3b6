import { z } from 'zod';
import { slug } from './parts';
import { AMOUNT_MEASURES, AMOUNT_UNITS, TABLE_KINDS, type RowFigures } from './table';

/** The id of an interim report or of a table in it, in a path. */
export const idSchema = z
  .string()
  .max(180)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);

/** A reason that a reader will see in the history. */
export const reasonSchema = z.string().trim().min(3).max(2000);

/** Words of a report: without spaces around them, composed characters. */
export const wordsSchema = (max: number) => z.string().normalize('NFC').trim().min(1).max(max);

/** Words that a part of an id is made of. */
export const namingSchema = (max: number) =>
  wordsSchema(max).refine((words) => slug(words) !== '', 'Must hold a letter or a digit');

export const daySchema = z.iso.date().meta({ description: 'ISO date' });

/** Decimal text as printed, with a dot: `-222709`, `307.70`. */
export const figureSchema = z
  .string()
  .max(24)
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d{1,6})?$/)
  .meta({ description: 'As printed: decimal text with a dot, such as "-222709" or "307.70"' });

const amounts = Object.fromEntries(AMOUNT_MEASURES.map((measure) => [measure, figureSchema.optional()])) as {
  [measure in (typeof AMOUNT_MEASURES)[number]]: z.ZodOptional<typeof figureSchema>;
};

const parentSchema = z.strictObject({
  code: wordsSchema(40).nullable().default(null),
  label: z.string().normalize('NFC').trim().max(300),
});

const labelSchema = z.string().normalize('NFC').trim().max(300);
const commentSchema = wordsSchema(20_000);

const rowSchema = z.strictObject({
  code: wordsSchema(40).nullable().default(null),
  label: labelSchema,
  level: z
    .int()
    .min(0)
    .max(9)
    .optional()
    .meta({ description: '0 for the total, larger further in; told from the order of sums where no row states it' }),
  isSum: z.boolean().default(false),
  isMemo: z.boolean().optional(),
  parents: z.array(parentSchema).max(6).optional(),
  comment: commentSchema.optional(),
  ...amounts,
  consumption: figureSchema.optional().meta({ description: 'Percent as printed' }),
});

/** One table of a report as it is sent. */
export const tableSchema = z
  .strictObject({
    kind: z.enum(TABLE_KINDS),
    section: namingSchema(200).meta({ description: 'Which entity the table is about' }),
    title: wordsSchema(300).optional(),
    amountsIn: z.enum(AMOUNT_UNITS),
    captionUnit: z.enum(AMOUNT_UNITS).optional(),
    rows: z.array(rowSchema).min(1).max(500),
  })
  .meta({ id: 'ForecastTable' });

export type TableBody = z.infer<typeof tableSchema>;

const revisedAmounts = Object.fromEntries(
  AMOUNT_MEASURES.map((measure) => [measure, figureSchema.nullable().optional()]),
) as { [measure in (typeof AMOUNT_MEASURES)[number]]: z.ZodOptional<z.ZodNullable<typeof figureSchema>> };

/** What changes in one row of a table. */
export const changedRowSchema = z.strictObject({
  row: z.int().min(0).max(499).meta({ description: 'Index of the row in its table, from 0' }),
  figures: z
    .strictObject({ ...revisedAmounts, consumption: figureSchema.nullable().optional() })
    .default({})
    .meta({ description: 'Only what changes; null takes a figure away' }) satisfies z.ZodType<{
    [measure in keyof RowFigures]?: string | null;
  }>,
  label: labelSchema.min(1).optional(),
  comment: commentSchema.optional(),
});
