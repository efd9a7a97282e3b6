// BROKEN: a library below the one that imports nothing.
import type { MunicipalityRow } from '#registry';

export * from './decimal';
export type Known = MunicipalityRow;
