import type { Attainment, Check, GoalKind, ReportStatus, TableKind, TableMeasure, Trend } from '#interim-reports';
import { bilingual } from '../i18n/bilingual';

export interface ReportWords {
  readonly name: (municipality: string, committee: string, cycle: string) => string;
  readonly status: Readonly<Record<ReportStatus, string>>;
  readonly kinds: Readonly<Record<TableKind, string>>;
  /** What the first column of a table of the kind holds. */
  readonly rows: Readonly<Record<TableKind, string>>;
  /** Names of the measures, with the fiscal year and the date that the outturn runs through. */
  readonly measures: Readonly<Record<TableMeasure, (year: number, through: string) => string>>;
  /** Names of the measures where no year or date is known. */
  readonly measureNames: Readonly<Record<TableMeasure, string>>;
  readonly inUnit: (heading: string, unit: string) => string;
  readonly noLabel: string;
  readonly notPrinted: string;
  readonly result: {
    readonly worse: (amount: string, percent: string) => string;
    readonly better: (amount: string, percent: string) => string;
    readonly same: string;
    readonly noForecast: string;
    readonly empty: string;
  };
  readonly percent: (percent: string) => string;
  readonly noPercent: string;
  readonly computed: string;
  readonly judgement: { readonly lost: string; readonly unknown: string };
  readonly attainment: Readonly<Record<Attainment, string>>;
  readonly trend: Readonly<Record<Trend, string>>;
  readonly goalKinds: Readonly<Record<GoalKind, string>>;
  readonly checks: Readonly<Record<Check, string>>;
  readonly unit: { readonly label: string; readonly asPrinted: string; readonly submit: string; readonly form: string };
}

