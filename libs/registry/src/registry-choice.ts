import type { MunicipalityRow } from './municipality';
import { findMunicipality, municipalities, searchMunicipalities } from './registry';
import type { MunicipalitySearch } from './search-municipalities';

/** The registry as this process shows it: with the invented municipalities or without. */
export interface Registry {
  readonly sample: boolean;
  find(code: string): MunicipalityRow | undefined;
  all(): readonly MunicipalityRow[];
  search(search: MunicipalitySearch): MunicipalityRow[];
}

/** Injection token of the process's registry. */
export const REGISTRY = Symbol('registry');

export function registryWith({ sample }: { readonly sample: boolean }): Registry {
  return {
    sample,
    find: (code) => findMunicipality(code, { sample }),
    all: () => municipalities({ sample }),
    search: (search) => searchMunicipalities({ ...search, sample }),
  };
}
