import { Refusal } from '#kernel';
import { withEvents, EMPTY_BOOK, type PlacedEvaluationEvent } from './score-book';
import { standingAt, type Known } from './point-in-time';

function published(
  position: bigint,
  recordedAt: string,
  municipalityCode: string,
  isSample = false,
): PlacedEvaluationEvent {
  const codes = { municipalityCode, instrumentVersion: '2010', year: 2012 };
  const figures = { total: { value: '500', halfWidth: '0.5' } };
  const data = { ...codes, depth: 'total' as const, figures, isSample, publishedAt: recordedAt };
  return {
    position,
    recordedAt,
    evaluationId: `${municipalityCode}-2010-2012`,
    event: { type: 'EvaluationPublished.v1', data },
  };
}

const state = withEvents(EMPTY_BOOK, [
  published(4n, '2026-03-01T10:00:00.000000Z', '1880'),
  published(9n, '2026-03-02T10:00:00.000000Z', '1444'),
  published(12n, '2026-03-03T10:00:00.000000Z', '9901', true),
]);
const known: Known = { state, position: 20n, instant: '2026-03-04T10:00:00.000000Z' };
const NOW = '2026-03-05T00:00:00.000Z';

function codesAt(asOf: Parameters<typeof standingAt>[1], sample = true) {
  const standing = standingAt(known, asOf, NOW, sample);
  if (standing instanceof Refusal) return standing.faults[0].code;
  return { codes: standing.evaluations.map(({ municipalityCode }) => municipalityCode), ...standing.asOf };
}

describe('what stood at a point', () => {
  it('is stated for now as the position that the process has come to', () => {
    expect(codesAt('now')).toEqual({ codes: ['1880', '1444', '9901'], position: '20', instant: known.instant });
  });

  it('is stated for a position with the instant of the last publication until then', () => {
    expect(codesAt({ position: 9n })).toEqual({
      codes: ['1880', '1444'],
      position: '9',
      instant: '2026-03-02T10:00:00.000000Z',
    });
  });

  it('is stated for an instant with a position that gives the same', () => {
    const atInstant = codesAt({ instant: '2026-03-02T12:00:00Z' });
    expect(atInstant).toEqual({ codes: ['1880', '1444'], position: '9', instant: '2026-03-02T12:00:00Z' });
    expect(codesAt({ position: 9n })).toMatchObject({ codes: ['1880', '1444'] });
  });

  it('is nothing before the first publication', () => {
    expect(codesAt({ position: 3n })).toEqual({ codes: [], position: '3', instant: '1970-01-01T00:00:00.000000Z' });
  });

  it('is refused for a position or an instant that has not been', () => {
    expect(codesAt({ position: 21n })).toBe('as-of-to-come');
    expect(codesAt({ instant: '2026-03-05T00:00:01Z' })).toBe('as-of-to-come');
  });

  it('leaves the invented municipalities out when sample data are off', () => {
    expect(codesAt('now', false)).toMatchObject({ codes: ['1880', '1444'] });
  });
});
