import { openInterimReportSchema, statementSchema, tableSchema } from '#interim-reports';
import { z } from 'zod';

const place = z.string().max(300);

/** A table as it was proposed and settled: where its rows stand may come back with it, and is looked up anew. */
const committedTable = tableSchema.safeExtend({
  place: place.optional(),
  rowPlaces: z.array(place).max(500).optional(),
});

const committedStatement = z.strictObject({ statement: statementSchema, place: place.optional() });

const parts = {
  tables: z.array(committedTable).max(100).default([]),
  statements: z.array(committedStatement).max(2000).default([]),
};

/** A report that is to be opened, or one that is open and is to be filled. */
export const commitInterimReportSchema = z
  .strictObject({
    interimReport: z.union([
      openInterimReportSchema.safeExtend(parts),
      z.strictObject({ id: z.string().max(250).meta({ description: 'An open report, to be filled' }), ...parts }),
    ]),
  })
  .meta({ id: 'CommitInterimReport' });

export type CommitInterimReportBody = z.infer<typeof commitInterimReportSchema>;
export type CommittedInterimReport = CommitInterimReportBody['interimReport'];
export type CommittedTable = z.infer<typeof committedTable>;
export type CommittedStatement = z.infer<typeof committedStatement>;
