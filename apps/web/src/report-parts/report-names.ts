import type { InterimReportRow, ReportTable, ReportTableRow, TableMeasure } from '#interim-reports';
import type { Language } from '#kernel';
import { day, signed } from '../i18n/format';
import { amountInWords, signOfAmount } from './amounts';
import type { AmountUnit } from '#interim-reports';
import { reportWords } from './report.words';
import type { Result } from './result';

type Named = Pick<InterimReportRow, 'municipalityName' | 'committee' | 'cycle' | 'fiscalYear'>;

/** The cycle with its year, once: "Delårsrapport med prognos 1 2024". */
export function cycleName({ cycle, fiscalYear }: Pick<Named, 'cycle' | 'fiscalYear'>): string {
  return cycle.includes(String(fiscalYear)) ? cycle : `${cycle} ${fiscalYear}`;
}

export function reportName(report: Named, language: Language): string {
  return reportWords[language].name(report.municipalityName, report.committee, cycleName(report));
}

/** "Per enhet: Kommunledning", with the source's own title where it has one; the committee itself is not repeated. */
export function tableName(
  { kind, section, title }: Pick<ReportTable, 'kind' | 'section' | 'title'>,
  committee: string,
  language: Language,
): string {
  const name = title ?? reportWords[language].kinds[kind];
  return section === committee ? name : `${name}: ${section}`;
}

/** A row as it is named in running text. */
export function rowName({ code, label }: Pick<ReportTableRow, 'code' | 'label'>, language: Language): string {
  if (label === '') return code ?? reportWords[language].noLabel;
  return code !== null && !label.startsWith(code) ? `${code} ${label}` : label;
}

export function measureName(
  measure: string,
  { fiscalYear, outturnThrough }: Pick<InterimReportRow, 'fiscalYear' | 'outturnThrough'>,
  language: Language,
): string {
  const names = reportWords[language].measures;
  return Object.hasOwn(names, measure)
    ? names[measure as TableMeasure](fiscalYear, day(outturnThrough, language))
    : measure;
}

/** The result in a sentence: "Prognosen är 49,0 mnkr sämre än budget (−5,6 %)." */
export function resultSentence(
  report: Pick<InterimReportRow, 'tables'>,
  result: Result | undefined,
  unit: AmountUnit | undefined,
  language: Language,
): string {
  const words = reportWords[language];
  if (!result) return report.tables.length === 0 ? words.result.empty : words.result.noForecast;
  const { deviation, percent } = result;
  const sign = signOfAmount(deviation);
  if (sign === 0) return words.result.same;
  const share = percent === null ? '' : ` (${words.percent(signed(percent, language, 1))})`;
  return words.result[sign < 0 ? 'worse' : 'better'](amountInWords(deviation, unit, language), share);
}
