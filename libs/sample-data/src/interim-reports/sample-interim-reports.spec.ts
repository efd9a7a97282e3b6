import { createHash } from 'node:crypto';
import {
  checkTable,
  tableIdOf,
  tableSchema,
  withLevels,
  type ForecastTable,
  type TableMeasure,
} from '#interim-reports';
import { absolute, add, compare, decimal, subtract, whole, ZERO } from '#kernel';
import { findMunicipality } from '#registry';
import { inventedReports } from './invented-reports';
import type { SampleInterimReport } from './sample-interim-report';
import { sampleInterimReports } from './sample-interim-reports';
import { transcribedReports } from './transcribed-reports';

const invented = inventedReports();
const placeOf = ({ municipalityCode, committee, fiscalYear, cycle }: SampleInterimReport) =>
  `${municipalityCode} ${committee} ${fiscalYear} ${cycle}`;

describe('the real interim reports', () => {
  const real = transcribedReports();

  it('are four, with the tables that stand in them', () => {
    expect(real.map((report) => `${placeOf(report)}: ${report.tables.length}`)).toEqual([
      '0484 Kommunstyrelsen 2022 Delårsrapport 2: 2',
      '1880 Kommunstyrelsen 2019 Delårsrapport med prognos 2: 11',
      '1880 Kommunstyrelsen 2022 Delårsrapport med prognos 2: 1',
      '1880 Kommunstyrelsen 2024 Delårsrapport med prognos 1: 12',
    ]);
  });

  it('have of the decision only what is known, and say why a part is missing', () => {
    const known = real.map(({ decision }) => [decision?.decidedOn, decision?.paragraph, decision?.diaryNumber]);
    expect(known).toEqual([
      [undefined, undefined, 'KSKF/2022:251'],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
      ['2024-06-03', undefined, undefined],
    ]);
    expect(real.filter(({ decision }) => !decision?.incompleteReason)).toEqual([]);
  });
});

describe('the sample reports', () => {
  const all = sampleInterimReports();

  it.each(all.map((report) => [placeOf(report), report] as const))(
    '%s has tables that can be registered',
    (_, report) => {
      const ids = report.tables.map((table) => tableIdOf(table));
      expect(new Set(ids).size).toBe(ids.length);
      for (const table of report.tables) {
        const body = tableSchema.parse(table);
        expect(checkTable({ ...body, rows: withLevels(body.rows) })?.faults ?? []).toEqual([]);
      }
    },
  );

  it('stand once each, in the order of their outturns', () => {
    expect(new Set(all.map(placeOf)).size).toBe(all.length);
    const days = all.map(({ outturnThrough }) => outturnThrough);
    expect(days).toEqual(days.toSorted());
  });
});

describe('the invented interim reports', () => {
  it('are the same every time and on every machine', () => {
    const text = JSON.stringify(inventedReports().map(({ tables, decision }) => ({ tables, decision })));
    expect(JSON.stringify(invented.map(({ tables, decision }) => ({ tables, decision })))).toBe(text);
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '2765b04e24ce469d4df2e59efd3cb0890c347c7a2b474af3743484bc6d04efa9',
    );
  });

  it('are of invented municipalities only, and marked so', () => {
    expect(invented.every(({ municipalityCode }) => findMunicipality(municipalityCode)?.isSample)).toBe(true);
    expect(invented.filter(({ origin }) => !origin?.includes('påhittade'))).toEqual([]);
    expect(invented).toHaveLength(24);
  });

  it('wait for a decision in one case, and else have a whole one', () => {
    const waiting = invented.filter(({ decision }) => decision === null);
    expect(waiting.map(placeOf)).toEqual(['9901 Barn- och utbildningsnämnden 2025 Delårsrapport 2']);
    for (const { decision, outturnThrough } of invented) {
      if (!decision) continue;
      expect(decision.paragraph && decision.diaryNumber).toBeTruthy();
      expect((decision.decidedOn ?? '') > outturnThrough).toBe(true);
    }
  });

  it('have goals in two cycles of three municipalities', () => {
    const withGoals = invented.filter(({ statements }) => statements.some(({ kind }) => kind === 'goal'));
    expect(withGoals.map(({ municipalityCode }) => municipalityCode).toSorted()).toEqual(
      ['9901', '9902', '9903'].flatMap((code) => [code, code]),
    );
  });

  it('foresee deviations of both signs', () => {
    const deviations = invented.flatMap(({ tables }) =>
      rowsOf(tables, 'by-unit', false).map((row) => row.deviation ?? '0'),
    );
    expect(deviations.filter((text) => text.startsWith('-')).length / deviations.length).toBeGreaterThan(0.2);
    expect(deviations.filter((text) => !text.startsWith('-')).length / deviations.length).toBeGreaterThan(0.2);
  });
});

