import * as fc from 'fast-check';
import { checkReport } from './check-report';
import { CHECKS, type Check, type Finding } from './finding';
import { exactReport, printedAs, type ExactReport, type ExactUnit, type Print } from './testing/exact-report';
import type { AmountMeasure } from '../table';

const PRINTS: readonly Print[] = [
  { unit: 'tkr', decimals: 0 },
  { unit: 'mnkr', decimals: 1 },
  { unit: 'mnkr', decimals: 2 },
  { unit: 'kr', decimals: 0 },
  { unit: 'kr', decimals: 2 },
];

const ore = fc.oneof(
  fc.bigInt({ min: -9_000_000_000n, max: 9_000_000_000n }),
  fc.bigInt({ min: -90_000_000_000_000n, max: 90_000_000_000_000n }),
  fc.bigInt({ min: -200_000n, max: 200_000n }),
  fc.constantFrom(0n, 49_999n, 50_000n, -50_000n, 50_001n),
);
const unit: fc.Arbitrary<ExactUnit> = fc.record({
  accounts: ore,
  outturn: ore,
  budgetToDate: ore,
  originalBudget: ore,
  budget: ore,
  previousForecast: ore,
  forecast: ore,
});
const report = fc
  .tuple(fc.array(unit, { minLength: 1, maxLength: 9 }), fc.constantFrom(...PRINTS), fc.constantFrom(...PRINTS))
  .map(([units, print, other]) => exactReport(units, print, other));

const brief = ({ check, severity, table, row, measure, expected, printed }: Finding) =>
  [severity, check, table, row, measure, expected, printed].join(' ');

describe('a report that is right to the öre and rounded figure by figure', () => {
  it('raises nothing', () => {
    fc.assert(
      fc.property(report, (right) => {
        expect(checkReport(right).findings.map(brief)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('is compared by every check', () => {
    const { checked } = checkReport(exactReport(UNITS, PRINTS[0] ?? { unit: 'kr', decimals: 0 }));
    expect(CHECKS.filter((check) => checked[check] === 0)).toEqual([]);
  });

  it('raises false alarms in every check that rounds, once rounding is allowed nothing', () => {
    const strict = fc.sample(report, { numRuns: 60, seed: 7 }).flatMap((right) => alarms(right, (d) => d.units === 0n));
    expect(new Set(strict)).toEqual(
      new Set([
        'sums-foot',
        'deviation',
        'deviation-to-date',
        'consumption',
        'same-total',
        'same-row',
        'text-and-table',
        'previous-forecast',
        'signs',
      ]),
    );
  });
});

function alarms(right: ExactReport, explains: Parameters<typeof checkReport>[1]): Check[] {
  return checkReport(right, explains).findings.map(({ check }) => check);
}

const UNITS: readonly ExactUnit[] = [3n, 5n, 7n, 11n].map((n) => ({
  accounts: -n * 1_234_567_890n,
  outturn: -n * 411_522_630n,
  budgetToDate: -n * 430_000_001n,
  originalBudget: -n * 1_300_000_007n,
  budget: -n * 1_310_000_003n,
  previousForecast: -n * 1_333_333_333n,
  forecast: -n * 1_377_777_777n,
}));
const TKR: Print = { unit: 'tkr', decimals: 0 };
const RIGHT = exactReport(UNITS, TKR);

/** The report with one figure of one table changed by so many öre. */
function withFault(kind: string, row: number, measure: AmountMeasure | 'consumption', change: bigint): ExactReport {
  const tables = RIGHT.tables.map((table) => {
    if (table.kind !== kind) return table;
    const rows = table.rows.map((one, nth) => {
      if (nth !== row) return one;
      const printed = BigInt(one[measure] ?? '0');
      return { ...one, [measure]: String(printed + (measure === 'consumption' ? change : change / 100_000n)) };
    });
    return { ...table, rows };
  });
  return { ...RIGHT, tables };
}

const found = (faulty: ExactReport, explains?: Parameters<typeof checkReport>[1]) => new Set(alarms(faulty, explains));
const anything = () => true;

describe('a report with one figure wrong', () => {
  const faults: readonly (readonly [Check, ExactReport])[] = [
    ['sums-foot', withFault('by-unit', 2, 'forecast', 500_000n)],
    ['deviation', withFault('by-unit', 0, 'deviation', 200_000n)],
    ['deviation-to-date', withFault('by-unit', 0, 'deviationToDate', 200_000n)],
    ['consumption', withFault('by-unit', 0, 'consumption', 2n)],
    ['same-total', withFault('by-activity', 5, 'outturn', 200_000n)],
    ['same-row', withFault('forecast-history', 1, 'budget', 200_000n)],
    ['text-and-table', { ...RIGHT, texts: [{ text: 'Vattenverket visar en avvikelse på -3,5 mnkr.' }] }],
    ['previous-forecast', withFault('by-unit', 0, 'previousForecast', 200_000n)],
  ];

  it.each(faults)('is found by %s', (check, faulty) => {
    expect(found(faulty)).toContain(check);
  });

  it.each(faults)('is missed by %s once rounding may explain anything', (check, faulty) => {
    expect(found(faulty, anything)).not.toContain(check);
  });

  it('is found whichever figure of a unit it is, from two steps on', () => {
    const measures = ['outturn', 'budgetToDate', 'budget', 'forecast', 'deviation', 'accountsPreviousYear'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...measures),
        fc.integer({ min: 0, max: 1 }),
        fc.bigInt({ min: 5n, max: 9_999_999n }),
        (measure, row, steps) => {
          expect(checkReport(withFault('by-unit', row, measure, steps * 100_000n)).findings).not.toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says by how much, and which figures led to it', () => {
    const [finding] = checkReport(withFault('by-unit', 2, 'forecast', 500_000n)).findings;
    expect(finding).toMatchObject({
      check: 'sums-foot',
      severity: 'error',
      table: 'by-unit-teknik',
      row: 2,
      measure: 'forecast',
      difference: '5000',
      tolerance: '1500',
    });
    expect(finding?.ledTo.map(({ row, value }) => [row, value])).toEqual([
      [0, `${printedAs(UNITS[0]?.forecast ?? 0n, TKR)}000`],
      [1, `${printedAs(UNITS[1]?.forecast ?? 0n, TKR)}000`],
    ]);
  });
});
