import { readModelEntity, type CatchUpProjection } from '#event-store';
import type { InterimReportEvent } from './interim-report';
import { projectPublishedReport, reportOf, type PublishedInterimReportRow } from './published-interim-report';

export const publishedInterimReports: CatchUpProjection<InterimReportEvent, PublishedInterimReportRow> = {
  kind: 'catch-up',
  name: 'published-interim-reports',
  version: 1,
  columns: {
    municipalityCode: 'text',
    committee: 'text',
    fiscalYear: 'integer',
    outturnThrough: 'text',
    wasAdopted: 'boolean',
    isSample: 'boolean',
  },
  readable: { where: 'was_adopted' },
  rowOf: reportOf,
  project: projectPublishedReport,
};

export const publishedInterimReportsTable = readModelEntity(publishedInterimReports);
