import { headingOfColumn } from './headings';
import { fiscalYearOf, measuresOf } from './measures';

const measures = (headings: readonly string[], reportYear: number | null = null) =>
  measuresOf(headings.map(headingOfColumn), reportYear);

describe('the headings of columns', () => {
  it.each([
    [
      'Utfall 230831|Bokslut 2023|Utfall 240331|Budget ÖSB 2024|Budget 2024|Förändring Budget|Prognos 2024|Avvikelse',
      'outturnSamePeriodLastYear|accountsPreviousYear|outturn|originalBudget|budget|budgetChange|forecast|deviation',
    ],
    [
      '2023 Bokslut|Ack Mars Utfall|Ack Mars Budget|Ack Mars Avv. i tkr|Ack Mars Förb i %|Helår Innev. Progn|Helår Budget|Helår Avv Progn-Budg',
      'accountsPreviousYear|outturn|budgetToDate|deviationToDate|consumption|forecast|budget|deviation',
    ],
    [
      'Utfall 210831|Utfall 220831|Bokslut 2021|Budget 2022|Prognos 2022|Avvikelse delår 1|Avvikelse delår 2',
      'outturnSamePeriodLastYear|outturn|accountsPreviousYear|budget|forecast|previousDeviation|deviation',
    ],
    [
      'Utfall Aug 2021|Utfall Aug 2022|Budget Aug 2022|Budgetavvikelse Aug 2022|Årsprognos aug|Avvikelse Årsprognos aug',
      'outturnSamePeriodLastYear|outturn|budgetToDate|deviationToDate|forecast|deviation',
    ],
    ['Utfall aug|Budget helår|Prognos maj|Prognos aug', 'outturn|budget|previousForecast|forecast'],
    ['Helår Budget 2019|Helår Avv ', 'budget|deviation'],
    [
      'Periodutfall|Periodbudget|Årsbudget|Helårsprognos|Budgetavvikelse',
      'outturn|budgetToDate|budget|forecast|deviation',
    ],
    ['Utfall jan-aug|Budget jan-aug|Avvikelse jan-aug', 'outturn|budgetToDate|deviationToDate'],
    ['Ack. utfall*|Förbrukning i %¹|KF-budget|Föreg. prognos', 'outturn|consumption|originalBudget|previousForecast'],
    ['Prognos tertial 1|Prognos tertial 2|Budget 2023', 'previousForecast|forecast|budget'],
  ])('%s', (headings, expected) => {
    expect(measures(headings.split('|')).join('|')).toBe(expected);
  });

  it.each([
    ['Antal tjänster'],
    ['Prognos måluppfyllelse'],
    ['Prognos effekt under året, mnkr'],
    ['Målvärde 2019'],
    ['Avvikelse i %'],
    ['Kommentar'],
    ['Helår'],
    ['2024'],
    ['Bokslut 2019'],
    ['Utfall 2021'],
    ['Prognos 2025'],
  ])('%j tells no measure beside a budget and forecast of 2022', (heading) => {
    expect(measures(['Budget 2022', 'Prognos 2022', heading])[2]).toBeNull();
  });

  it('that would be the same measure tell none: which is which is for a person to say', () => {
    expect(measures(['Budget', 'Prognos', 'Budget'])).toEqual([null, 'forecast', null]);
  });

  it('tell the fiscal year, by the accounts and what is planned; the report tells it for a date alone', () => {
    const year = (headings: string) => fiscalYearOf(headings.split('|').map(headingOfColumn));
    expect([
      year('Prognos 2024|Prognos 2025'),
      year('Bokslut 2023|Budget 2025|Prognos 2024'),
      year('Budget 2022'),
      year('Utfall'),
    ]).toEqual([2024, 2024, 2022, null]);
    expect(measures(['Utfall 230831', 'Ack Mars Utfall', 'Budget'], 2024)).toEqual([
      'outturnSamePeriodLastYear',
      'outturn',
      'budget',
    ]);
  });
});
