import type { Words } from '#kernel';
import type { TableMeasure } from './table';

/** What each measure of a table is called. */
export const MEASURE_WORDS: Readonly<Record<TableMeasure, Words>> = {
  accountsPreviousYear: { sv: 'bokslut föregående år', en: 'accounts of the year before' },
  outturnSamePeriodLastYear: { sv: 'utfall samma period föregående år', en: 'outturn of the same period last year' },
  outturn: { sv: 'utfall', en: 'outturn' },
  budgetToDate: { sv: 'ackumulerad budget', en: 'budget to date' },
  deviationToDate: { sv: 'ackumulerad avvikelse', en: 'deviation to date' },
  originalBudget: { sv: 'ursprunglig budget', en: 'original budget' },
  budget: { sv: 'budget', en: 'budget' },
  budgetChange: { sv: 'förändring av budget', en: 'change of budget' },
  forecast: { sv: 'prognos', en: 'forecast' },
  previousForecast: { sv: 'föregående prognos', en: 'previous forecast' },
  previousDeviation: { sv: 'föregående prognos avvikelse', en: 'deviation of the previous forecast' },
  deviation: { sv: 'avvikelse', en: 'deviation' },
  consumption: { sv: 'förbrukning i %', en: 'consumption in %' },
};
