import type { Question } from './service';

const REPORTER = 'reporter:9903';
const APPROVER = 'approver:9903';

const get = (path: string, as?: string): Question => ({ method: 'GET', path, as });
const send = (path: string, as: string, body: unknown): Question => ({ method: 'POST', path, as, body });

/** A report with accounts of the year before, an activity that nobody has mapped and a sum that does not add up. */
const table = (kind: string, code: string | null, label: string) => ({
  kind,
  section: 'Kontrollnämnden',
  amountsIn: 'tkr',
  rows: [
    { code, label, accountsPreviousYear: '-9', budget: '-10', forecast: '-11', deviation: '-1' },
    { label: 'Summa', isSum: true, accountsPreviousYear: '-19', budget: '-10', forecast: '-11', deviation: '-1' },
  ],
});

function reported(fiscalYear: number): [string, Question, number][] {
  const head = { municipalityCode: '9903', committee: 'Kontrollnämnden', fiscalYear, cycle: 'Delår 1' };
  const id = `9903-kontrollnamnden-${fiscalYear}-delar-1`;
  const to = (step: string, as: string, body: unknown) => send(`interim-reports/${id}/${step}`, as, body);
  const decision = { decidedOn: `${fiscalYear}-06-10`, paragraph: '§ 9', diaryNumber: `KN 3/${fiscalYear}` };
  return [
    ['openInterimReport', send('interim-reports', REPORTER, { ...head, outturnThrough: `${fiscalYear}-04-30` }), 201],
    ['registerForecast', to('forecasts', REPORTER, table('net-accounts', null, 'Kontrollen')), 200],
    ['registerForecast', to('forecasts', REPORTER, table('by-activity', '123', 'Kontroll')), 200],
    ['registerForecast', to('forecasts', REPORTER, table('by-unit', 'K1', 'Kontrollen')), 200],
    ['getChecks', get(`interim-reports/${id}/checks`, REPORTER), 200],
    ['getChecks', get(`interim-reports/${id}/checks`), 404],
    ['submitInterimReport', to('submit', REPORTER, {}), 200],
    ['adoptInterimReport', to('adopt', APPROVER, decision), 200],
  ];
}

/** What is made of interim reports: checks, accuracy and deviations of forecasts. */
export const CHECKS_QUESTIONS: readonly [string, Question, number][] = [
  ...reported(2023),
  ...reported(2024),
  ['getForecastAccuracy', get('forecast-accuracy'), 200],
  ['getForecastAccuracy', get('forecast-accuracy?municipalityCode=9903&committee=Kontrolln%C3%A4mnden'), 200],
  ['getForecastAccuracy', get('forecast-accuracy?year=2023'), 400],
  ['getForecastDeviations', get('forecast-deviations'), 200],
  ['getForecastDeviations', get('forecast-deviations?fiscalYear=2024&municipalityCode=9903'), 200],
  ['getForecastDeviations', get('forecast-deviations?fiscalYear=1'), 400],
];
