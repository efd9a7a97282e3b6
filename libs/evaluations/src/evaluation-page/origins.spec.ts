import type { StreamEvent } from '#event-store';
import type { EvaluationEvent, Score, ScoreOrigin } from '../evaluation';
import { AGREED, NOW, OREBRO_2010, published, scored, STARTED, SUBMITTED, WITHDRAWN } from '../examples';
import { projectEvaluation, withdrawnNote } from './evaluation-page';
import type { EvaluationRow } from './evaluation-row';

const metadata = { actorId: 'x', role: 'evaluator' as const, commandId: 'x' };

function rowOf(...events: readonly EvaluationEvent[]): EvaluationRow {
  const placed = events.map((event, nth): StreamEvent<EvaluationEvent> => ({
    event,
    stream: 'evaluation-1880-2010-2012',
    version: nth + 1,
    metadata,
  }));
  const row = placed.reduce<EvaluationRow | undefined>(projectEvaluation, undefined);
  if (!row) throw new Error('No events');
  return row;
}

function read(origin: ScoreOrigin, ...scores: readonly Score[]): EvaluationEvent {
  return { type: 'EvaluationScored.v1', data: { scores, ...origin, scoredAt: NOW } };
}

const AREA: Score = { area: '1', printedPoints: '68' };
const TOTAL: Score = { total: '615' };
const PLACES = { 'area:1': 'line:3', total: 'line:11' };
const READ = read({ source: { uploadId: 'u1', places: PLACES, mended: ['area:1'] } }, AREA, TOTAL);

describe('where figures stand in their source', () => {
  it('is said of each that was read, and of which a person gave', () => {
    expect(rowOf(STARTED, READ).origins).toEqual({
      'area:1': { uploadId: 'u1', place: 'line:3', mended: true },
      total: { uploadId: 'u1', place: 'line:11', mended: false },
    });
  });

  it('is null for one that a person added without its being read', () => {
    const added = read({ source: { uploadId: 'u1', places: {}, mended: ['total'] } }, TOTAL);
    expect(rowOf(STARTED, added).origins).toEqual({ total: { uploadId: 'u1', place: null, mended: true } });
  });

  it('is forgotten for a figure that is given anew by hand, or corrected, and for no other', () => {
    const origins = { 'area:1': { uploadId: 'u1', place: 'line:3', mended: true } };
    expect(rowOf(STARTED, READ, scored({ total: '616' })).origins).toEqual(origins);
    const corrected: EvaluationEvent = {
      type: 'EvaluationCorrected.v1',
      data: { scores: [{ total: '616' }], reason: 'Fel rad', depth: 'total', figures: {}, correctedAt: NOW },
    };
    expect(rowOf(STARTED, READ, SUBMITTED, AGREED, published([TOTAL]), corrected).origins).toEqual(origins);
  });

  it('becomes that of a later upload, also for a figure that it states as it stood', () => {
    const later = read({ source: { uploadId: 'u2', places: { total: 'page:4 line:2' } } });
    expect(rowOf(STARTED, READ, later)).toMatchObject({
      scores: { total: TOTAL },
      origins: { 'area:1': { uploadId: 'u1' }, total: { uploadId: 'u2', place: 'page:4 line:2', mended: false } },
    });
  });

  it('goes with the figures when it is withdrawn', () => {
    expect(rowOf(STARTED, READ, WITHDRAWN)).toMatchObject({ origins: {}, acceptedDifferences: [] });
  });
});

describe('a difference that was accepted as printed', () => {
  const origin = { acceptedDifferences: [{ measure: 'total', reason: 'Står så i rapporten' }] };
  const accepted = read(origin, ...OREBRO_2010.filter((score) => !('total' in score)), { total: '530' });
  const then = { measure: 'total', reason: 'Står så i rapporten', acceptedAt: NOW, printed: '530', computed: '516' };

  it('is shown with its reason and with both figures as they stood', () => {
    expect(rowOf(STARTED, accepted)).toMatchObject({
      total: { printed: '530', computed: '516', explainedByRounding: false },
      acceptedDifferences: [then],
    });
  });

  it('stays for ever after, also when the figure becomes another', () => {
    expect(rowOf(STARTED, accepted, scored({ total: '515' }))).toMatchObject({
      total: { printed: '515' },
      acceptedDifferences: [then],
    });
  });

  it('may be one of an area or of a sub-question', () => {
    const both = read(
      {
        acceptedDifferences: [
          { measure: 'sub:1.1', reason: 'Så' },
          { measure: 'area:1', reason: 'Så' },
        ],
      },
      { subQuestion: '1.1', percent: '60', printedPoints: '12' },
      { area: '1', printedPoints: '68' },
    );
    expect(rowOf(STARTED, both).acceptedDifferences.map(({ printed, computed }) => [printed, computed])).toEqual([
      ['12', '9.00'],
      ['68', null],
    ]);
  });
});

describe('what everyone sees of one that is started anew after it was withdrawn', () => {
  const PUBLISHED = [STARTED, READ, SUBMITTED, AGREED, published([TOTAL])];
  const withdrawn = rowOf(...PUBLISHED, WITHDRAWN);
  const anew = [...PUBLISHED, WITHDRAWN, STARTED, scored({ total: '700' })];

  it('is the withdrawn one as it was', () => {
    const row = rowOf(...anew);
    expect(row).toMatchObject({ status: 'scored', wasPublished: false, wasWithdrawn: true, version: 8 });
    expect(withdrawnNote(row)).toEqual(withdrawn);
    expect(JSON.stringify(withdrawnNote(row))).not.toContain('700');
  });

  it('stays so when the new one ends as a draft, and is over when it is published', () => {
    expect(withdrawnNote(rowOf(...anew, WITHDRAWN))).toEqual(withdrawn);
    expect(withdrawnNote(rowOf(...anew, WITHDRAWN, STARTED))).toEqual(withdrawn);
    const again = rowOf(...anew, SUBMITTED, AGREED, published([{ total: '700' }]));
    expect(again).toMatchObject({ wasPublished: true, wasWithdrawn: false, withdrawnBefore: null });
  });

  it('is nothing for one that was never published', () => {
    expect(withdrawnNote(rowOf(STARTED, READ, WITHDRAWN, STARTED))).toBeUndefined();
    expect(withdrawnNote(withdrawn)).toBeUndefined();
  });
});
