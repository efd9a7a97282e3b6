import type { RecordedEvent } from '#event-store';
import type { Role } from '#kernel';
import {
  ADOPTED,
  ASSESSED,
  assessed,
  CORRECTED,
  ID,
  NOW,
  OPENED,
  REGISTERED,
  RETURNED,
  SUBMITTED,
  TABLE_ID,
  told,
} from '../examples';
import type { InterimReportEvent } from '../interim-report';
import { reportHistoryOf } from './interim-report-history';

function recorded(events: readonly InterimReportEvent[], role: Role = 'reporter'): RecordedEvent<InterimReportEvent>[] {
  const metadata = { actorId: 'secret', role, commandId: 'x' };
  return events.map((event, nth) => ({
    event,
    stream: `interim-report-${ID}`,
    version: nth + 1,
    metadata,
    position: BigInt(nth + 10),
    recordedAt: NOW,
  }));
}

const lastOf = (...events: readonly InterimReportEvent[]) => reportHistoryOf(recorded(events)).at(-1);

describe('the history of a report', () => {
  it('tells when, by which role and what, and not who', () => {
    const history = reportHistoryOf(recorded([OPENED, REGISTERED, SUBMITTED, RETURNED, SUBMITTED, ADOPTED]));
    expect(history.map(({ version, position, what }) => [version, position, what])).toEqual([
      [1, '10', 'InterimReportOpened'],
      [2, '11', 'ForecastRegistered'],
      [3, '12', 'InterimReportSubmitted'],
      [4, '13', 'InterimReportReturned'],
      [5, '14', 'InterimReportSubmitted'],
      [6, '15', 'InterimReportAdopted'],
    ]);
    expect(history[0]).toMatchObject({ at: NOW, role: 'reporter', reason: null });
    expect(JSON.stringify(history)).not.toContain('secret');
  });

  it('says what was registered and adopted', () => {
    expect(lastOf(OPENED)?.detail?.sv).toBe('Kommunstyrelsen, 2024, Delårsrapport 1');
    expect(lastOf(OPENED, REGISTERED)?.detail).toEqual({
      sv: 'Kommunstyrelsen: 5 rader',
      en: 'Kommunstyrelsen: 5 rows',
    });
    expect(lastOf(OPENED, REGISTERED, SUBMITTED, ADOPTED)?.detail?.sv).toBe('2024-06-03, § 112, Ks 512/2024');
  });

  it('says what a figure was before, in both languages', () => {
    const revised: InterimReportEvent = {
      type: 'ForecastRowsRevised.v1',
      data: {
        rows: [
          { tableId: TABLE_ID, row: 1, figures: { forecast: '17000', previousForecast: '1', deviation: null } },
          { tableId: TABLE_ID, row: 3, figures: {}, label: 'Förvaltningen', comment: 'Hyror' },
        ],
        reason: 'Ny uppgift',
        revisedAt: NOW,
      },
    };
    const entry = lastOf(OPENED, REGISTERED, revised);
    expect(entry?.reason).toBe('Ny uppgift');
    expect(entry?.detail?.sv).toBe(
      'Kommunstyrelsen, Kommungemensamma statsbidrag: prognos 18000 → 17000, föregående prognos – → 1, avvikelse 5600 → –' +
        '; Kommunstyrelsen, Kommunledningsförvaltningen: "Förvaltningen", "Hyror"',
    );
    expect(entry?.detail?.en).toContain('forecast 18000 → 17000, previous forecast – → 1, deviation 5600 → –');
  });

  it('says what a correction changes, against what was adopted', () => {
    const corrected: InterimReportEvent = {
      type: 'InterimReportCorrected.v1',
      data: {
        reason: 'Fel tecken',
        rows: [{ tableId: TABLE_ID, row: 2, figures: { forecast: '-33841' } }],
        statements: [
          {
            kind: 'goal',
            key: 'strategic-1-1',
            data: {
              kind: 'strategic',
              number: '1.1',
              title: 'Ekonomin är i balans',
              forecast: { scale: 'orebro-attainment', printed: 'Uppfylls' },
            },
          },
        ],
        correctedAt: NOW,
      },
    };
    const entry = lastOf(OPENED, REGISTERED, ASSESSED, SUBMITTED, ADOPTED, CORRECTED, corrected);
    expect(entry).toMatchObject({ what: 'InterimReportCorrected', reason: 'Fel tecken' });
    expect(entry?.detail?.sv).toBe(
      'Kommunstyrelsen, Politisk kommunledning: prognos -33831 → -33841; Mål 1.1 Ekonomin är i balans: Uppfylls ej → Uppfylls',
    );
  });

  it('names statements, with their judgements and what they were', () => {
    expect(lastOf(OPENED, ASSESSED)?.detail).toEqual({
      sv: 'Mål 1.1 Ekonomin är i balans: Uppfylls ej',
      en: 'Goal 1.1 Ekonomin är i balans: Uppfylls ej',
    });
    const lost = assessed({ forecast: { scale: 'eskilstuna-assessment', printed: null } });
    expect(lastOf(OPENED, ASSESSED, lost)?.detail?.sv).toBe('Mål 1.1 Ekonomin är i balans: Uppfylls ej → –');
    expect(lastOf(OPENED, told('x'))?.detail?.sv).toBe('Text Analys');
  });

  it('names what was taken away', () => {
    const goal: InterimReportEvent = {
      type: 'StatementRemoved.v1',
      data: { kind: 'goal', key: 'strategic-1-1', reason: 'Fel mål', removedAt: NOW },
    };
    expect(lastOf(OPENED, ASSESSED, goal)).toMatchObject({
      reason: 'Fel mål',
      detail: { sv: 'Mål 1.1 Ekonomin är i balans' },
    });
    const table: InterimReportEvent = {
      type: 'ForecastRemoved.v1',
      data: { tableId: TABLE_ID, reason: 'Fel fil', removedAt: NOW },
    };
    expect(lastOf(OPENED, REGISTERED, table)).toMatchObject({ reason: 'Fel fil', detail: { sv: 'Kommunstyrelsen' } });
  });
});
