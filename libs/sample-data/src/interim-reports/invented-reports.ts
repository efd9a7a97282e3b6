import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AmountUnit, GivenStatement } from '#interim-reports';
import { randomOf } from '../random';
import { sampleStatements, type SampleStatements } from '../sample-statements';
import { cellsOf, type Cell } from './invented-cells';
import { inventedTables, type InventedSection } from './invented-tables';
import type { SampleInterimReport } from './sample-interim-report';

interface InventedCommittee {
  readonly committee: string;
  readonly sections: readonly InventedSection[];
}

/** Who reports: the municipality's size beside the amounts of the data file, and the unit that it prints in. */
const REPORTING: readonly {
  readonly municipalityCode: string;
  readonly scale: number;
  readonly amountsIn: AmountUnit;
  readonly committees: readonly string[];
}[] = [
  {
    municipalityCode: '9901',
    scale: 3.4,
    amountsIn: 'tkr',
    committees: ['Kommunstyrelsen', 'Barn- och utbildningsnämnden'],
  },
  { municipalityCode: '9902', scale: 1, amountsIn: 'tkr', committees: ['Kommunstyrelsen'] },
  { municipalityCode: '9903', scale: 1.6, amountsIn: 'mnkr', committees: ['Kommunstyrelsen'] },
];

interface Cycle {
  readonly cycle: string;
  readonly months: number;
  readonly lastDay: string;
  readonly decided: string;
}

const CYCLES: readonly Cycle[] = [
  { cycle: 'Delårsrapport 1', months: 4, lastDay: '04-30', decided: '06' },
  { cycle: 'Delårsrapport 2', months: 8, lastDay: '08-31', decided: '10' },
];
const YEARS = [2023, 2024, 2025];
const SEED = 'norr/interim';

const COMMENTS: readonly [string, ...string[]] = [
  'Vakanser har tillsatts senare än planerat.',
  'Avtal har blivit dyrare än vad budgeten räknade med.',
  'Intäkterna väntas bli andra än budgeterat.',
  'Verksamheten har färre i tjänst än planerat.',
  'Kostnader som hör till förra året har bokförts i år.',
];

type Place = Pick<SampleInterimReport, 'municipalityCode' | 'committee' | 'fiscalYear' | 'cycle'>;

/**
 * Interim reports of invented municipalities over three years, with a year's final accounts in the year after. The latest
 * one of the last committee waits for its decision.
 */
export function inventedReports(): SampleInterimReport[] {
  const path = join(__dirname, '..', 'data', 'invented-committees.json');
  const committees = JSON.parse(readFileSync(path, 'utf8')) as readonly InventedCommittee[];
  const stating = sampleStatements();
  const reports = YEARS.flatMap((year) =>
    CYCLES.flatMap((_, nth) =>
      REPORTING.flatMap((municipality) =>
        committees
          .filter(({ committee }) => municipality.committees.includes(committee))
          .map((committee) => withStatements(inventedReport(municipality, committee, year, nth), stating)),
      ),
    ),
  );
  const waiting = reports.findLast(({ committee }) => committee === committees.at(-1)?.committee);
  return reports.map((report) => (report === waiting ? { ...report, decision: null } : report));
}

function withStatements(report: SampleInterimReport, stating: readonly SampleStatements[]): SampleInterimReport {
  const place = ({ municipalityCode, committee, fiscalYear, cycle }: Place) =>
    [municipalityCode, committee, fiscalYear, cycle].join('/');
  const own = stating.filter((one) => place(one) === place(report)).flatMap(({ statements }) => statements);
  return { ...report, statements: [...report.statements, ...own] };
}

function inventedReport(
  { municipalityCode, scale, amountsIn }: (typeof REPORTING)[number],
  { committee, sections }: InventedCommittee,
  fiscalYear: number,
  nth: number,
): SampleInterimReport {
  const { cycle, months, lastDay, decided } = CYCLES[nth] ?? { cycle: '', months: 0, lastDay: '', decided: '' };
  const seed = `${SEED}/${municipalityCode}`;
  const random = randomOf(`${seed}/${committee}/${fiscalYear}/${cycle}`);
  const foreseen = CYCLES.slice(0, nth + 1).map(({ months: far }) => foreseenShare(`${seed}/${fiscalYear}`, far));
  const cells = sections.flatMap(({ units }) =>
    units.flatMap((unit) => cellsOf({ seed, unit, fiscalYear, months, foreseen, scale })),
  );
  const comments = new Map(
    sections.flatMap(({ units }) => units.slice(0, 1).map(({ code }) => [code, random.pick(COMMENTS)] as const)),
  );
  return {
    municipalityCode,
    committee,
    fiscalYear,
    cycle,
    outturnThrough: `${fiscalYear}-${lastDay}`,
    origin: 'Exempeldata: kommunen och siffrorna är påhittade',
    tables: inventedTables({ committee, sections, cells, amountsIn, comments }),
    statements: [analysisOf(cells)],
    decision: {
      decidedOn: `${fiscalYear}-${decided}-${String(random.between(3, 24)).padStart(2, '0')}`,
      paragraph: `§ ${random.between(40, 190)}`,
      diaryNumber: `KS ${random.between(100, 900)}/${fiscalYear}`,
    },
  };
}

function foreseenShare(key: string, months: number): number {
  return months / 12 + randomOf(`${key}/${months}/foreseen`).spread() * 0.08;
}

function analysisOf(cells: readonly Cell[]): GivenStatement {
  const deviation = cells.reduce((sum, { forecast, budget }) => sum + forecast - budget, 0n);
  const text =
    deviation < 0n
      ? 'Nämnden räknar med ett sämre resultat än budgeterat. Åtgärder tas upp med enheterna.'
      : 'Nämnden räknar med ett resultat i nivå med budget eller bättre.';
  return { kind: 'text', data: { kind: 'analysis', heading: 'Nämndens analys', text } };
}
