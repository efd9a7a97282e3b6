import {
  AMOUNT_MEASURES,
  AMOUNT_UNITS,
  ATTAINMENTS,
  STATEMENT_SCHEMAS,
  STATUSES,
  STATEMENT_FIELDS,
  TABLE_KINDS,
  TRENDS,
  type AmountFigure,
  type InterimReportEntry,
  type InterimReportRow,
  type ReportHistoryEntry,
  type ReportTable,
  type ShownJudgement,
} from '#interim-reports';
import { ROLES } from '#kernel';
import { z } from 'zod';
import { instant, listOf, position, sameCommand } from './open-api-answers';

/** The shapes of interim reports, held to the types of what is answered. */

const words = z.strictObject({ sv: z.string(), en: z.string() });
const day = z.string().meta({ format: 'date' });

export const judgement = z
  .strictObject({
    scale: z.string(),
    printed: z.string().nullable(),
    meaning: words.nullable(),
    attainment: z.enum(ATTAINMENTS).nullable(),
    trend: z.enum(TRENDS).nullable(),
    percent: z.string().nullable(),
  })
  .meta({
    id: 'ShownJudgement',
    description: 'As printed, with what the stated table of scales makes of it; null where that is unknown',
  }) satisfies z.ZodType<ShownJudgement>;

const amount = z
  .strictObject({
    amountSek: z.string().meta({ description: 'Exact SEK as a decimal string' }),
    precisionSek: z.string().meta({ description: 'What one unit of the last printed digit is worth' }),
    printed: z.string().meta({ description: 'As printed, in the table’s own unit' }),
  })
  .meta({ id: 'Amount' }) satisfies z.ZodType<AmountFigure>;

const amounts = Object.fromEntries(AMOUNT_MEASURES.map((measure) => [measure, amount.optional()])) as {
  [measure in (typeof AMOUNT_MEASURES)[number]]: z.ZodOptional<typeof amount>;
};

const tableSource = z.strictObject({
  uploadId: z.string(),
  rowPlaces: z.array(z.string()),
  mended: z.array(z.string()).optional(),
});

export const table = z
  .strictObject({
    tableId: z.string(),
    kind: z.enum(TABLE_KINDS),
    section: z.string(),
    title: z.string().nullable(),
    amountsIn: z.enum(AMOUNT_UNITS),
    captionUnit: z.enum(AMOUNT_UNITS).nullable(),
    rows: z.array(
      z.strictObject({
        code: z.string().nullable(),
        label: z.string(),
        level: z.int(),
        isSum: z.boolean(),
        isMemo: z.boolean(),
        parents: z.array(z.strictObject({ code: z.string().nullable(), label: z.string() })),
        comment: z.string().nullable(),
        amounts: z.strictObject(amounts),
        consumption: z.string().nullable(),
      }),
    ),
    source: tableSource.nullable(),
  })
  .meta({ id: 'ReportTable' }) satisfies z.ZodType<ReportTable>;

const shown = {
  key: z.string(),
  source: z.strictObject({ uploadId: z.string(), place: z.string() }).nullable(),
};
const judged = judgement.optional();

const statements = {
  goals: z.array(STATEMENT_SCHEMAS.goal.extend({ ...shown, forecast: judged, status: judged, trend: judged })),
  processAreas: z.array(STATEMENT_SCHEMAS.processArea.extend({ ...shown, assessment: judged, trend: judged })),
  assignments: z.array(STATEMENT_SCHEMAS.assignment.extend({ ...shown, forecast: judged, status: judged })),
  commitments: z.array(STATEMENT_SCHEMAS.commitment.extend({ ...shown, status: judged, completion: judged })),
  indicators: z.array(STATEMENT_SCHEMAS.indicator.extend(shown)),
  measures: z.array(STATEMENT_SCHEMAS.measure.extend(shown)),
  observations: z.array(STATEMENT_SCHEMAS.observation.extend(shown)),
  texts: z.array(STATEMENT_SCHEMAS.text.extend(shown)),
};

const head = {
  id: z.string(),
  version: z.int().meta({ description: 'The value for If-Match' }),
  municipalityCode: z.string(),
  municipalityName: z.string(),
  committee: z.string(),
  fiscalYear: z.int(),
  cycle: z.string().meta({ description: 'As the municipality calls it' }),
  outturnThrough: day,
  origin: z.string().nullable(),
  status: z.enum(STATUSES),
  wasAdopted: z.boolean().meta({ description: 'Adopted, and with that everyone’s' }),
  isSample: z.boolean().meta({ description: 'The municipality is invented' }),
  openedAt: instant,
  submittedAt: instant.nullable(),
  returned: z.strictObject({ reason: z.string(), returnedAt: instant }).nullable(),
  adoption: z
    .strictObject({
      decidedOn: day.nullable(),
      paragraph: z.string().nullable(),
      diaryNumber: z.string().nullable(),
      incompleteReason: z.string().nullable().meta({ description: 'Why a part of the reference is not stated' }),
      adoptedAt: instant,
    })
    .nullable(),
};

export const interimReport = z
  .strictObject({
    ...head,
    tables: z.array(table),
    ...statements,
    corrections: z.array(z.strictObject({ reason: z.string(), correctedAt: instant })),
  })
  .meta({ id: 'InterimReport' }) satisfies z.ZodType<InterimReportRow>;

const counted = ['tables', 'rows', 'corrections', ...Object.values(STATEMENT_FIELDS)] as const;

const entry = z
  .strictObject({
    ...head,
    counts: z.strictObject(
      Object.fromEntries(counted.map((name) => [name, z.int()])) as Record<(typeof counted)[number], z.ZodInt>,
    ),
    total: z
      .strictObject({ tableKind: z.enum(TABLE_KINDS), label: z.string(), amounts: z.strictObject(amounts) })
      .nullable()
      .meta({ description: 'The total row that speaks for the whole report' }),
  })
  .meta({ id: 'InterimReportEntry' }) satisfies z.ZodType<InterimReportEntry>;

export const interimReports = listOf(entry).meta({ id: 'InterimReportList' });

const historyEntry = z.strictObject({
  version: z.int(),
  group: sameCommand,
  position,
  at: instant,
  role: z.enum(ROLES),
  what: z.string(),
  detail: words.nullable(),
  reason: z.string().nullable(),
}) satisfies z.ZodType<ReportHistoryEntry>;

export const interimReportHistory = listOf(historyEntry).meta({ id: 'InterimReportHistory' });
