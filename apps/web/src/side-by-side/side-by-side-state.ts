/** What the address says: which municipalities, by which version, as of when. */
export interface SideBySideState {
  readonly municipalities: string;
  readonly instrument: string | undefined;
  readonly asOf: string | undefined;
}
