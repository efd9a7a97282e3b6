/** Injection tokens of the event store's module. */
export const PROJECTIONS = Symbol('projections');
export const POOL = Symbol('pool');
