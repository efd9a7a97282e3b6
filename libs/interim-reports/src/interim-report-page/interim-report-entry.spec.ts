import type { InterimReportEvent } from '../interim-report';
import { ASSESSED, ID, NOW, OPENED, REGISTERED, SUBMITTED, ADOPTED, CORRECTED } from '../examples';
import type { InterimReportRow } from '../interim-report-row';
import { projectInterimReport } from '../project-interim-report';
import { entryOf } from './interim-report-entry';

function rowOf(...events: readonly InterimReportEvent[]): InterimReportRow {
  const metadata = { actorId: 'a', role: 'reporter' as const, commandId: 'x' };
  const stream = `interim-report-${ID}`;
  const row = events.reduce<InterimReportRow | undefined>(
    (before, event, nth) => projectInterimReport(before, { event, stream, version: nth + 1, metadata }),
    undefined,
  );
  if (!row) throw new Error('No events');
  return row;
}

describe('a report in a list', () => {
  it('says what it is and how it stands, how much it holds, and what it comes to', () => {
    const row = rowOf(OPENED, REGISTERED, ASSESSED, SUBMITTED, ADOPTED, CORRECTED);
    const { tables, goals, ...entry } = entryOf(row) as unknown as InterimReportRow & ReturnType<typeof entryOf>;
    expect([tables, goals]).toEqual([undefined, undefined]);
    expect(entry).toMatchObject({
      id: ID,
      version: 6,
      municipalityCode: row.municipalityCode,
      status: 'corrected',
      wasAdopted: true,
      adoption: row.adoption,
      counts: { tables: 1, rows: row.tables[0]?.rows.length, goals: 1, assignments: 0, texts: 0, corrections: 1 },
    });
    const total = row.tables[0]?.rows.find(({ isSum }) => isSum);
    expect(entry.total).toEqual({ tableKind: row.tables[0]?.kind, label: total?.label, amounts: total?.amounts });
  });

  it('comes to nothing while it is empty', () => {
    const entry = entryOf(rowOf(OPENED));
    expect(entry).toMatchObject({ status: 'opened', openedAt: NOW, total: null });
    expect(new Set(Object.values(entry.counts))).toEqual(new Set([0]));
  });

  it('is short, whatever the report holds', () => {
    const row = rowOf(OPENED, REGISTERED, ASSESSED);
    const many = { ...row, tables: Array.from({ length: 50 }, () => row.tables).flat() };
    expect(JSON.stringify(many).length).toBeGreaterThan(50_000);
    expect(JSON.stringify(entryOf(many)).length).toBeLessThan(3_000);
  });
});
