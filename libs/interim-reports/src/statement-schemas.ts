import { z } from 'zod';
import type { StatementKind, Statements } from './parts';
import { daySchema, figureSchema, wordsSchema } from './schemas';
import { GOAL_KINDS, TEXT_KINDS } from './statements';
import { AMOUNT_UNITS } from './table';

const title = wordsSchema(1000);
const name = wordsSchema(300);
const comment = wordsSchema(20_000).optional();
const number = z.string().normalize('NFC').trim().min(1).max(20).nullable();
const responsible = z.array(wordsSchema(100)).max(100);

const judgement = z
  .strictObject({
    scale: z.string().max(60).meta({ description: 'A scale of GET /goal-scales' }),
    printed: wordsSchema(60).nullable().meta({ description: 'As printed; null where the source lost its symbol' }),
  })
  .meta({ id: 'Judgement' });

const goal = z
  .strictObject({
    kind: z.enum(GOAL_KINDS),
    number,
    title,
    under: z.strictObject({ number, title }).optional(),
    area: name.optional(),
    forecast: judgement.optional().meta({ description: 'Judged for year-end' }),
    status: judgement.optional().meta({ description: 'Judged as of today' }),
    trend: judgement.optional(),
    comment,
    tiedTo: z
      .union([
        z.strictObject({ rule: z.literal('economy-in-balance') }),
        z.strictObject({
          indicator: name,
          target: figureSchema.optional(),
          direction: z.enum(['increase', 'decrease']).optional(),
        }),
      ])
      .optional(),
  })
  .meta({ id: 'GoalAssessment' });

const processArea = z
  .strictObject({
    title: name,
    under: name.optional(),
    assessment: judgement.optional(),
    trend: judgement.optional(),
    comment,
  })
  .meta({ id: 'ProcessArea' });

const assignment = z
  .strictObject({
    title,
    sourceDocument: name,
    sourceYear: z.int().min(1900).max(2200).nullable(),
    isCarriedOver: z.boolean(),
    area: name.optional(),
    responsible: responsible.optional(),
    forecast: judgement.optional(),
    status: judgement.optional(),
    comment,
  })
  .meta({ id: 'Assignment' });

const commitment = z
  .strictObject({
    title,
    under: name.optional(),
    responsible,
    status: judgement.optional(),
    completion: judgement.optional(),
    comment,
  })
  .meta({ id: 'Commitment' });

const mark = z.string().trim().min(1).max(10);

const indicatorValue = z
  .strictObject({
    period: wordsSchema(40).meta({ description: 'Year, or another period as printed' }),
    kind: z.enum(['outturn', 'forecast', 'target']),
    group: z.enum(['total', 'women', 'men']),
    values: z.array(figureSchema).min(1).max(10).optional(),
    direction: z.enum(['increase', 'decrease', 'unchanged']).optional(),
    text: wordsSchema(300).optional(),
    footnotes: z.array(mark).max(10).optional(),
  })
  .meta({ id: 'IndicatorValue', description: 'One of values, direction and text' });

const indicator = z
  .strictObject({
    name,
    unit: wordsSchema(40).nullable(),
    goal: title.optional(),
    values: z.array(indicatorValue).max(200),
    parts: z.array(name).max(50).optional(),
    partOf: name.optional(),
    footnotes: z
      .array(z.strictObject({ mark, text: wordsSchema(2000), breaksComparability: z.boolean() }))
      .max(20)
      .optional(),
  })
  .meta({ id: 'Indicator' });

const measure = z
  .strictObject({
    title,
    decidedOn: daySchema.nullable(),
    decision: wordsSchema(300).optional().meta({ description: 'As printed, such as "KS 2023-03-14"' }),
    diaryNumber: wordsSchema(100).nullable(),
    amountsIn: z.enum(AMOUNT_UNITS),
    forecastEffect: figureSchema.optional(),
    totalEffect: figureSchema.optional(),
    effectSoFar: figureSchema.optional(),
    effectText: wordsSchema(2000).optional(),
    comment,
  })
  .meta({ id: 'ReportMeasure' });

const observation = z
  .strictObject({ goalArea: name, kind: z.enum(['positive', 'improvement']), text: wordsSchema(5000) })
  .meta({ id: 'ReportObservation' });

const text = z
  .strictObject({ kind: z.enum(TEXT_KINDS), heading: name, text: wordsSchema(50_000), section: name.optional() })
  .meta({ id: 'ReportText' });

/** What a statement of each kind is sent as. */
export const STATEMENT_SCHEMAS = {
  goal,
  processArea,
  assignment,
  commitment,
  indicator,
  measure,
  observation,
  text,
} satisfies { readonly [kind in StatementKind]: z.ZodType<Statements[kind]> };

/** A statement of any kind, with its kind. */
export const statementSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('goal'), data: goal }),
    z.strictObject({ kind: z.literal('processArea'), data: processArea }),
    z.strictObject({ kind: z.literal('assignment'), data: assignment }),
    z.strictObject({ kind: z.literal('commitment'), data: commitment }),
    z.strictObject({ kind: z.literal('indicator'), data: indicator }),
    z.strictObject({ kind: z.literal('measure'), data: measure }),
    z.strictObject({ kind: z.literal('observation'), data: observation }),
    z.strictObject({ kind: z.literal('text'), data: text }),
  ])
  .meta({ id: 'Statement' });