export const reportWords = bilingual<ReportWords>(
  {
    name: (municipality, committee, cycle) => `${municipality}, ${committee}: ${cycle}`,
    status: {
      opened: 'öppnad, inget ifyllt',
      filled: 'under arbete',
      submitted: 'lämnad för fastställande',
      returned: 'återlämnad för komplettering',
      adopted: 'fastställd',
      corrected: 'fastställd, rättad',
    },
    kinds: {
      'net-accounts': 'Nettoredovisning',
      'by-unit': 'Per enhet',
      'by-account-group': 'Per kontogrupp',
      'by-activity': 'Per verksamhet',
      investments: 'Investeringar',
      'income-statement': 'Resultaträkning',
      'forecast-history': 'Prognoshistorik',
    },
    rows: {
      'net-accounts': 'Budgetnivå',
      'by-unit': 'Enhet',
      'by-account-group': 'Kontogrupp',
      'by-activity': 'Verksamhet',
      investments: 'Investering',
      'income-statement': 'Post',
      'forecast-history': 'Rad',
    },
    measures: {
      accountsPreviousYear: (year) => `Bokslut ${year - 1}`,
      outturnSamePeriodLastYear: (year) => `Utfall samma period ${year - 1}`,
      outturn: (_, through) => `Utfall t.o.m. ${through}`,
      budgetToDate: () => 'Budget hittills',
      deviationToDate: () => 'Avvikelse hittills',
      originalBudget: (year) => `Ursprunglig budget ${year}`,
      budget: (year) => `Budget ${year}`,
      budgetChange: () => 'Förändring av budget',
      forecast: (year) => `Prognos ${year}`,
      previousForecast: () => 'Föregående prognos',
      previousDeviation: () => 'Avvikelse i föregående prognos',
      deviation: () => 'Avvikelse',
      consumption: () => 'Förbrukning, %',
    },
    measureNames: {
      accountsPreviousYear: 'Bokslut föregående år',
      outturnSamePeriodLastYear: 'Utfall samma period föregående år',
      outturn: 'Utfall hittills',
      budgetToDate: 'Budget hittills',
      deviationToDate: 'Avvikelse hittills',
      originalBudget: 'Ursprunglig budget',
      budget: 'Budget',
      budgetChange: 'Förändring av budget',
      forecast: 'Prognos',
      previousForecast: 'Föregående prognos',
      previousDeviation: 'Avvikelse i föregående prognos',
      deviation: 'Avvikelse',
      consumption: 'Förbrukning, %',
    },
    inUnit: (heading, unit) => `${heading}, ${unit}`,
    noLabel: 'Summa (utan rubrik i källan)',
    notPrinted: 'Källan har ingen siffra här.',
    result: {
      worse: (amount, percent) => `Prognosen är ${amount} sämre än budget${percent}.`,
      better: (amount, percent) => `Prognosen är ${amount} bättre än budget${percent}.`,
      same: 'Prognosen är lika med budgeten.',
      noForecast: 'Rapporten har ingen summa med både prognos och budget än.',
      empty: 'Rapporten är öppnad men har inga tabeller än.',
    },
    percent: (percent) => `${percent}\u00a0%`,
    noPercent: 'Budgeten är noll eller inte känd, så ingen procent kan räknas.',
    computed: 'beräknad: prognos minus budget',
    judgement: {
      lost: 'Symbolen saknas i källan. Bedömningen är inte känd och gissas inte.',
      unknown: 'okänd symbol',
    },
    attainment: {
      met: 'uppfyllt',
      partly: 'delvis uppfyllt',
      'not-met': 'inte uppfyllt',
      'not-assessed': 'inte bedömt',
    },
    trend: { better: 'bättre', unchanged: 'oförändrad', worse: 'sämre' },
    goalKinds: {
      strategic: 'Strategiskt mål',
      committee: 'Nämndmål',
      'municipality-wide-indicator': 'Kommunövergripande indikator',
      process: 'Processmål',
    },
    checks: {
      'sums-foot': 'Summor stämmer',
      deviation: 'Avvikelse = prognos − budget',
      'deviation-to-date': 'Avvikelse hittills = utfall − budget hittills',
      consumption: 'Förbrukning = utfall / budget hittills',
      'same-total': 'Samma summa i varje uppdelning',
      'same-row': 'Samma rad har samma siffra',
      'same-unit': 'En rapport, en enhet',
      'text-and-table': 'Siffror i text och tabell',
      'previous-forecast': 'Föregående prognos',
      signs: 'Tecken',
    },
    unit: {
      label: 'Belopp i',
      asPrinted: 'som i rapporten',
      submit: 'Visa',
      form: 'Välj enhet för beloppen',
    },
  },
  {
    name: (municipality, committee, cycle) => `${municipality}, ${committee}: ${cycle}`,
    status: {
      opened: 'opened, nothing filled in',
      filled: 'in progress',
      submitted: 'submitted for adoption',
      returned: 'returned for completion',
      adopted: 'adopted',
      corrected: 'adopted, corrected',
    },
    kinds: {
      'net-accounts': 'Net accounts',
      'by-unit': 'By unit',
      'by-account-group': 'By account group',
      'by-activity': 'By activity',
      investments: 'Investments',
      'income-statement': 'Income statement',
      'forecast-history': 'Forecast history',
    },
    rows: {
      'net-accounts': 'Budget level',
      'by-unit': 'Unit',
      'by-account-group': 'Account group',
      'by-activity': 'Activity',
      investments: 'Investment',
      'income-statement': 'Item',
      'forecast-history': 'Row',
    },
    measures: {
      accountsPreviousYear: (year) => `Annual accounts ${year - 1}`,
      outturnSamePeriodLastYear: (year) => `Outturn same period ${year - 1}`,
      outturn: (_, through) => `Outturn through ${through}`,
      budgetToDate: () => 'Budget to date',
      deviationToDate: () => 'Deviation to date',
      originalBudget: (year) => `Original budget ${year}`,
      budget: (year) => `Budget for ${year}`,
      budgetChange: () => 'Budget change',
      forecast: (year) => `Forecast ${year}`,
      previousForecast: () => 'Previous forecast',
      previousDeviation: () => 'Deviation in previous forecast',
      deviation: () => 'Deviation',
      consumption: () => 'Consumption, %',
    },
    measureNames: {
      accountsPreviousYear: 'Annual accounts of the previous year',
      outturnSamePeriodLastYear: 'Outturn of the same period last year',
      outturn: 'Outturn to date',
      budgetToDate: 'Budget to date',
      deviationToDate: 'Deviation to date',
      originalBudget: 'Original budget',
      budget: 'Budget for the year',
      budgetChange: 'Budget change',
      forecast: 'Forecast',
      previousForecast: 'Previous forecast',
      previousDeviation: 'Deviation in previous forecast',
      deviation: 'Deviation',
      consumption: 'Consumption, %',
    },
    inUnit: (heading, unit) => `${heading}, ${unit}`,
    noLabel: 'Sum (without a label in the source)',
    notPrinted: 'The source has no figure here.',
    result: {
      worse: (amount, percent) => `The forecast is ${amount} worse than the budget${percent}.`,
      better: (amount, percent) => `The forecast is ${amount} better than the budget${percent}.`,
      same: 'The forecast equals the budget.',
      noForecast: 'The report has no sum with both a forecast and a budget yet.',
      empty: 'The report has been opened but has no tables yet.',
    },
    percent: (percent) => `${percent}%`,
    noPercent: 'The budget is zero or not known, so no percentage can be computed.',
    computed: 'computed: forecast less budget',
    judgement: {
      lost: 'The symbol is missing in the source. The judgement is not known and is not guessed.',
      unknown: 'unknown symbol',
    },
    attainment: { met: 'met', partly: 'partly met', 'not-met': 'not met', 'not-assessed': 'not assessed' },
    trend: { better: 'better', unchanged: 'unchanged', worse: 'worse' },
    goalKinds: {
      strategic: 'Strategic goal',
      committee: 'Committee goal',
      'municipality-wide-indicator': 'Municipality-wide indicator',
      process: 'Process goal',
    },
    checks: {
      'sums-foot': 'Sums foot',
      deviation: 'Deviation = forecast − budget',
      'deviation-to-date': 'Deviation to date = outturn − budget to date',
      consumption: 'Consumption = outturn / budget to date',
      'same-total': 'The same total in every cut',
      'same-row': 'One row, one figure',
      'same-unit': 'One report, one unit',
      'text-and-table': 'Figures in text and tables',
      'previous-forecast': 'Previous forecast',
      signs: 'Signs',
    },
    unit: {
      label: 'Amounts in',
      asPrinted: 'as in the report',
      submit: 'Show',
      form: 'Choose the unit of amounts',
    },
  },
);
