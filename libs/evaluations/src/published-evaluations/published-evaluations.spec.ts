import type { RecordedEvent } from '#event-store';
import type { EvaluationEvent } from '../evaluation';
import {
  AGREED,
  OBSERVED,
  OREBRO_2010,
  OREBRO_2012,
  published,
  scored,
  STARTED,
  SUBMITTED,
  WITHDRAWN,
} from '../examples';
import { municipalityOf, projectPublishedEvaluations, type PublishedEvaluationsRow } from './published-evaluations';
import { publishedEvaluations } from './published-evaluations.table';

let position = 0n;

function recorded(event: EvaluationEvent, stream = 'evaluation-1880-2010-2012'): RecordedEvent<EvaluationEvent> {
  position += 1n;
  const metadata = { actorId: 'x', role: 'analyst' as const, commandId: 'x' };
  return { event, stream, version: 1, metadata, position, recordedAt: '2026-03-01T12:00:00.000000Z' };
}

/** As the projection's follower does: each event of the municipality folded into its row. */
function rowAfter(...events: readonly RecordedEvent<EvaluationEvent>[]): PublishedEvaluationsRow | undefined {
  return events
    .filter((event) => municipalityOf(event) !== undefined)
    .reduce<PublishedEvaluationsRow | undefined>(projectPublishedEvaluations, undefined);
}

const PUBLISHED_2012 = published(OREBRO_2012);
const PUBLISHED_2010: EvaluationEvent = {
  type: 'EvaluationPublished.v1',
  data: { ...(published(OREBRO_2010).data as object), year: 2010 } as never,
};
const CORRECTED: EvaluationEvent = {
  type: 'EvaluationCorrected.v1',
  data: {
    scores: [{ total: '616' }],
    reason: 'Avskrivningsfel',
    depth: 'sub-question',
    figures: { total: { value: '616', halfWidth: '0.5' } },
    correctedAt: '2026-03-02T12:00:00.000Z',
  },
};

describe('the published evaluations of a municipality', () => {
  it.each([
    ['started', STARTED],
    ['scored', scored({ total: '615' })],
    ['observed', OBSERVED],
    ['submitted', SUBMITTED],
    ['replied to', AGREED],
  ])('know nothing of one that is %s', (_, event) => {
    expect(municipalityOf(recorded(event))).toBeUndefined();
    expect(publishedEvaluations.rowOf(recorded(event))).toBeUndefined();
  });

  it('are kept under its code', () => {
    expect(municipalityOf(recorded(PUBLISHED_2012))).toBe('1880');
    expect(publishedEvaluations.rowOf(recorded(PUBLISHED_2012))).toBe('1880');
  });

  it('are not moved by streams of other kinds', () => {
    expect(publishedEvaluations.rowOf(recorded(PUBLISHED_2012, 'interim-report-1880'))).toBeUndefined();
  });

  it('are listed with the latest first, whatever the order of publication', () => {
    const [of2012, of2010] = [recorded(PUBLISHED_2012), recorded(PUBLISHED_2010, 'evaluation-1880-2010-2010')];
    for (const row of [rowAfter(of2012, of2010), rowAfter(of2010, of2012)]) {
      expect(row?.evaluations.map(({ year, total, depth }) => [year, total, depth])).toEqual([
        [2012, '615', 'sub-question'],
        [2010, '515', 'area'],
      ]);
    }
  });

  it('follow a correction and keep the day of publication', () => {
    const row = rowAfter(recorded(PUBLISHED_2012), recorded(CORRECTED));
    expect(row?.evaluations).toMatchObject([{ total: '616', publishedAt: '2026-03-01T12:00:00.000Z' }]);
  });

  it('lose one that is withdrawn, and the row with the last of them', () => {
    const [of2012, of2010] = [recorded(PUBLISHED_2012), recorded(PUBLISHED_2010, 'evaluation-1880-2010-2010')];
    expect(rowAfter(of2012, of2010, recorded(WITHDRAWN))?.evaluations.map(({ year }) => year)).toEqual([2010]);
    expect(rowAfter(of2012, recorded(WITHDRAWN))).toBeUndefined();
  });

  it('are not there for one that is withdrawn before it was published', () => {
    expect(rowAfter(recorded(WITHDRAWN))).toBeUndefined();
  });

  it('hold one once when it is withdrawn, started anew and published again', () => {
    const row = rowAfter(recorded(PUBLISHED_2012), recorded(WITHDRAWN), recorded(STARTED), recorded(PUBLISHED_2012));
    expect(row?.evaluations).toHaveLength(1);
  });

  it('are marked when the municipality is invented', () => {
    const invented = { ...PUBLISHED_2012, data: { ...(PUBLISHED_2012.data as object), isSample: true } as never };
    const row = rowAfter(recorded(invented, 'evaluation-9901-2010-2012'));
    expect(row).toMatchObject({ municipalityCode: '9901', isSample: true });
  });
});
