import { decimal } from '#kernel';
import { decomposeChange } from './decompose-change';
import { EIGHT_AREAS, evaluation, KARLSKOGA_2014, OREBRO, OREBRO_2010, OREBRO_2012 } from './examples';
import type { ComparedInstrument } from './measures';
import type { Figure } from './scored-evaluation';

describe('Örebro from 2010 to 2012', () => {
  const { from, to, parts, total } = decomposeChange(OREBRO_2012, OREBRO_2010, EIGHT_AREAS);

  it('is its areas’ own changes', () => {
    expect([from, to]).toEqual([
      { evaluationId: '1880-2010-2010', year: 2010 },
      { evaluationId: '1880-2010-2012', year: 2012 },
    ]);
    expect(parts.map(({ number, change }) => `${number}: ${change}`)).toEqual([
      '1: 16.35',
      '2: 5.55',
      '3: 20.00',
      '4: 15.10',
      '5: 19.25',
      '6: 2.80',
      '7: 15.65',
      '8: 5.30',
    ]);
    expect(
      parts.every(({ withinRounding, subQuestions, sum }) => !withinRounding && !subQuestions.length && !sum),
    ).toBe(true);
  });

  it('states that they add up exactly: 100.00 beside 100.00, where rounding could have made 9', () => {
    expect(total).toEqual({
      sumOfParts: '100.00',
      change: '100.00',
      residual: '0.00',
      tolerance: '9.0',
      explainedByRounding: true,
    });
  });
});

describe('parts and whole', () => {
  const instrument: ComparedInstrument = {
    version: '2010',
    areas: [
      {
        number: '1',
        title: 'Ett',
        titleEn: 'One',
        maxPoints: '100',
        subQuestions: [
          { number: '1.1', title: 'A', maxPoints: '60' },
          { number: '1.2', title: 'B', maxPoints: '40' },
        ],
      },
    ],
  };
  const figures = (values: Readonly<Record<string, readonly [string, string]>>): ReadonlyMap<string, Figure> =>
    new Map(
      Object.entries(values).map(([measure, [value, half]]) => [
        measure,
        { value: decimal(value), halfWidth: decimal(half) },
      ]),
    );
  const at = (year: number, values: Parameters<typeof figures>[0]) => ({
    ...evaluation(OREBRO, year, {}, { depth: 'sub-question' }),
    figures: figures(values),
  });
  const before = at(2010, {
    total: ['50', '0.5'],
    'area:1': ['50.00', '0.5'],
    'sub:1.1': ['30.00', '0.3'],
    'sub:1.2': ['20.00', '0.2'],
  });

  it('are told apart when rounding cannot explain what is left over', () => {
    const now = at(2012, {
      total: ['60', '0.5'],
      'area:1': ['56.50', '0.5'],
      'sub:1.1': ['30.60', '0.3'],
      'sub:1.2': ['23.00', '0.2'],
    });
    const { parts, total } = decomposeChange(now, before, instrument);
    expect(total).toMatchObject({
      sumOfParts: '6.50',
      change: '10.00',
      residual: '3.50',
      tolerance: '2.0',
      explainedByRounding: false,
    });
    expect(parts[0]?.sum).toMatchObject({
      sumOfParts: '3.60',
      change: '6.50',
      residual: '2.90',
      tolerance: '2.0',
      explainedByRounding: false,
    });
    expect(parts[0]?.subQuestions.map(({ change, withinRounding }) => [change, withinRounding])).toEqual([
      ['0.60', true],
      ['3.00', false],
    ]);
  });

  it('have no sum while a part is unknown', () => {
    const now = at(2012, { total: ['60', '0.5'], 'area:1': ['56.50', '0.5'], 'sub:1.1': ['30.60', '0.3'] });
    const { parts, total } = decomposeChange(now, before, instrument);
    expect(parts[0]?.sum).toBeNull();
    expect(parts[0]?.subQuestions).toHaveLength(1);
    expect(total).not.toBeNull();
    const only = decomposeChange(at(2012, { total: ['60', '0.5'] }), before, instrument);
    expect([only.total, only.parts[0]?.change]).toEqual([null, null]);
  });
});

it('is within one version', () => {
  expect(() => decomposeChange(OREBRO_2012, { ...KARLSKOGA_2014, instrumentVersion: '2020' }, EIGHT_AREAS)).toThrow(
    RangeError,
  );
});
