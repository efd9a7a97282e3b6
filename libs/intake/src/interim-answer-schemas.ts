import { AMOUNT_UNITS, statementSchema, TABLE_KINDS, TABLE_MEASURES, tableSchema } from '#interim-reports';
import { z } from 'zod';
import type { FoundForecastTable, FoundHead, ProposedInterimReport, ProposedTable } from './interim-findings';

/** The shapes of what is answered about an interim report. Each is held to the type of what is answered. */

const place = z.string();
const words = z.strictObject({ sv: z.string(), en: z.string() });
const unit = z.enum(AMOUNT_UNITS);
const parent = z.strictObject({ code: z.string().nullable(), label: z.string() });

const split = z
  .strictObject({
    sure: z.boolean(),
    because: words,
    readings: z.array(z.array(z.string().nullable())).meta({ description: 'By column, the proposed one first' }),
  })
  .meta({ id: 'UploadRowSplit' });

const row = z.strictObject({
  place,
  code: z.string().nullable(),
  label: z.string(),
  level: z.int(),
  isSum: z.boolean(),
  isMemo: z.boolean(),
  parents: z.array(parent),
  cells: z.array(z.strictObject({ text: z.string(), value: z.string().nullable(), place })),
  split: split.nullable(),
});

export const foundForecastTable = z
  .strictObject({
    kind: z.enum(TABLE_KINDS).nullable(),
    section: z.string().nullable(),
    title: z.string().nullable(),
    place,
    amountsIn: unit.nullable(),
    captionUnit: unit.nullable(),
    columns: z.array(z.strictObject({ heading: z.string(), place, measure: z.enum(TABLE_MEASURES).nullable() })),
    rows: z.array(row),
  })
  .meta({ id: 'UploadForecastTable' }) satisfies z.ZodType<FoundForecastTable>;

const said = <T extends z.ZodType>(value: T) => z.strictObject({ value, place }).nullable();

export const interimHead = z
  .strictObject({
    committee: said(z.string()),
    fiscalYear: said(z.int()),
    cycle: said(z.string()),
    outturnThrough: said(z.string()),
  })
  .meta({ id: 'UploadInterimHead' }) satisfies z.ZodType<Omit<FoundHead, 'municipalities'>>;

const { rows: rowsAsSent } = tableSchema.shape;
const { level: _level, isSum: _isSum, code: _code, parents: _parents, ...figures } = rowsAsSent.element.shape;

const proposedTable = z
  .strictObject({
    kind: z.enum(TABLE_KINDS).nullable(),
    section: z.string().nullable(),
    title: z.string().optional(),
    amountsIn: unit.nullable(),
    captionUnit: unit.optional(),
    place,
    rowPlaces: z.array(place),
    rows: z.array(
      z.strictObject({
        ...figures,
        code: z.string().nullable(),
        level: z.int(),
        isSum: z.boolean(),
        parents: z.array(parent).optional(),
      }),
    ),
  })
  .meta({
    id: 'UploadProposedTable',
    description: 'What is null is for a person to choose',
  }) satisfies z.ZodType<ProposedTable>;

export const proposedInterimReport = z
  .strictObject({
    municipalityCode: z.string().nullable(),
    committee: z.string().nullable(),
    fiscalYear: z.int().nullable(),
    cycle: z.string().nullable(),
    outturnThrough: z.string().nullable(),
    tables: z.array(proposedTable),
    statements: z.array(z.strictObject({ statement: statementSchema, place })),
    unsettled: z.array(z.strictObject({ place, text: z.string(), why: words, options: z.array(statementSchema) })),
  })
  .meta({ id: 'UploadProposedInterimReport' }) satisfies z.ZodType<ProposedInterimReport>;
