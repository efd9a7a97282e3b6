import type { EvaluationEvent } from '#evaluations';
import { decimal } from '#kernel';
import { bookAsOf, EMPTY_BOOK, withEvents, type PlacedEvaluationEvent } from './score-book';

const total = (value: string) => ({ total: { value, halfWidth: '0.5' } });

function published(year: number, value: string, municipalityCode = '1880'): EvaluationEvent {
  const publishedAt = `${year + 1}-01-15T09:00:00.000Z`;
  const codes = { municipalityCode, instrumentVersion: '2010', year };
  return {
    type: 'EvaluationPublished.v1',
    data: { ...codes, depth: 'total', figures: total(value), isSample: false, publishedAt },
  };
}

const corrected: EvaluationEvent = {
  type: 'EvaluationCorrected.v1',
  data: {
    scores: [],
    reason: 'Tryckfel',
    depth: 'area',
    figures: { ...total('616'), 'area:1': { value: '68', halfWidth: '0.5' } },
    correctedAt: '2026-01-03T00:00:00.000Z',
  },
};
const withdrawn: EvaluationEvent = {
  type: 'EvaluationWithdrawn.v1',
  data: { reason: 'Fel kommun', withdrawnAt: '2026-01-04T00:00:00.000Z' },
};
const submitted: EvaluationEvent = {
  type: 'EvaluationSubmitted.v1',
  data: { depth: 'total', submittedAt: '2026-01-01T00:00:00.000Z' },
};

/** Position n is recorded at noon and n microseconds on day n of January. */
function at(position: number, evaluationId: string, event: EvaluationEvent): PlacedEvaluationEvent {
  const day = String(position).padStart(2, '0');
  return { position: BigInt(position), recordedAt: `2026-01-${day}T12:00:00.0000${day}Z`, evaluationId, event };
}

const LOG = [
  at(1, '1880-2010-2012', submitted),
  at(2, '1880-2010-2012', published(2012, '615')),
  at(3, '0182-2010-2011', published(2011, '644', '0182')),
  at(5, '1880-2010-2012', corrected),
  at(7, '0182-2010-2011', withdrawn),
  at(8, '1880-2010-2010', published(2010, '515')),
  at(9, '1444-2010-2014', submitted),
];
const BOOK = withEvents(EMPTY_BOOK, LOG);

const seen = (asOf: Parameters<typeof bookAsOf>[1], book = BOOK) =>
  bookAsOf(book, asOf).map(({ evaluationId, figures }) => [evaluationId, figures.get('total')?.value.units]);

describe('what was published at a point', () => {
  it.each([
    [0n, []],
    [1n, []],
    [2n, [['1880-2010-2012', 615n]]],
    [
      4n,
      [
        ['1880-2010-2012', 615n],
        ['0182-2010-2011', 644n],
      ],
    ],
    [
      5n,
      [
        ['1880-2010-2012', 616n],
        ['0182-2010-2011', 644n],
      ],
    ],
    [7n, [['1880-2010-2012', 616n]]],
    [
      8n,
      [
        ['1880-2010-2012', 616n],
        ['1880-2010-2010', 515n],
      ],
    ],
    [
      99n,
      [
        ['1880-2010-2012', 616n],
        ['1880-2010-2010', 515n],
      ],
    ],
  ])('position %i', (position, expected) => {
    expect(seen({ position })).toEqual(expected);
  });

  it('counts an event at its own instant and not a microsecond earlier', () => {
    expect(seen({ instant: '2026-01-02T12:00:00.000002Z' })).toEqual([['1880-2010-2012', 615n]]);
    expect(seen({ instant: '2026-01-02T13:00:00.000002+01:00' })).toEqual([['1880-2010-2012', 615n]]);
    expect(seen({ instant: '2026-01-02T12:00:00.000001Z' })).toEqual([]);
    expect(seen({ instant: '2026-01-07T12:00:00Z' })).toEqual(seen({ position: 6n }));
    expect(seen({ instant: '2030-01-01T00:00:00Z' })).toEqual(seen('now'));
  });

  it('is now the end of the book', () => {
    expect(seen('now')).toEqual(seen({ position: 9n }));
    expect(BOOK.position).toBe(9n);
    expect(BOOK.facts.map(({ position }) => position)).toEqual([2n, 3n, 5n, 7n, 8n]);
  });

  it('shows several facts of one instant together', () => {
    const same = LOG.map((placed) => ({ ...placed, recordedAt: '2026-01-01T00:00:00.000000Z' }));
    expect(seen({ instant: '2026-01-01T00:00:00Z' }, withEvents(EMPTY_BOOK, same))).toEqual(seen('now'));
  });
});

