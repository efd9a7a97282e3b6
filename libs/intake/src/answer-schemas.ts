import { z } from 'zod';
import { foundForecastTable, interimHead, proposedInterimReport } from './interim-answer-schemas';
import type { Committed, UploadSummary } from './upload';
import type { UploadAnswer } from './uploads/upload-answer';

/** The shapes of the answers, for those who describe the API. Each is held to the type of what is answered. */

const place = z.string().meta({ description: 'Such as `line:62`, `page:4 line:12 column:3`, `cell:C5 sheet:Blad1`' });
const instant = z.string().meta({ format: 'date-time' });
const words = z.strictObject({ sv: z.string(), en: z.string() });
const share = z.strictObject({ matched: z.int(), of: z.int() });
const fit = { version: z.string(), areas: share, subQuestions: share, maxima: share };
const municipality = z.strictObject({ code: z.string(), name: z.string(), place, occurrences: z.int() });

const problem = z
  .strictObject({
    severity: z.enum(['error', 'warning', 'info']),
    where: place,
    code: z.string(),
    detail: words,
    evaluation: z.int().optional().meta({ description: 'Which of the proposed evaluations, from 0' }),
    measure: z.string().optional().meta({ description: '`sub:1.1`, `area:1` or `total`' }),
  })
  .meta({ id: 'UploadProblem' });

const cell = z.strictObject({ text: z.string(), value: z.string().nullable(), place });
const table = z
  .strictObject({
    kind: z.enum(['template', 'sub-questions', 'areas', 'area-pages', 'running-text']),
    title: z.string(),
    place,
    columns: z.array(
      z.strictObject({
        heading: z.string(),
        role: z.enum(['points', 'max', 'percent', 'unclear']),
        year: z.int().nullable(),
      }),
    ),
    rows: z.array(
      z.strictObject({
        level: z.enum(['area', 'sub-question', 'total']),
        number: z.string().nullable(),
        title: z.string(),
        place,
        cells: z.array(cell),
      }),
    ),
  })
  .meta({ id: 'UploadTable' });

const score = z.union([
  z.strictObject({ subQuestion: z.string(), percent: z.string(), printedPoints: z.string().optional(), place }),
  z.strictObject({ area: z.string(), printedPoints: z.string(), place }),
  z.strictObject({ total: z.string(), place }),
]);

const proposal = z
  .strictObject({
    municipalityCode: z.string().nullable(),
    instrumentVersion: z.string().nullable(),
    year: z.int().nullable(),
    depth: z.enum(['sub-question', 'area', 'total']).nullable(),
    scores: z.array(score),
    observations: z.array(
      z.strictObject({
        area: z.string(),
        kind: z.enum(['strength', 'improvement', 'goodExample']),
        text: z.string(),
        place,
      }),
    ),
    source: z.string().nullable(),
  })
  .meta({ id: 'UploadProposal' });

const recognised = z.strictObject({
  kind: z.enum(['report', 'areas', 'total', 'template', 'interim-report', 'nothing']),
  media: z.strictObject({
    kind: z.enum(['text', 'csv', 'xlsx', 'pdf']),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
    delimiter: z.string().optional(),
    pages: z.int().optional(),
    sheets: z.array(z.string()).optional(),
  }),
  title: z.strictObject({ text: z.string(), place }).nullable(),
  municipality: municipality.nullable(),
  otherMunicipalities: z.array(municipality),
  instrumentVersion: z.strictObject({ ...fit, stated: z.boolean() }).nullable(),
  otherVersions: z.array(z.strictObject(fit)),
  years: z.array(z.strictObject({ year: z.int(), place })),
  reportDate: z.strictObject({ date: z.string(), place }).nullable(),
  facts: z.array(
    z.strictObject({
      fact: z.enum(['population', 'municipalityGroup']),
      text: z.string(),
      value: z.string().nullable(),
      place,
    }),
  ),
  interimReport: interimHead.optional(),
});

export const committedSchema = z
  .strictObject({
    created: z.array(z.strictObject({ type: z.enum(['evaluation', 'interim-report']), id: z.string() })),
    position: z.string().regex(/^\d+$/),
  })
  .meta({ id: 'Committed' }) satisfies z.ZodType<Committed>;

export const uploadSchema = z
  .strictObject({
    id: z.string(),
    status: z.enum(['reading', 'read', 'unreadable']),
    name: z.string(),
    size: z.int(),
    sha256: z.string(),
    createdAt: instant,
    committed: committedSchema.nullable(),
    pages: z.strictObject({ done: z.int(), of: z.int() }).nullable().optional(),
    recognised: recognised.optional(),
    tables: z.union([z.array(table), z.array(foundForecastTable)]).optional(),
    problems: z.array(problem).optional(),
    proposed: z
      .strictObject({ evaluations: z.array(proposal), interimReport: proposedInterimReport.optional() })
      .optional(),
  })
  .meta({ id: 'Upload' }) satisfies z.ZodType<UploadAnswer>;

const uploadSummary = z
  .strictObject({
    id: z.string(),
    status: z.enum(['reading', 'read', 'unreadable']),
    name: z.string(),
    size: z.int(),
    createdAt: instant,
    committed: committedSchema.nullable(),
  })
  .meta({ id: 'UploadSummary' }) satisfies z.ZodType<UploadSummary>;

export const uploadListSchema = z
  .strictObject({ items: z.array(uploadSummary), next: z.string().nullable() })
  .meta({ id: 'UploadList' });

export const discardedSchema = z.strictObject({ id: z.string() }).meta({ id: 'Discarded' });
