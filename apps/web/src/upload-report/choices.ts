import type { AmountUnit, TableKind, TableMeasure } from '#interim-reports';

/** What a person can choose of, in the order that it is offered. */
export const TABLE_KINDS_SHOWN = [
  'net-accounts',
  'by-unit',
  'by-account-group',
  'by-activity',
  'investments',
  'income-statement',
  'forecast-history',
] as const satisfies readonly TableKind[];

export const AMOUNT_UNITS_SHOWN = ['tkr', 'mnkr', 'kr'] as const satisfies readonly AmountUnit[];

export const MEASURES_SHOWN = [
  'accountsPreviousYear',
  'outturnSamePeriodLastYear',
  'outturn',
  'budgetToDate',
  'deviationToDate',
  'consumption',
  'originalBudget',
  'budgetChange',
  'budget',
  'previousForecast',
  'previousDeviation',
  'forecast',
  'deviation',
] as const satisfies readonly TableMeasure[];
