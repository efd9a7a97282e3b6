import { idIn, type RecordedEvent } from '#event-store';
import { interimReportStream, type InterimReportEvent } from './interim-report';
import type { InterimReportRow } from './interim-report-row';
import { projectInterimReport } from './project-interim-report';
import { NO_STATEMENTS } from './shown-statements';

/**
 * Of one interim report what comparisons across municipalities need: its tables and its goals. `wasAdopted` says whether
 * it is everyone's; until then it is kept here for the day that it is, and shown to nobody.
 */
export type PublishedInterimReportRow = Pick<
  InterimReportRow,
  | 'id'
  | 'municipalityCode'
  | 'municipalityName'
  | 'committee'
  | 'fiscalYear'
  | 'cycle'
  | 'outturnThrough'
  | 'wasAdopted'
  | 'isSample'
  | 'status'
  | 'version'
  | 'tables'
  | 'goals'
>;

/** The report that an event concerns; undefined for streams of other kinds. */
export function reportOf({ stream }: Pick<RecordedEvent<InterimReportEvent>, 'stream'>): string | undefined {
  const { category } = interimReportStream;
  return stream.startsWith(`${category}-`) ? idIn(category, stream) : undefined;
}

/** The row after the event. */
export function projectPublishedReport(
  row: PublishedInterimReportRow | undefined,
  event: RecordedEvent<InterimReportEvent>,
): PublishedInterimReportRow {
  const next = projectInterimReport(row && { ...WITHOUT_THE_REST, ...row }, event);
  const { id, municipalityCode, municipalityName, committee, fiscalYear, cycle, outturnThrough } = next;
  const { wasAdopted, isSample, status, version, tables, goals } = next;
  const head = { id, municipalityCode, municipalityName, committee, fiscalYear, cycle, outturnThrough };
  return { ...head, wasAdopted, isSample, status, version, tables, goals };
}

/** In place of what this row leaves out. */
const WITHOUT_THE_REST: Omit<InterimReportRow, keyof PublishedInterimReportRow> = {
  origin: null,
  processAreas: NO_STATEMENTS.processAreas,
  assignments: NO_STATEMENTS.assignments,
  commitments: NO_STATEMENTS.commitments,
  indicators: NO_STATEMENTS.indicators,
  measures: NO_STATEMENTS.measures,
  observations: NO_STATEMENTS.observations,
  texts: NO_STATEMENTS.texts,
  openedAt: '',
  submittedAt: null,
  returned: null,
  adoption: null,
  corrections: [],
};
