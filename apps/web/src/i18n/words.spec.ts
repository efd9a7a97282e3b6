import { aboutWords } from '../about/about.words';
import { evaluationWords } from '../evaluation/evaluation.words';
import { evaluationsWords } from '../evaluations/evaluations.words';
import { historyWords } from '../history/history.words';
import { layoutWords } from '../layout/layout.words';
import { municipalitiesWords } from '../municipalities/municipalities.words';
import { municipalityWords } from '../municipality/municipality.words';
import { partsWords } from '../parts/parts.words';
import { detailWords } from '../profile/details.words';
import { improvementsWords } from '../improvements/improvements.words';
import { networksWords } from '../networks/networks.words';
import { analysisWords } from '../profile/analysis.words';
import { profileWords } from '../profile/profile.words';
import { remediesWords } from '../remedies/remedies.words';
import { sideBySideWords } from '../side-by-side/side-by-side.words';
import { twoSourcesWords } from '../two-sources/two-sources.words';
import { similarWords } from '../similar-profiles/similar-profiles.words';
import { rankingWords } from '../ranking/ranking.words';
import { startWords } from '../start/start.words';
import { correctWords } from '../correct/correct.words';
import { correctionsWords } from '../corrections/corrections.words';
import { draftWords } from '../draft/draft.words';
import { formsWords } from '../forms/forms.words';
import { doneWords } from '../layout/done-notice';
import { publishWords } from '../publish/publish.words';
import { readInWords } from '../read-in/read-in.words';
import { replyWords } from '../reply/reply.words';
import { startEvaluationWords } from '../start-evaluation/start-evaluation.words';
import { toDoWords } from '../to-do/to-do.words';
import { readingWords } from '../upload/reading.words';
import { uploadWords } from '../upload/upload.words';
import { withdrawWords } from '../withdraw/withdraw.words';
import { assessGoalsWords } from '../assess-goals/assess-goals.words';
import { changeRowsWords } from '../change-rows/change-rows.words';
import { fillReportWords } from '../fill-report/fill-report.words';
import { accuracyWords } from '../forecasts/accuracy.words';
import { forecastsWords } from '../forecasts/forecasts.words';
import { goalBoardWords } from '../goal-board/goal-board.words';
import { interimReportWords } from '../interim-report/interim-report.words';
import { wayWords } from '../interim-report/way.words';
import { interimReportsWords } from '../interim-reports/interim-reports.words';
import { openReportWords } from '../open-report/open-report.words';
import { reportChecksWords } from '../report-checks/report-checks.words';
import { reportDeedWords } from '../report-parts/report-deed';
import { reportHistoryWords } from '../report-history/report-history.words';
import { correctStatementWords } from '../report-life/correct-statement.words';
import { changesWords } from '../changes/changes.words';
import { reportLifeWords } from '../report-life/report-life.words';
import { reportStatementsWords } from '../report-statements/report-statements.words';
import { reportTableWords } from '../report-table/report-table.words';
import { reportWords } from '../report-parts/report.words';
import { waitingReportsWords } from '../to-do/waiting-reports';
import { uploadReportWords } from '../upload-report/upload-report.words';

const all = {
  aboutWords,
  evaluationWords,
  evaluationsWords,
  historyWords,
  layoutWords,
  municipalitiesWords,
  municipalityWords,
  partsWords,
  detailWords,
  profileWords,
  analysisWords,
  improvementsWords,
  networksWords,
  remediesWords,
  sideBySideWords,
  similarWords,
  twoSourcesWords,
  rankingWords,
  startWords,
  correctWords,
  correctionsWords,
  draftWords,
  formsWords,
  doneWords,
  publishWords,
  readInWords,
  replyWords,
  startEvaluationWords,
  toDoWords,
  readingWords,
  uploadWords,
  withdrawWords,
  assessGoalsWords,
  changeRowsWords,
  fillReportWords,
  accuracyWords,
  forecastsWords,
  goalBoardWords,
  interimReportWords,
  interimReportsWords,
  wayWords,
  openReportWords,
  reportChecksWords,
  reportDeedWords,
  reportHistoryWords,
  reportLifeWords,
  correctStatementWords,
  changesWords,
  reportStatementsWords,
  reportTableWords,
  reportWords,
  uploadReportWords,
  waitingReportsWords,
};

/** Every entry with its path: a text as it is, a function by how many things it takes. */
function entries(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, `function of ${value.length}`]];
  return Object.entries(value as object).flatMap(([key, inner]) => entries(inner, `${path}.${key}`));
}

describe.each(Object.entries(all))('%s', (_, words) => {
  const sv = entries(words.sv);
  const en = new Map(entries(words.en));

  it('has every entry in both languages', () => {
    expect([...en.keys()]).toEqual(sv.map(([path]) => path));
    expect(sv.length).toBeGreaterThan(4);
  });

  it('has no long text that was left untranslated', () => {
    const same = sv.filter(([path, text]) => text.length > 14 && !text.startsWith('function') && en.get(path) === text);
    expect(same).toEqual([]);
  });

  it('uses no words of the machinery', () => {
    const texts = [...sv.map(([, text]) => text), ...en.values()].join(' ');
    expect(texts).not.toMatch(/\b(?:projection|projektion|aggregate|aggregat|stream|event store|command|kommando)\b/i);
  });
});
