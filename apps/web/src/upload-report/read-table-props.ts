import type { FoundForecastTable } from '#intake';
import type { Language } from '#kernel';
import type { FormProblem } from '../forms/form-problem';
import type { ReadTableValues } from './report-values';

export interface ReadTableProps {
  readonly table: FoundForecastTable;
  readonly nth: number;
  readonly values: ReadTableValues;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
}
