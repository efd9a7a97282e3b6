import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MunicipalityRow } from './municipality';
import { readGroups, readMunicipalities, type MunicipalityGroup } from './read-registry';
import { searchAmong, type MunicipalitySearch } from './search-municipalities';

/** Whether the invented municipalities count too. */
export interface SampleChoice {
  readonly sample: boolean;
}

export interface County {
  readonly code: string;
  readonly name: string;
}

const textOf = (file: string) => ({ file, text: readFileSync(join(__dirname, 'data', file), 'utf8') });

function once<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= read());
}

const groups = once(() => readGroups(textOf('municipality-groups.csv')));
const realOnes = once(() =>
  readMunicipalities(textOf('municipalities.csv'), { groups: groups(), rows: 290, isSample: false }),
);
const withSample = once(() => [
  ...realOnes(),
  ...readMunicipalities(textOf('sample-municipalities.csv'), { groups: groups(), rows: 40, isSample: true }),
]);
const byCode = once(() => new Map(withSample().map((row) => [row.code, row])));

/** All municipalities, by code. Read from the data folder at the first call. */
export function municipalities({ sample }: SampleChoice): readonly MunicipalityRow[] {
  return sample ? withSample() : realOnes();
}

/**
 * The municipality with this code. Invented ones are found unless told otherwise, so that what is stored about them
 * keeps its name when the sample data are turned off.
 */
export function findMunicipality(
  code: string,
  { sample }: SampleChoice = { sample: true },
): MunicipalityRow | undefined {
  const row = byCode().get(code);
  return row?.isSample && !sample ? undefined : row;
}

/** As searchAmong, over all municipalities; without the invented ones unless `sample` is true. */
export function searchMunicipalities(search: MunicipalitySearch & Partial<SampleChoice>): MunicipalityRow[] {
  return searchAmong(municipalities({ sample: search.sample ?? false }), search);
}

/** The classification that SKL or SKR used in a year; undefined before the one of 2011. */
export function classificationValidIn(year: number): string | undefined {
  return ['2023', '2017', '2011'].find((classification) => year >= Number(classification));
}

/** The groups of a classification in their published order; none for an unknown classification. */
export function groupsOf(classification: string): readonly MunicipalityGroup[] {
  return groups().filter((group) => group.classification === classification);
}

/** The counties, by code; Exempellän (99) only with `sample`. */
export function counties({ sample }: SampleChoice = { sample: false }): readonly County[] {
  const names = new Map(municipalities({ sample }).map(({ countyCode, countyName }) => [countyCode, countyName]));
  return [...names].map(([code, name]) => ({ code, name })).toSorted((a, b) => a.code.localeCompare(b.code));
}
