import type { RecordedEvent } from '#event-store';
import { ADOPTED, ASSESSED, CORRECTED, ID, NOW, OPENED, REGISTERED, SUBMITTED, TABLE_ID, told } from './examples';
import type { InterimReportEvent } from './interim-report';
import { projectInterimReport } from './project-interim-report';
import type { InterimReportRow } from './interim-report-row';
import { projectPublishedReport, reportOf, type PublishedInterimReportRow } from './published-interim-report';
import { publishedInterimReports } from './published-interim-report.table';

function recorded(
  event: InterimReportEvent,
  nth = 0,
  stream = `interim-report-${ID}`,
): RecordedEvent<InterimReportEvent> {
  const metadata = { actorId: 'x', role: 'reporter' as const, commandId: 'x' };
  return { event, stream, version: nth + 1, metadata, position: BigInt(nth + 1), recordedAt: NOW };
}

function after(...events: readonly InterimReportEvent[]): PublishedInterimReportRow | undefined {
  return events
    .map((event, nth) => recorded(event, nth))
    .reduce<PublishedInterimReportRow | undefined>(projectPublishedReport, undefined);
}

const DRAFT = [OPENED, REGISTERED, ASSESSED, told('x'), SUBMITTED];

describe('what comparisons across municipalities read', () => {
  it('is kept by report, and not moved by streams of other kinds', () => {
    expect(reportOf(recorded(OPENED))).toBe(ID);
    expect(publishedInterimReports.rowOf(recorded(OPENED, 0, 'evaluation-1880-2010-2012'))).toBeUndefined();
  });

  it('is everyone’s from the adoption on', () => {
    expect(after(...DRAFT)?.wasAdopted).toBe(false);
    expect(after(...DRAFT, ADOPTED)).toMatchObject({ wasAdopted: true, status: 'adopted', version: 6 });
    expect(after(...DRAFT, ADOPTED, CORRECTED)).toMatchObject({ wasAdopted: true, status: 'corrected' });
  });

  it('are tables and goals as the report shows them, and nothing else of it', () => {
    const events = [...DRAFT, ADOPTED, CORRECTED].map((event, nth) => recorded(event, nth));
    const whole = events.reduce<InterimReportRow | undefined>(projectInterimReport, undefined);
    const row = after(...DRAFT, ADOPTED, CORRECTED);
    expect(row).toEqual(
      Object.fromEntries(Object.keys(row ?? {}).map((key) => [key, whole?.[key as keyof InterimReportRow]])),
    );
    expect(row?.tables[0]?.tableId).toBe(TABLE_ID);
    expect(row?.goals).toHaveLength(1);
    expect(Object.keys(row ?? {})).not.toContain('texts');
  });
});