describe('a correction', () => {
  it('takes figures and depth from itself, and the codes and first publication from before', () => {
    const [first] = bookAsOf(BOOK, { position: 5n });
    expect(first && { ...first, figures: new Map(first.figures) }).toEqual({
      evaluationId: '1880-2010-2012',
      municipalityCode: '1880',
      instrumentVersion: '2010',
      year: 2012,
      depth: 'area',
      publishedAt: '2013-01-15T09:00:00.000Z',
      isSample: false,
      observations: [],
      figures: new Map([
        ['total', { value: decimal('616'), halfWidth: decimal('0.5') }],
        ['area:1', { value: decimal('68'), halfWidth: decimal('0.5') }],
      ]),
    });
  });

  it('of what is not published stops the book', () => {
    expect(() => withEvents(EMPTY_BOOK, [at(1, 'x', corrected)])).toThrow('not published');
    expect(() => withEvents(BOOK, [at(10, '0182-2010-2011', corrected)])).toThrow('not published');
  });
});

describe('a withdrawal', () => {
  it('of what was never published says nothing', () => {
    const book = withEvents(EMPTY_BOOK, [at(1, 'x', withdrawn)]);
    expect(book).toEqual({ ...EMPTY_BOOK, position: 1n });
  });

  it('may be followed by a new publication', () => {
    const book = withEvents(BOOK, [at(10, '0182-2010-2011', published(2011, '640', '0182'))]);
    expect(seen('now', book)).toContainEqual(['0182-2010-2011', 640n]);
    expect(seen({ position: 9n }, book)).not.toContainEqual(['0182-2010-2011', 640n]);
  });
});

describe('what the evaluators observed', () => {
  const observed = (text: string): EvaluationEvent => ({
    type: 'EvaluationObserved.v1',
    data: { area: '3', kind: 'strength', text, observedAt: '2026-01-01T00:00:00.000Z' },
  });
  const started: EvaluationEvent = {
    type: 'EvaluationStarted.v1',
    data: {
      municipalityCode: '1880',
      instrumentVersion: '2010',
      year: 2012,
      evaluatorIds: [],
      isSample: false,
      startedAt: '2026-01-01T00:00:00.000Z',
    },
  };
  const ID = '1880-2010-2012';
  const textsIn = (book: ReturnType<typeof withEvents>) =>
    bookAsOf(book, 'now').flatMap(({ observations }) => observations.map(({ text }) => text));

  it('comes out with the publication and stays after a correction', () => {
    const draft = withEvents(EMPTY_BOOK, [at(1, ID, observed('A')), at(2, ID, observed('B'))]);
    expect(textsIn(draft)).toEqual([]);
    const out = withEvents(draft, [at(3, ID, published(2012, '615')), at(4, ID, corrected)]);
    expect(textsIn(out)).toEqual(['A', 'B']);
  });

  it('is not of an evaluation that was begun anew', () => {
    const first = withEvents(EMPTY_BOOK, [at(1, ID, observed('A')), at(2, ID, withdrawn)]);
    const again = withEvents(first, [at(3, ID, started), at(4, ID, observed('B')), at(5, ID, published(2012, '615'))]);
    expect(textsIn(again)).toEqual(['B']);
  });
});

describe('taking in events', () => {
  it('gives the same book in one batch and one by one', () => {
    const oneByOne = LOG.reduce((book, placed) => withEvents(book, [placed]), EMPTY_BOOK);
    expect(oneByOne).toEqual(BOOK);
  });

  it('leaves the earlier book as it was', () => {
    const before = withEvents(EMPTY_BOOK, LOG.slice(0, 2));
    withEvents(before, LOG.slice(2));
    expect(seen('now', before)).toEqual([['1880-2010-2012', 615n]]);
    expect(EMPTY_BOOK.facts).toEqual([]);
  });

  it('refuses positions that do not rise, and instants that fall', () => {
    expect(() => withEvents(BOOK, [at(9, 'x', submitted)])).toThrow(RangeError);
    expect(() => withEvents(EMPTY_BOOK, [at(2, 'x', submitted), at(1, 'x', submitted)])).toThrow(RangeError);
    const early = { ...at(10, 'x', published(2012, '1')), recordedAt: '2026-01-08T12:00:00.000007Z' };
    expect(() => withEvents(BOOK, [early])).toThrow('recorded before');
  });
});
