import { placesIn, PublishedScores, type KnownPoint, type ScoredEvaluation } from '#comparison';
import { findInstrument } from '#evaluations';
import { decimal } from '#kernel';
import { findMunicipality } from '#registry';
import type { ReportMatter } from './build-report';
import type { DueReport } from './ranking-report';

/** A municipality's total, printed to whole points, and its points for area 1 and on as far as it has them. */
export type Scored = readonly [code: string, year: number, total: string, ...areas: string[]];

export const FIVE: readonly Scored[] = [
  ['1880', 2012, '615', '68'],
  ['1883', 2012, '580', '60'],
  ['1444', 2011, '420', '40'],
  ['0182', 2011, '615', '70'],
  ['1270', 2010, '500', '55'],
];

function evaluation([code, year, total, ...areas]: Scored): ScoredEvaluation {
  const half = decimal('0.5');
  const figures = [['total', total] as const, ...areas.map((points, nth) => [`area:${nth + 1}`, points] as const)];
  return {
    evaluationId: `${code}-2010-${year}`,
    municipalityCode: code,
    instrumentVersion: '2010',
    year,
    depth: 'area',
    publishedAt: `${year}-12-01T00:00:00Z`,
    isSample: false,
    figures: new Map(figures.map(([measure, points]) => [measure, { value: decimal(points), halfWidth: half }])),
    observations: [],
  };
}

/** What was known when these were published. */
export function knownWith(
  scored: readonly Scored[],
  position = '10',
  instant = '2026-10-01T04:00:00.000Z',
): KnownPoint {
  const municipalities = [...new Set(scored.map(([code]) => code))].flatMap((code) => findMunicipality(code) ?? []);
  const published = new PublishedScores({
    instrument: findInstrument,
    places: placesIn(municipalities),
    sample: true,
  });
  published.takeStanding(scored.map(evaluation));
  return { asOf: { position, instant }, published, networks: () => undefined, lastChange: BigInt(position) };
}

export const DUE: DueReport = {
  scheduleId: 'varje-kvartal',
  title: 'Varje kvartal',
  period: '2026-10-01T06:00',
  dueAt: '2026-10-01T04:00:00.000Z',
  since: null,
  instrumentVersion: '2010',
  measures: ['total', 'area:1'],
  peers: 'all',
  formats: ['json', 'html', 'pdf', 'xlsx', 'csv'],
};

/** A first report, or one after another. */
export function matter(now: readonly Scored[], before?: readonly Scored[], due: DueReport = DUE): ReportMatter {
  const instrument = findInstrument('2010');
  if (!instrument) throw new Error('No instrument 2010');
  const earlier = before && knownWith(before, '5', '2026-07-01T04:00:00.000Z');
  const since = earlier ? { reportId: 'varje-kvartal-2026-07-01T06.00', dueAt: earlier.asOf.instant } : null;
  return {
    id: 'varje-kvartal-2026-10-01T06.00',
    due: { ...due, since },
    instrument,
    rule: { kind: 'all' },
    point: knownWith(now),
    before: earlier ?? null,
    corrections: [],
  };
}
