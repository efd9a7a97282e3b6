/** A municipality as the registry knows it. Codes are four digits; invented ones begin with 99. */
export interface MunicipalityRow {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly countyCode: string;
  readonly countyName: string;
  /** Inhabitants on `populationDate` (ISO date). */
  readonly population: number;
  readonly populationDate: string;
  /** Memberships in SKR's classifications; a classification whose members are not fully known is left out. */
  readonly groups: readonly GroupMembership[];
  /** True for invented municipalities, which carry the visible mark "exempeldata". */
  readonly isSample: boolean;
}

export interface GroupMembership {
  /** Year of the classification: `2011`, `2017` or `2023`. */
  readonly classification: string;
  readonly code: string;
  readonly name: string;
}
