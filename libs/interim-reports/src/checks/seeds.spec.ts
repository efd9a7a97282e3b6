import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableIdOf } from '../parts';
import type { ForecastTable } from '../table';
import { checkReport } from './check-report';
import type { CheckedReport } from './finding';

const ROOT = join(__dirname, '../../../..');
const SEEDS = join(ROOT, '../shared/seeds');
const withSeeds = existsSync(SEEDS) ? it : it.skip;

function checked(name: string, text?: string): CheckedReport {
  const file = join(ROOT, 'libs/sample-data/src/data/interim-reports', `${name}.json`);
  const { tables } = JSON.parse(readFileSync(file, 'utf8')) as { tables: ForecastTable[] };
  return checkReport({
    tables: tables.map((table) => ({ ...table, tableId: tableIdOf(table) })),
    texts: text === undefined ? [] : [{ text }],
  });
}

const brief = ({ findings }: CheckedReport) =>
  findings.map(({ severity, check, table, row, measure, expected, printed, difference, tolerance }) =>
    [severity, check, table, row, measure, `${expected} → ${printed}`, difference, `± ${tolerance}`].join(' '),
  );

describe('what the checks find in the tables of four real reports, and how much they compare', () => {
  it('Örebro 2019, forecast 2: an outturn that differs between net accounts and units, and a row "varav" that is not its parts', () => {
    const report = checked('orebro-2019-delar-2');
    expect(brief(report)).toEqual([
      'error same-total net-accounts-kommunstyrelsen 0 outturn -224851000 → -162663000 62188000 ± 1500',
      'error same-row net-accounts-kommunstyrelsen 5 forecast -13031000 → -13074000 -43000 ± 1500',
      'error same-row net-accounts-kommunstyrelsen 5 deviation -4410000 → -4452000 -42000 ± 1500',
    ]);
    expect(report.checked).toEqual({
      'sums-foot': 86,
      deviation: 93,
      'deviation-to-date': 0,
      consumption: 0,
      'same-total': 35,
      'same-row': 30,
      'same-unit': 11,
      'text-and-table': 0,
      'previous-forecast': 0,
      signs: 181,
    });
  });

  it('Örebro 2022, forecast 2: accounts of 2021 that do not add up by more than 11 million', () => {
    const report = checked('orebro-2022-delar-2');
    expect(brief(report)).toEqual([
      'error sums-foot net-accounts-kommunstyrelsen 4 accountsPreviousYear -783076000 → -794290000 -11214000 ± 2500',
    ]);
    expect(report.checked).toEqual({
      'sums-foot': 7,
      deviation: 6,
      'deviation-to-date': 0,
      consumption: 0,
      'same-total': 0,
      'same-row': 0,
      'same-unit': 1,
      'text-and-table': 0,
      'previous-forecast': 0,
      signs: 6,
    });
  });

  it('Örebro 2024, forecast 1: a percentage of another row, state grants in two ways, and a sum that means two things', () => {
    const report = checked('orebro-2024-delar-1');
    expect(brief(report)).toEqual([
      'error consumption by-activity-kommungemensamt 31 consumption 102.8095 → 114 11.1905 ± 0.5012',
      'error same-row by-unit-kommungemensam-niva 14 forecast 18000000 → 17783000 -217000 ± 1000',
      'error same-row by-unit-kommungemensam-niva 14 deviation 5600000 → 5383000 -217000 ± 1000',
      'warning same-row by-unit-kommungemensam-niva 39 outturn -95583000 → -106363000 -10780000 ± 1000',
    ]);
    expect(report.checked).toEqual({
      'sums-foot': 162,
      deviation: 169,
      'deviation-to-date': 159,
      consumption: 151,
      'same-total': 57,
      'same-row': 33,
      'same-unit': 12,
      'text-and-table': 0,
      'previous-forecast': 0,
      signs: 438,
    });
  });

  it('Eskilstuna 2022, forecast 2: a caption in millions over thousands', () => {
    const report = checked('eskilstuna-2022-delar-2');
    expect(brief(report)).toEqual([
      'error same-unit forecast-history-kommunstyrelsen 7 outturn 30200000 → 30210000000 30179800000 ± 550000',
    ]);
    expect(report.checked).toEqual({
      'sums-foot': 22,
      deviation: 0,
      'deviation-to-date': 8,
      consumption: 0,
      'same-total': 2,
      'same-row': 0,
      'same-unit': 3,
      'text-and-table': 0,
      'previous-forecast': 0,
      signs: 32,
    });
  });
});

describe('what the texts of the four reports say of the same rows', () => {
  const textOf = (file: string) => readFileSync(join(SEEDS, `${file}.txt`), 'utf8');
  const ofText = ({ findings }: CheckedReport) =>
    findings
      .filter(({ check }) => check === 'text-and-table')
      .map(({ severity, table, row, expected, printed }) =>
        [severity, table, row, `${expected} → ${printed}`].join(' '),
      );

  withSeeds.each([
    ['orebro-2022-delar-2', 'orebro-kommunstyrelsen-delar2-2022', 4, []],
    ['eskilstuna-2022-delar-2', 'eskilstuna-kommunstyrelsen-delar2-2022', 3, []],
    [
      'orebro-2019-delar-2',
      'orebro-kommunstyrelsen-delar2-2019',
      6,
      [
        'warning by-unit-kommunstyrelseforvaltningen 0 6794000 → 6700000',
        'warning by-unit-kommunstyrelseforvaltningen 13 -4453000 → -4400000',
      ],
    ],
    [
      'orebro-2024-delar-1',
      'orebro-kommunstyrelsen-delar1-2024',
      14,
      ['warning by-unit-kommungemensam-niva 8 860000 → 800000'],
    ],
  ])(
    '%s: figures that are cut off instead of rounded, nothing else (skipped: no seeds)',
    (name, file, count, expected) => {
      const report = checked(name, textOf(file));
      expect(ofText(report)).toEqual(expected);
      expect(report.checked['text-and-table']).toBe(count);
      expect(report.findings.length - ofText(report).length).toBe(checked(name).findings.length);
    },
  );
});