function rowsOf(tables: readonly ForecastTable[], kind: ForecastTable['kind'], isSum: boolean) {
  return tables.filter((table) => table.kind === kind).flatMap(({ rows }) => rows.filter((row) => row.isSum === isSum));
}

const MEASURES: readonly TableMeasure[] = [
  'accountsPreviousYear',
  'outturn',
  'budgetToDate',
  'deviationToDate',
  'budget',
  'forecast',
  'deviation',
];

describe('the figures of an invented report', () => {
  it('are the same total in every cut', () => {
    for (const { tables } of invented) {
      const totals = tables.map(({ rows }) => rows.at(-1)).map((row) => MEASURES.map((measure) => row?.[measure]));
      expect(new Set(totals.map((total) => JSON.stringify(total))).size).toBe(1);
    }
  });

  it('miss their sums by no more than rounding explains', () => {
    const misses = invented.flatMap(({ tables }) =>
      rowsOf(tables, 'by-account-group', true).flatMap((total) =>
        MEASURES.map((measure) => {
          const parts = rowsOf(tables, 'by-account-group', false).map((row) => decimal(row[measure] ?? ''));
          const printed = decimal(total[measure] ?? '');
          const units = absolute(subtract(parts.reduce(add, ZERO), printed)).units;
          return units;
        }),
      ),
    );
    expect(misses.filter((miss) => miss > 3n)).toEqual([]);
    expect(misses.filter((miss) => miss > 0n).length).toBeGreaterThan(20);
  });

  it('repeat the forecast of the cycle before', () => {
    const later = invented.filter(({ cycle }) => cycle === 'Delårsrapport 2');
    for (const report of later) {
      const earlier = invented.find((one) => placeOf(one) === placeOf({ ...report, cycle: 'Delårsrapport 1' }));
      const forecasts = rowsOf(earlier?.tables ?? [], 'by-unit', false).map(({ forecast }) => forecast);
      expect(rowsOf(report.tables, 'by-unit', false).map(({ previousForecast }) => previousForecast)).toEqual(
        forecasts,
      );
    }
    expect(later).toHaveLength(12);
  });

  it('end in the accounts that the next year states, nearer to the second forecast than to the first', () => {
    const near = invented.flatMap((report) => {
      const next = invented.find((one) => placeOf(one) === placeOf({ ...report, fiscalYear: report.fiscalYear + 1 }));
      const accounts = rowsOf(next?.tables ?? [], 'net-accounts', true)[0]?.accountsPreviousYear;
      const forecast = rowsOf(report.tables, 'net-accounts', true)[0]?.forecast;
      if (!accounts || !forecast) return [];
      return [
        { place: placeOf(report), cycle: report.cycle, miss: absolute(subtract(decimal(forecast), decimal(accounts))) },
      ];
    });
    const [first, second] = ['Delårsrapport 1', 'Delårsrapport 2'].map((cycle) =>
      near.filter((one) => one.cycle === cycle),
    );
    expect([first?.length, second?.length]).toEqual([8, 8]);
    const nearer = (second ?? []).filter(({ place, miss }) => {
      const before = first?.find((one) => one.place === place.replace('Delårsrapport 2', 'Delårsrapport 1'));
      return before && compare(miss, before.miss) < 0;
    });
    expect(nearer.length).toBeGreaterThanOrEqual(6);
    expect(compare(whole(0), near[0]?.miss ?? whole(0))).toBeLessThan(0);
  });

  it('are in the unit that the municipality prints in', () => {
    const units = invented.map(({ municipalityCode, tables }) => [municipalityCode, tables[0]?.amountsIn]);
    expect(Object.fromEntries(units)).toEqual({ 9901: 'tkr', 9902: 'tkr', 9903: 'mnkr' });
  });
});
