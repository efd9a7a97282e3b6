import { ASKING, readModelEntity, type InlineProjection } from '#event-store';
import { interimReportStream, type InterimReportEvent } from './interim-report';
import type { InterimReportRow } from './interim-report-row';
import { projectInterimReport } from './project-interim-report';

/** The rule of maySee. */
const SEEN = `was_adopted OR ${ASKING.role} IN ('reporter', 'approver') AND municipality_code = ${ASKING.municipality}`;

export const interimReportPage: InlineProjection<InterimReportEvent, InterimReportRow> = {
  kind: 'inline',
  name: 'interim-report',
  version: 1,
  category: interimReportStream.category,
  columns: {
    municipalityCode: 'text',
    committee: 'text',
    fiscalYear: 'integer',
    outturnThrough: 'text',
    status: 'text',
    wasAdopted: 'boolean',
    isSample: 'boolean',
  },
  readable: { where: SEEN },
  project: projectInterimReport,
};

export const interimReportPageTable = readModelEntity(interimReportPage);
