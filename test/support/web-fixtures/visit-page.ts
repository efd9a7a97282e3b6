import type { Session } from '../../../apps/web/src/api-answers';
import { showAbout } from '../../../apps/web/src/about/show-about';
import { ApiFailure } from '../../../apps/web/src/api-client';
import { showEvaluation } from '../../../apps/web/src/evaluation/show-evaluation';
import { showEvaluations } from '../../../apps/web/src/evaluations/show-evaluations';
import { showHistory } from '../../../apps/web/src/history/show-history';
import type { Answer } from '../../../apps/web/src/http/answer';
import { answerVisit, type Reading } from '../../../apps/web/src/http/reading';
import { placeAt, type Found, type Place } from '../../../apps/web/src/links';
import { showMunicipalities } from '../../../apps/web/src/municipalities/show-municipalities';
import { showMunicipality } from '../../../apps/web/src/municipality/show-municipality';
import {
  showProfileCsv,
  showProfilePdf,
  showProfilePng,
  showProfileSvg,
  showProfileXlsx,
} from '../../../apps/web/src/profile/profile-files';
import { showProfile } from '../../../apps/web/src/profile/show-profile';
import { showRanking, showRankingCsv } from '../../../apps/web/src/ranking/show-ranking';
import { showStart } from '../../../apps/web/src/start/show-start';
import { correct, showCorrect } from '../../../apps/web/src/correct/correct';
import { showChanges } from '../../../apps/web/src/changes/show-changes';
import { showCorrections } from '../../../apps/web/src/corrections/show-corrections';
import { showDraft, submitDraft } from '../../../apps/web/src/draft/draft';
import { fillInArea, showDraftArea } from '../../../apps/web/src/draft/draft-area';
import { fillInSums, showDraftSums } from '../../../apps/web/src/draft/draft-sums';
import type { Form } from '../../../apps/web/src/forms/form';
import { publish, showPublish } from '../../../apps/web/src/publish/publish';
import { readText, showReadIn } from '../../../apps/web/src/read-in/read-in';
import { sendReply, showReply } from '../../../apps/web/src/reply/reply';
import { carryOutStart, showStartEvaluation } from '../../../apps/web/src/start-evaluation/start-evaluation';
import { showToDo } from '../../../apps/web/src/to-do/show-to-do';
import { commitUpload, discardUpload, downloadUpload, showUpload } from '../../../apps/web/src/upload/upload';
import { showWithdraw, withdraw } from '../../../apps/web/src/withdraw/withdraw';
import { assessGoals, showAssessGoals } from '../../../apps/web/src/assess-goals/assess-goals';
import { changeRows, showChangeRows } from '../../../apps/web/src/change-rows/change-rows';
import { removeTable, showRemoveTable } from '../../../apps/web/src/change-rows/remove-table';
import { showFillReport, submitReport } from '../../../apps/web/src/fill-report/fill-report';
import { showForecasts } from '../../../apps/web/src/forecasts/show-forecasts';
import { showGoalBoard } from '../../../apps/web/src/goal-board/show-goal-board';
import {
  showDeviationsSvg,
  showInterimReport,
  showWaySvg,
} from '../../../apps/web/src/interim-report/show-interim-report';
import { showInterimReports } from '../../../apps/web/src/interim-reports/show-interim-reports';
import { openReport, showOpenReport } from '../../../apps/web/src/open-report/open-report';
import { showReportHistory } from '../../../apps/web/src/report-history/show-report-history';
import { adoptReport, showAdoptReport } from '../../../apps/web/src/report-life/adopt-report';
import { showCorrectReport } from '../../../apps/web/src/report-life/correct-report';
import { correctStatement, showCorrectStatement } from '../../../apps/web/src/report-life/correct-statement';
import { returnReport, showReturnReport } from '../../../apps/web/src/report-life/return-report';
import { showTableCsv } from '../../../apps/web/src/report-table/show-table-csv';
import { showImprovements } from '../../../apps/web/src/improvements/show-improvements';
import {
  changeNetwork,
  createNetwork,
  showChangeNetwork,
  showCreateNetwork,
  showNetwork,
  showNetworks,
} from '../../../apps/web/src/networks/networks';
import { createKey, revokeKey, showCreateKey, showKeys, showRevokeKey } from '../../../apps/web/src/keys/keys';
import { downloadMyData, showMyData } from '../../../apps/web/src/my-data/my-data';
import {
  downloadPerson,
  erasePerson,
  showErasePerson,
  showPeople,
  showPerson,
} from '../../../apps/web/src/people/people';
import { showRemedies } from '../../../apps/web/src/remedies/show-remedies';
import { showSecurityLog } from '../../../apps/web/src/security-log/show-security-log';
import { showSideBySide } from '../../../apps/web/src/side-by-side/show-side-by-side';
import { showSimilarProfiles } from '../../../apps/web/src/similar-profiles/show-similar-profiles';
import { showTwoSources } from '../../../apps/web/src/two-sources/show-two-sources';
import { fixtureTransport } from './fixture-transport';

type Show = (reading: Reading, first: string, second: string, third: string) => Promise<Answer>;
type Act = (reading: Reading, form: Form, first: string, second: string, third: string) => Promise<Answer>;

