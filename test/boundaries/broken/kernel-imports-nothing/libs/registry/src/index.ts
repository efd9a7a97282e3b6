export interface MunicipalityRow {
  readonly code: string;
}
