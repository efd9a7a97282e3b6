import { decimal } from '#kernel';
import {
  evaluation,
  GRASTORP_2014,
  KARLSKOGA_2010,
  KARLSKOGA_2014,
  NACKA,
  NACKA_2011,
  OREBRO,
  OREBRO_2010,
  OREBRO_2012,
} from './examples';
import { figureReader } from './figure-table';
import { derivedText, figureOf, latestOfEach, pointsText, previousOf } from './scored-evaluation';

const ALL = [OREBRO_2012, KARLSKOGA_2014, OREBRO_2010, KARLSKOGA_2010, GRASTORP_2014, NACKA_2011];

describe('a figure of an evaluation', () => {
  it('is found by its measure', () => {
    expect(figureOf(OREBRO_2012, 'area:3')).toEqual({ value: decimal('86.00'), halfWidth: decimal('0.5') });
    expect(figureOf(OREBRO_2012, 'sub:1.1')).toBeUndefined();
  });

  it('is the total alone where the total alone is known, even if single areas were mentioned', () => {
    const mentioned = evaluation(NACKA, 2011, { total: '644', 'area:2': '92' });
    expect(figureOf(mentioned, 'total')?.value).toEqual(decimal('644'));
    expect(figureOf(mentioned, 'area:2')).toBeUndefined();
  });
});

describe('published figures', () => {
  it('are read exactly, equal ones as one object', () => {
    const read = figureReader();
    const figures = read({ total: { value: '615', halfWidth: '0.5' }, 'area:1': { value: '68.35', halfWidth: '0.5' } });
    expect([...figures]).toEqual([
      ['total', { value: { units: 615n, scale: 0 }, halfWidth: { units: 5n, scale: 1 } }],
      ['area:1', { value: { units: 6835n, scale: 2 }, halfWidth: { units: 5n, scale: 1 } }],
    ]);
    expect(read({ total: { value: '615', halfWidth: '0.5' } }).get('total')).toBe(figures.get('total'));
    expect(read({ total: { value: '615', halfWidth: '0' } }).get('total')).not.toBe(figures.get('total'));
  });

  it('are refused when they are no decimals', () => {
    expect(() => figureReader()({ total: { value: '6,15', halfWidth: '0' } })).toThrow(RangeError);
  });
});

describe('the latest of each municipality', () => {
  it('is the highest year, each municipality once', () => {
    expect(latestOfEach(ALL, '2010')).toEqual([OREBRO_2012, KARLSKOGA_2014, GRASTORP_2014, NACKA_2011]);
    expect(latestOfEach(ALL.toReversed(), '2010')).toHaveLength(4);
    expect(latestOfEach(ALL.toReversed(), '2010')).toEqual(
      expect.arrayContaining([OREBRO_2012, KARLSKOGA_2014, GRASTORP_2014, NACKA_2011]),
    );
  });

  it('passes over other instrument versions, later ones too', () => {
    const later = evaluation(OREBRO, 2021, { total: '500' }, { instrumentVersion: '2020' });
    expect(latestOfEach([...ALL, later], '2010')).toContain(OREBRO_2012);
    expect(latestOfEach([...ALL, later], '2020')).toEqual([later]);
    expect(latestOfEach([], '2010')).toEqual([]);
  });

  it('throws on two of one version and year', () => {
    expect(() => latestOfEach([OREBRO_2012, { ...OREBRO_2012, evaluationId: 'twin' }], '2010')).toThrow(RangeError);
  });
});

describe('the previous evaluation', () => {
  it('is the nearest earlier one of the same municipality and version', () => {
    const first = evaluation(OREBRO, 2006, { total: '400' });
    const otherVersion = evaluation(OREBRO, 2011, { total: '1' }, { instrumentVersion: '2016' });
    expect(previousOf([...ALL, otherVersion, first], OREBRO_2012)).toBe(OREBRO_2010);
    expect(previousOf([first, ...ALL], OREBRO_2010)).toBe(first);
    expect(previousOf(ALL, OREBRO_2010)).toBeNull();
    expect(previousOf(ALL, NACKA_2011)).toBeNull();
  });
});

describe('figures in an answer', () => {
  it.each([
    ['615', '615'],
    ['68.35', '68.35'],
    ['86.00', '86.00'],
    ['73.8', '73.8'],
    ['73.8000', '73.80'],
    ['73.8040', '73.804'],
  ])('writes the score %s as %s', (value, text) => {
    expect(pointsText(decimal(value))).toBe(text);
  });

  it.each([
    ['615', '615.00'],
    ['2.345', '2.35'],
    ['-2.345', '-2.35'],
    ['2.3449', '2.34'],
    ['-0.001', '0.00'],
  ])('writes the derived %s as %s', (value, text) => {
    expect(derivedText(decimal(value))).toBe(text);
  });
});
