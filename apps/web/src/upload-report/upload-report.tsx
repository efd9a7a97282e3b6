import type { UploadAnswer } from '#intake';
import type { InterimReportRow } from '#interim-reports';
import { newKept, type Form } from '../forms/form';
import { attempt, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { headBody, headFaults } from '../open-report/head-fields';
import { notForYou } from '../report-parts/report-deed';
import { reportBodyOf, reportProblem } from './report-body';
import { sentReport, suggestedReport, type ReportValues } from './report-values';
import type { ReportPreview } from './report-preview';
import { UploadReportPage } from './upload-report-page';

/** What was understood, with nothing taken in. */
export function showReportPreview(reading: Reading, upload: UploadAnswer, preview: ReportPreview): Promise<Answer> {
  const { language } = reading.visit;
  return page(reading, upload, preview, suggestedReport(preview.tables, preview.proposed, language));
}

/** Takes in what is confirmed, all or nothing, into the report that the address names or one that is opened. */
export async function commitReport(
  reading: Reading,
  upload: UploadAnswer,
  preview: ReportPreview,
  form: Form,
): Promise<Answer> {
  const { api, visit, session } = reading;
  const values = sentReport(form, preview.tables, preview.proposed);
  const sent = reportBodyOf(values, preview.tables, preview.proposed, visit.language);
  const id = visit.query.get('rapport');
  const code = session.actor.municipalityCode;
  if (code === null) throw notForYou(reading, 'open');
  const faults = [...(id === null ? headFaults(values.head, visit.language) : []), ...sent.faults];
  if (faults.length > 0) return page(reading, upload, preview, values, { status: 422, faults });
  const commit = async () => {
    const into = id === null ? headBody(values.head, code) : { id };
    const parts = { tables: sent.tables.map(({ body }) => body), statements: sent.statements.map(({ body }) => body) };
    const { created } = await api.commitReport(upload.id, { ...into, ...parts }, newKept());
    const report = created[0]?.id ?? id ?? '';
    return redirect(link(visit.language, 'fillReport', { id: report }, { done: 'reportRead' }));
  };
  return attempt(commit, (refused) => page(reading, upload, preview, values, reportProblem(refused, sent)));
}

async function page(
  reading: Reading,
  upload: UploadAnswer,
  preview: ReportPreview,
  values: ReportValues,
  problem?: FormProblem,
): Promise<Answer> {
  const [report, municipality] = await Promise.all([intoReport(reading), ownName(reading)]);
  const props = { reading, upload, preview, report, municipality, values, problem };
  return htmlAnswer(<UploadReportPage {...props} />, problem?.status ?? 200);
}

async function intoReport({ api, visit }: Reading): Promise<InterimReportRow | undefined> {
  const id = visit.query.get('rapport');
  return id === null ? undefined : api.interimReport(id);
}

async function ownName({ api, session }: Reading): Promise<string> {
  const code = session.actor.municipalityCode;
  return code === null ? '' : (await api.municipality(code)).name;
}
