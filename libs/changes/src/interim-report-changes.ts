import { idIn, type RecordedEvent } from '#event-store';
import { interimReportStream, type InterimReportEvent } from '#interim-reports';
import { findMunicipality } from '#registry';
import type { InterimReportChange } from './change';
import { placeOf } from './place';

/** Those that make a report public or change it afterwards, and the opening, which tells what report it is. */
export const INTERIM_REPORT_TYPES = [
  'InterimReportOpened.v1',
  'InterimReportAdopted.v1',
  'InterimReportCorrected.v1',
] as const satisfies readonly InterimReportEvent['type'][];

type Taken = Extract<InterimReportEvent, { readonly type: (typeof INTERIM_REPORT_TYPES)[number] }>;

/** What is remembered of a report from its opening. */
export type KnownReport = Pick<
  InterimReportChange,
  'municipalityCode' | 'committee' | 'fiscalYear' | 'cycle' | 'outturnThrough' | 'isSample'
>;

export interface ReportStep {
  readonly known: KnownReport;
  /** Left out when the event says nothing to the public. */
  readonly change?: InterimReportChange;
}

/**
 * What one event of an interim report makes of what is known about it, and what of it is public.
 *
 * @throws RangeError when something comes before the opening, which the rules never allow.
 */
export function reportStep(earlier: KnownReport | undefined, recorded: RecordedEvent<Taken>): ReportStep {
  const { type, data } = recorded.event;
  if (type === 'InterimReportOpened.v1') {
    const { municipalityCode, committee, fiscalYear, cycle, outturnThrough, isSample } = data;
    return { known: { municipalityCode, committee, fiscalYear, cycle, outturnThrough, isSample } };
  }
  if (!earlier) throw new RangeError(`${recorded.stream} does not begin with its opening`);
  switch (type) {
    case 'InterimReportAdopted.v1':
      return told(earlier, recorded, { type: 'InterimReportAdopted', reason: null });
    case 'InterimReportCorrected.v1':
      return told(earlier, recorded, { type: 'InterimReportCorrected', reason: data.reason });
  }
}

function told(
  known: KnownReport,
  recorded: RecordedEvent,
  said: Pick<InterimReportChange, 'type' | 'reason'>,
): ReportStep {
  const id = idIn(interimReportStream.category, recorded.stream);
  const municipalityName = findMunicipality(known.municipalityCode)?.name ?? known.municipalityCode;
  const place = placeOf(recorded, { id, path: 'interim-reports' });
  return { known, change: { ...place, kind: 'interim-report', ...said, ...known, municipalityName } };
}
