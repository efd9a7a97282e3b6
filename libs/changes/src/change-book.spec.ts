import { deflateRawSync } from 'node:zlib';
import type { RecordedEvent } from '#event-store';
import type { PublishedChange } from './change';
import { EMPTY_BOOK, FOLDED_TYPES, withChanges } from './change-book';
import {
  ADOPTED,
  corrected,
  created,
  logOf,
  type Happening,
  membersChanged,
  OPENED,
  published,
  reportCorrected,
  started,
  withdrawn,
} from './examples';

const OREBRO = 'evaluation-1880-2010-2012';
const REPORT = 'interim-report-1883-kommunstyrelsen-2024-delarsrapport-1';
const NETWORK = 'network-langs-malaren';
const RANKING = 'ranking-report-kvartal-2026-03-01T06.00';

const changesIn = (events: readonly RecordedEvent[]) => withChanges(EMPTY_BOOK, events).changes;
const typesIn = (...placed: readonly Happening[]) => changesIn(logOf(...placed)).map(({ type }) => type);

const DUE = {
  type: 'RankingReportDue.v1',
  data: {
    scheduleId: 'kvartal',
    title: 'Läget varje kvartal',
    period: '2026-03-01T06:00',
    dueAt: '2026-03-01T05:00:00Z',
    since: null,
    instrumentVersion: '2010',
    measures: [],
    peers: 'all',
    formats: ['json'],
  },
} as const;

function made(containsSample: boolean) {
  const packedReport = deflateRawSync(JSON.stringify({ referenceSet: { containsSample } })).toString('base64');
  const asOf = { position: '3', instant: '2026-03-01T05:00:00Z' };
  return { type: 'RankingReportMade.v1', data: { asOf, packedReport, madeAt: '2026-03-01T05:00:01Z' } };
}

describe('what the feed says of an evaluation', () => {
  it('is nothing before it is published, nor of a draft that is withdrawn', () => {
    expect(typesIn([OREBRO, started()], [OREBRO, withdrawn('Fel år')])).toEqual([]);
  });

  it('is when, by which role and what, and where it is read, without who it was', () => {
    const [change] = changesIn(logOf([OREBRO, started()], [OREBRO, published('615', 'Infört i efterhand')]));
    expect(change).toEqual({
      position: '8',
      at: '2026-03-01T12:00:01.000000Z',
      role: 'analyst',
      id: '1880-2010-2012',
      href: '/api/v1/evaluations/1880-2010-2012',
      kind: 'evaluation',
      type: 'EvaluationPublished',
      municipalityCode: '1880',
      municipalityName: 'Örebro',
      instrumentVersion: '2010',
      year: 2012,
      isSample: false,
      total: '615',
      reason: 'Infört i efterhand',
    });
    expect(JSON.stringify(change)).not.toContain('secret');
  });

  it('tells of a total that is not known as null, and of a correction why', () => {
    const changes = changesIn(
      logOf([OREBRO, started()], [OREBRO, published(null)], [OREBRO, corrected('616', 'Avskrivningsfel')]),
    );
    expect(changes).toMatchObject([
      { total: null, reason: null },
      { total: '616', reason: 'Avskrivningsfel' },
    ]);
  });

  const LIFE: readonly Happening[] = [
    [OREBRO, started()],
    [OREBRO, published('615')],
    [OREBRO, corrected('616', 'Avskrivningsfel')],
    [OREBRO, withdrawn('Fel år')],
    [OREBRO, started()],
    [OREBRO, withdrawn('Påbörjad av misstag')],
    [OREBRO, started()],
    [OREBRO, published('700')],
  ];

  it.each([1, 2, 3, 8])('keeps a withdrawal and what was before it, without figures, read %i at a time', (size) => {
    const events = logOf(...LIFE);
    let book = EMPTY_BOOK;
    for (let from = 0; from < events.length; from += size) book = withChanges(book, events.slice(from, from + size));
    expect(book.changes).toMatchObject([
      { type: 'EvaluationPublished', total: null },
      { type: 'EvaluationCorrected', total: null, reason: 'Avskrivningsfel' },
      { type: 'EvaluationWithdrawn', total: null, reason: 'Fel år' },
      { type: 'EvaluationPublished', total: '700' },
    ]);
    expect(JSON.stringify(book.changes)).not.toMatch(/misstag|615|616/);
  });

  it('leaves the figures of every other evaluation', () => {
    const other = 'evaluation-1883-2010-2012';
    const changes = changesIn(
      logOf(
        [other, started('1883')],
        [other, published('500')],
        [OREBRO, started()],
        [OREBRO, published('615')],
        [OREBRO, withdrawn('Fel år')],
      ),
    );
    expect(changes.map((change) => (change.kind === 'evaluation' ? change.total : undefined))).toEqual([
      '500',
      null,
      null,
    ]);
  });
});

