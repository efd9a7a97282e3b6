import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toText } from '#kernel';
import { compareOrganisation, type Comparison } from './compare';
import { decomposeChange } from './decompose-change';
import {
  EIGHT_AREAS,
  evaluation,
  figureOfText,
  GRASTORP,
  GRASTORP_2014,
  KARLSKOGA,
  KARLSKOGA_2010,
  KARLSKOGA_2014,
  municipality,
  NACKA,
  NACKA_2011,
  OREBRO,
  OREBRO_2010,
  OREBRO_2012,
  organisation,
} from './examples';
import { improvements } from './improvements/improvements';
import { remediesFor } from './remedies/remedies';
import { derivedText, type Organisation } from './scored-evaluation';
import { similarProfiles } from './similar-profiles/similar-profiles';
import { fieldOf, spreadOf } from './statistics';

const DOCUMENT = readFileSync(join(__dirname, '../../../docs/comparison-by-hand.md'), 'utf8');

/** The tables of the document: what stands in the second column under a name in the first. */
const written = new Map(
  [...DOCUMENT.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].map(([, name = '', value = '']) => [
    name.trim(),
    value.trim(),
  ]),
);

const invented = (code: string, total: string, halfWidth: string): Organisation => {
  const of = municipality(code, `Påhittad ${code}`, 1000, '1');
  return organisation(of, {
    ...evaluation(of, 2012, {}),
    figures: new Map([['total', figureOfText(total, halfWidth)]]),
  });
};
const [karlskoga, grastorp, nacka] = [
  organisation(KARLSKOGA, KARLSKOGA_2014),
  organisation(GRASTORP, GRASTORP_2014),
  organisation(NACKA, NACKA_2011),
];
const close = invented('1001', '616', '0.5');
const FIVE = [karlskoga, grastorp, invented('1000', '530.35', '4'), close, nacka];

function comparison(members: readonly Organisation[], other: Partial<Comparison> = {}): Comparison {
  return {
    subject: organisation(OREBRO, OREBRO_2012),
    previous: OREBRO_2010,
    peers: { members, eligible: members.length, leftOut: [], classification: null, network: null, emptyBecause: null },
    peerRule: 'all',
    instrument: EIGHT_AREAS,
    asOf: { position: '9', instant: '2026-01-01T00:00:00Z' },
    language: 'sv',
    ...other,
  };
}

const totalAmong = (members: readonly Organisation[]) => compareOrganisation(comparison(members)).total;

function spreadFigures(): Record<string, string> {
  const total = totalAmong(FIVE);
  const limits = spreadOf(fieldOf(['1', '2', '4', '8', '16', '32'].map((one) => figureOfText(one))));
  const known = limits ? [limits.lowerQuartile, limits.median, limits.upperQuartile] : [];
  return {
    n: String(total.n),
    rank: String(total.rank),
    'rank interval': `${total.rankInterval?.from}–${total.rankInterval?.to}`,
    percentile: String(total.percentile),
    mean: String(total.mean),
    'lower quartile': String(total.lowerQuartile),
    median: String(total.median),
    'upper quartile': String(total.upperQuartile),
    quartile: String(total.quartile),
    min: String(total.min),
    max: String(total.max),
    'gap to the mean': String(total.gapToMean),
    'gap to the best': String(total.gapToBest),
    'limits of six': known.map(derivedText).join(', '),
  };
}

function fewFigures(): Record<string, string> {
  const [four, one] = [totalAmong([nacka, grastorp, karlskoga, close]), totalAmong([nacka])];
  const or = (value: string | number | null, name: string) => (value === null ? `no ${name}` : `${name} ${value}`);
  return {
    'four peers': [
      or(four.rank, 'rank'),
      or(four.mean, 'mean'),
      or(four.quartile, 'quartile'),
      or(four.percentile, 'percentile'),
    ].join(', '),
    'one peer': [`n ${one.n}`, or(one.rank, 'rank'), or(one.mean, 'mean')].join(', '),
  };
}

function changeFigures(): Record<string, string> {
  const { parts, total } = decomposeChange(OREBRO_2012, OREBRO_2010, EIGHT_AREAS);
  return {
    'change of the total': String(total?.change),
    'change by area': parts.map(({ change }) => change).join(', '),
    'sum of the areas': String(total?.sumOfParts),
    'left over': String(total?.residual),
    'most that rounding can make': String(total?.tolerance),
  };
}

function furtherFigures(): Record<string, string> {
  const [nearest] = similarProfiles(comparison([grastorp]), 1).rows;
  const asked = (points: string) => {
    const of = municipality(`2${points.padStart(3, '0')}`, points, 1, '1');
    return organisation(of, evaluation(of, 2012, { 'area:1': points }, { depth: 'area' }));
  };
  const members = ['20', '24', '30', '40', '45'].map(asked);
  const [gap] = remediesFor(comparison(members, { subject: asked('22'), previous: null })).areas[0]?.gaps ?? [];
  const all = [OREBRO_2010, OREBRO_2012, KARLSKOGA_2010, KARLSKOGA_2014];
  const { rows } = improvements([organisation(OREBRO, OREBRO_2012), karlskoga], 'total', (code) =>
    all.filter(({ municipalityCode }) => municipalityCode === code),
  );
  return {
    'distance per area': String(nearest?.distance),
    '±': String(nearest?.halfWidth),
    'widest area': String(nearest?.widestArea),
    'gap to the median': String(gap?.gapToMedian),
    'do clearly better': String(gap?.betterCount),
    'most improved': rows.map(({ rank, name, change }) => `${rank}. ${name} ${change}`).join(', '),
  };
}

const computed = { ...spreadFigures(), ...fewFigures(), ...changeFigures(), ...furtherFigures() };

it.each(Object.entries(computed))('%s is what the document says', (name, value) => {
  expect(written.get(name)).toBe(value);
});

it('leaves no figure of the document unchecked', () => {
  const figures = [...written.keys()].filter((name) => name !== 'Figure' && !/^[A-ZÅÄÖ-]|^an|^\s*$/.test(name));
  expect(figures.toSorted()).toEqual(Object.keys(computed).toSorted());
});

it('begins from the scores that the examples have', () => {
  expect(
    FIVE.map(({ evaluation: { figures } }) => toText(figures.get('total')?.value ?? { units: 0n, scale: 0 })),
  ).toEqual(['450', '506', '530.35', '616', '644']);
});
