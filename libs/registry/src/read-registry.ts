import { FaultyRegistryData, readCsv, type CsvRow, type CsvText } from './csv-text';
import type { GroupMembership, MunicipalityRow } from './municipality';

/** A group of one of SKR's classifications; the published number of members where it is known. */
export interface MunicipalityGroup extends GroupMembership {
  readonly count?: number;
}

const GROUP_COLUMNS = ['classification', 'code', 'name', 'count'] as const;
const MUNICIPALITY_COLUMNS = [
  'code',
  'name',
  'official_name',
  'county_code',
  'county_name',
  'group_code',
  'group_name',
  'main_group_code',
  'main_group_name',
  'skl2011_group_no',
  'skl2011_group_name',
  'population',
  'population_date',
] as const;

type Row = CsvRow<(typeof MUNICIPALITY_COLUMNS)[number]>;
type Column = (typeof MUNICIPALITY_COLUMNS)[number];

/** Reads the groups of all classifications. Throws FaultyRegistryData on a row that is not one or stands twice. */
export function readGroups(source: CsvText): readonly MunicipalityGroup[] {
  const seen = new Set<string>();
  return readCsv(source, GROUP_COLUMNS).map((row) => {
    const classification = /^SK[LR] (\d{4})$/.exec(row.cell('classification'))?.[1];
    const [code, name, count] = [row.cell('code'), row.cell('name'), row.cell('count')];
    if (classification === undefined) return row.fail(`${row.cell('classification')} is not a classification`);
    if (!code || !name || !/^\d*$/.test(count)) return row.fail('code, name or count is not one');
    if (seen.has(`${classification} ${code}`)) return row.fail(`group ${code} of ${classification} stands twice`);
    seen.add(`${classification} ${code}`);
    return { classification, code, name, ...(count && { count: Number(count) }) };
  });
}

function matching(row: Row, column: Column, pattern: RegExp): string {
  const text = row.cell(column);
  return pattern.test(text) ? text : row.fail(`${column} is ${JSON.stringify(text)}`);
}

function membership(
  row: Row,
  groups: readonly MunicipalityGroup[],
  classification: string,
  codeColumn: Column,
  nameColumn: Column,
): GroupMembership {
  const code = row.cell(codeColumn);
  const group = groups.find((candidate) => candidate.classification === classification && candidate.code === code);
  if (group === undefined) return row.fail(`no group ${code} in ${classification}`);
  if (group.name !== row.cell(nameColumn))
    return row.fail(`group ${code} of ${classification} is not ${row.cell(nameColumn)}`);
  return { classification, code, name: group.name };
}

function readMunicipality(row: Row, groups: readonly MunicipalityGroup[], isSample: boolean): MunicipalityRow {
  const something = /^\S(.*\S)?$/;
  const code = matching(row, 'code', /^\d{4}$/);
  const countyCode = matching(row, 'county_code', /^\d\d$/);
  if (!code.startsWith(countyCode)) return row.fail(`code ${code} is not in county ${countyCode}`);
  if (isSample !== (countyCode === '99')) return row.fail('county 99 is for invented municipalities and for them only');
  return {
    code,
    name: matching(row, 'name', something),
    officialName: matching(row, 'official_name', / kommun$/),
    countyCode,
    countyName: matching(row, 'county_name', something),
    population: Number(matching(row, 'population', /^[1-9]\d*$/)),
    populationDate: matching(row, 'population_date', /^\d{4}-\d\d-\d\d$/),
    groups: [
      membership(row, groups, '2011', 'skl2011_group_no', 'skl2011_group_name'),
      membership(row, groups, '2023', 'group_code', 'group_name'),
    ],
    isSample,
  };
}

/** What a file of municipalities must hold. */
export interface Expected {
  readonly groups: readonly MunicipalityGroup[];
  readonly rows: number;
  /** The municipalities are invented: county code 99. */
  readonly isSample: boolean;
}

/**
 * Reads municipalities with their groups of 2011 and 2023; the members of 2017 are not fully known. Throws
 * FaultyRegistryData, naming file and line, for a cell that cannot be right, a code that stands twice or a missing row.
 */
export function readMunicipalities(source: CsvText, { groups, rows, isSample }: Expected): readonly MunicipalityRow[] {
  const seen = new Set<string>();
  const municipalities = readCsv(source, MUNICIPALITY_COLUMNS).map((row) => {
    const municipality = readMunicipality(row, groups, isSample);
    if (seen.has(municipality.code)) return row.fail(`code ${municipality.code} stands twice`);
    seen.add(municipality.code);
    return municipality;
  });
  if (municipalities.length !== rows) {
    throw new FaultyRegistryData(`${source.file}: ${municipalities.length} municipalities, expected ${rows}`);
  }
  return municipalities;
}