describe('what the feed says of the rest', () => {
  it('is nothing of a report that is not adopted, and then that it was, and why it was corrected', () => {
    expect(typesIn([REPORT, OPENED])).toEqual([]);
    const changes = changesIn(logOf([REPORT, OPENED], [REPORT, ADOPTED], [REPORT, reportCorrected('Fel tecken')]));
    expect(changes).toMatchObject([
      {
        kind: 'interim-report',
        type: 'InterimReportAdopted',
        id: '1883-kommunstyrelsen-2024-delarsrapport-1',
        href: '/api/v1/interim-reports/1883-kommunstyrelsen-2024-delarsrapport-1',
        municipalityName: 'Karlskoga',
        committee: 'Kommunstyrelsen',
        fiscalYear: 2024,
        cycle: 'Delårsrapport 1',
        outturnThrough: '2024-03-31',
        reason: null,
      },
      { type: 'InterimReportCorrected', reason: 'Fel tecken' },
    ]);
  });

  it('is of a network who came and went, by name', () => {
    const changes = changesIn(
      logOf([NETWORK, created('Längs Mälaren', ['1880'])], [NETWORK, membersChanged(['1883'], ['1880'], 'Flytt')]),
    );
    expect(changes).toMatchObject([
      { type: 'NetworkCreated', name: 'Längs Mälaren', added: [{ name: 'Örebro' }], removed: [], reason: null },
      { name: 'Längs Mälaren', added: [{ name: 'Karlskoga' }], removed: [{ name: 'Örebro' }], reason: 'Flytt' },
    ]);
  });

  it('is nothing of a ranking report that is due, and then that it was made', () => {
    expect(typesIn([RANKING, DUE])).toEqual([]);
    expect(changesIn(logOf([RANKING, DUE], [RANKING, made(true)]))).toMatchObject([
      {
        kind: 'ranking-report',
        href: '/api/v1/ranking-reports/kvartal-2026-03-01T06.00',
        title: 'Läget varje kvartal',
        dueAt: '2026-03-01T05:00:00Z',
        isSample: true,
      },
    ]);
  });

  it.each<[string, readonly Happening[], boolean]>([
    [
      'an evaluation of an invented municipality',
      [
        [OREBRO, started('9901', true)],
        [OREBRO, published('1')],
      ],
      true,
    ],
    ['a network with an invented member', [[NETWORK, created('x', ['1880', '9901'])]], true],
    [
      'a network that an invented member leaves',
      [
        [NETWORK, created('x', ['9901'])],
        [NETWORK, membersChanged([], ['9901'], 'x')],
      ],
      true,
    ],
    ['a network without', [[NETWORK, created('x', ['1880'])]], false],
    [
      'a ranking report without',
      [
        [RANKING, DUE],
        [RANKING, made(false)],
      ],
      false,
    ],
  ])('marks what is invented: %s', (_, placed, isSample) => {
    expect(changesIn(logOf(...placed)).map((change) => change.isSample)).toEqual(
      changesIn(logOf(...placed)).map(() => isSample),
    );
    expect(changesIn(logOf(...placed)).length).toBeGreaterThan(0);
  });

  it('goes by the order of the log, whatever the streams', () => {
    const changes: readonly PublishedChange[] = changesIn(
      logOf([OREBRO, started()], [REPORT, OPENED], [REPORT, ADOPTED], [OREBRO, published('615')]),
    );
    expect(changes.map(({ position, kind }) => [position, kind])).toEqual([
      ['11', 'interim-report'],
      ['14', 'evaluation'],
    ]);
  });
});

describe('a log that says what the rules never allow', () => {
  it.each<[string, readonly Happening[]]>([
    ['a publication without a start', [[OREBRO, published('615')]]],
    ['an adoption without an opening', [[REPORT, ADOPTED]]],
    ['members that change before the network is', [[NETWORK, membersChanged([], [], 'x')]]],
    ['a ranking report that never fell due', [[RANKING, made(false)]]],
    ['an event of another type', [[OREBRO, { type: 'EvaluationSubmitted.v1', data: {} }]]],
  ])('is not taken in: %s', (_, placed) => {
    expect(() => changesIn(logOf(...placed))).toThrow(RangeError);
  });

  it('is not read for what is never shown', () => {
    expect(FOLDED_TYPES).not.toContain('EvaluationScored.v1');
    expect(FOLDED_TYPES).not.toContain('InterimReportReturned.v1');
    expect(FOLDED_TYPES).toHaveLength(11);
  });
});
