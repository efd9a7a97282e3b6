import type { MunicipalityRow } from '#registry';
import { byName } from './peer-order';

/** The municipalities of the registry, found by code, county and group without a search through them all. */
export interface Places {
  readonly byCode: ReadonlyMap<string, MunicipalityRow>;
  inCounty(countyCode: string): readonly MunicipalityRow[];
  /** Those in a group of a classification, such as group 3 of 2011. */
  inGroup(classification: string, group: string): readonly MunicipalityRow[];
  /** Place in Swedish alphabetical order; those that are not known come last. */
  nameOrder(code: string): number;
}

const made = new WeakMap<readonly MunicipalityRow[], Places>();

/** The places of a registry's list; made once for each list. */
export function placesIn(municipalities: readonly MunicipalityRow[]): Places {
  const known = made.get(municipalities);
  if (known) return known;
  const places = makePlaces(municipalities);
  made.set(municipalities, places);
  return places;
}

function makePlaces(municipalities: readonly MunicipalityRow[]): Places {
  const byCounty = grouped(municipalities, ({ countyCode }) => [countyCode]);
  const byGroup = grouped(municipalities, ({ groups }) => groups.map((one) => `${one.classification} ${one.code}`));
  const names = new Map(municipalities.toSorted(byName).map(({ code }, place) => [code, place]));
  return {
    byCode: new Map(municipalities.map((one) => [one.code, one])),
    inCounty: (countyCode) => byCounty.get(countyCode) ?? [],
    inGroup: (classification, group) => byGroup.get(`${classification} ${group}`) ?? [],
    nameOrder: (code) => names.get(code) ?? Number.POSITIVE_INFINITY,
  };
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