const SHOWN: Partial<Record<Place, Show>> = {
  start: showStart,
  municipalities: showMunicipalities,
  municipality: showMunicipality,
  profile: showProfile,
  profileSvg: showProfileSvg,
  profileCsv: showProfileCsv,
  profilePng: showProfilePng,
  profileXlsx: showProfileXlsx,
  profilePdf: showProfilePdf,
  remedies: showRemedies,
  similarProfiles: showSimilarProfiles,
  twoSources: showTwoSources,
  sideBySide: showSideBySide,
  improvements: showImprovements,
  networks: showNetworks,
  network: showNetwork,
  createNetwork: showCreateNetwork,
  changeNetwork: showChangeNetwork,
  ranking: showRanking,
  rankingCsv: showRankingCsv,
  evaluations: showEvaluations,
  evaluation: showEvaluation,
  history: showHistory,
  about: showAbout,
  startEvaluation: showStartEvaluation,
  draft: showDraft,
  draftSums: showDraftSums,
  draftArea: showDraftArea,
  reply: showReply,
  publish: showPublish,
  correct: showCorrect,
  withdraw: showWithdraw,
  corrections: showCorrections,
  changes: showChanges,
  securityLog: showSecurityLog,
  toDo: showToDo,
  readIn: showReadIn,
  upload: showUpload,
  interimReports: showInterimReports,
  openReport: showOpenReport,
  interimReport: showInterimReport,
  reportDeviationsSvg: showDeviationsSvg,
  reportWaySvg: showWaySvg,
  reportTableCsv: showTableCsv,
  reportHistory: showReportHistory,
  fillReport: showFillReport,
  assessGoals: showAssessGoals,
  changeTable: showChangeRows,
  removeTable: showRemoveTable,
  adoptReport: showAdoptReport,
  returnReport: showReturnReport,
  correctReport: showCorrectReport,
  correctStatement: (reading, id, kind, key) => showCorrectStatement(reading, { id, kind, key }),
  goalBoard: showGoalBoard,
  forecasts: showForecasts,
  uploadFile: downloadUpload,
  keys: showKeys,
  createKey: showCreateKey,
  revokeKey: showRevokeKey,
  people: showPeople,
  person: showPerson,
  personFile: downloadPerson,
  erasePerson: showErasePerson,
  myData: showMyData,
  myDataFile: downloadMyData,
};

const ACTED: Partial<Record<Place, Act>> = {
  startEvaluation: carryOutStart,
  draft: (reading, form, id) => submitDraft(reading, id, form),
  draftSums: (reading, form, id) => fillInSums(reading, id, form),
  draftArea: (reading, form, id, area) => fillInArea(reading, id, area, form),
  reply: (reading, form, id) => sendReply(reading, id, form),
  publish: (reading, form, id) => publish(reading, id, form),
  correct: (reading, form, id) => correct(reading, id, form),
  withdraw: (reading, form, id) => withdraw(reading, id, form),
  createNetwork,
  changeNetwork: (reading, form, id) => changeNetwork(reading, id, form),
  createKey,
  revokeKey: (reading, form, id) => revokeKey(reading, id, form),
  erasePerson: (reading, form, id) => erasePerson(reading, id, form),
  readIn: readText,
  openReport,
  fillReport: (reading, form, id) => submitReport(reading, id, form),
  assessGoals: (reading, form, id) => assessGoals(reading, id, form),
  changeTable: (reading, form, id, table) => changeRows(reading, id, table, form),
  removeTable: (reading, form, id, table) => removeTable(reading, id, table, form),
  adoptReport: (reading, form, id) => adoptReport(reading, id, form),
  correctStatement: (reading, form, id, kind, key) => correctStatement(reading, { id, kind, key }, form),
  returnReport: (reading, form, id) => returnReport(reading, id, form),
  upload: (reading, form, id) => commitUpload(reading, id, form),
  discardUpload: (reading, _form, id) => discardUpload(reading, id),
};

type Role = Session['actor']['role'];

/** The session of someone in demo mode, to put in place of the public's. */
export function sessionAs(role: Role, municipalityCode: string | null = null): { readonly '/session': Session } {
  const actor = { role, municipalityCode, municipalityName: municipalityCode };
  const via = role === 'public' ? 'nothing' : 'demo';
  return { '/session': { mode: 'demo', actor, via, assured: via === 'demo', sampleData: true } };
}

interface Visiting {
  readonly replaced?: Record<string, unknown>;
  readonly cookie?: string;
}

/** What a reader gets at an address, with the API answering from the fixtures or from what replaces them. */
export function visitPage(url: string, visiting: Visiting = {}) {
  return answered(url, visiting, (found) => {
    const show = SHOWN[found.place];
    return show && ((reading, first, second, third) => show(reading, first, second, third));
  });
}

/** What a reader gets for a form that is sent to an address. */
export function sendForm(url: string, form: Form, visiting: Visiting = {}) {
  return answered(url, visiting, (found) => {
    const act = ACTED[found.place];
    return act && ((reading, first, second, third) => act(reading, form, first, second, third));
  });
}

async function answered(url: string, { replaced = {}, cookie }: Visiting, of: (found: Found) => Show | undefined) {
  const { transport, asked } = fixtureTransport(replaced);
  const found = placeAt(new URL(url, 'http://here.invalid').pathname);
  const [first = '', second = '', third = ''] = Object.values(found?.parameters ?? {});
  const show = found && of(found);
  const reported: unknown[] = [];
  const answer = await answerVisit(
    transport,
    { url, cookie, id: 'req-7' },
    (reading) => {
      if (!show) throw new ApiFailure({ status: 404, title: '' });
      return show(reading, first, second, third);
    },
    (error) => reported.push(error),
  );
  return { ...answer, asked, reported };
}

/** The text of every element that a pattern finds, without tags, with plain spaces. */
export function textsIn(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, inner = '']) => plainText(inner));
}

export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
}
