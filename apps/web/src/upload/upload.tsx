import type { Preview, UploadAnswer } from '#intake';
import { newKept, type Form } from '../forms/form';
import { attempt, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, passedOn, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { readInPage, refused } from '../read-in/read-in';
import { readInWords } from '../read-in/read-in.words';
import { reportPreviewIn } from '../upload-report/report-preview';
import { commitReport, showReportPreview } from '../upload-report/upload-report';
import { commitOf, commitProblem, intoDrafts } from './commit-body';
import { ReadingPage } from './reading-page';
import { standingAt, suggestedTarget, type Target } from './standing';
import { UploadPage } from './upload-page';
import { measuresFor, prefixOf, sentValues, suggestedValues, type EvaluationValues } from './upload-values';

const REFRESH_SECONDS = 2;

/** What was understood of an upload; how far it has come while it is being read; why it could not be read. */
export function showUpload(reading: Reading, id: string): Promise<Answer> {
  const { language } = reading.visit;
  const show = async () => {
    const upload = await reading.api.upload(id);
    const preview = previewIn(upload);
    if (!preview) return progress(reading, upload);
    const report = reportPreviewIn(preview);
    if (report) return showReportPreview(reading, upload, report);
    const { evaluations } = preview.proposed;
    const values = evaluations.map((one) => suggestedValues(one, evaluations.length === 1, language));
    return page(reading, { upload, preview, values });
  };
  return attempt(show, (problem) => readInPage(reading, '', refused(problem, 'file', readInWords[language])));
}

/** Takes in what is confirmed, all or nothing, and leads to what came of it. */
export async function commitUpload(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const upload = await api.upload(id);
  const preview = previewIn(upload);
  if (!preview) return progress(reading, upload);
  const report = reportPreviewIn(preview);
  if (report) return commitReport(reading, upload, report, form);
  const { evaluations } = preview.proposed;
  const instruments = await api.instruments();
  const values = evaluations.map((one, nth) =>
    sentValues(form, one, measuresFor(one, instruments, prefixOf(nth)), evaluations.length === 1),
  );
  const read = commitOf(values, evaluations, await api.municipalities(), visit.language);
  if (read.faults.length > 0) {
    return page(reading, { upload, preview, values, problem: { status: 422, faults: read.faults } });
  }
  const targets = values.map((_, nth) => read.sent.find(({ prefix }) => prefix === prefixOf(nth))?.body);
  const shown = { upload, preview, values, targets };
  const { sent, faults } = intoDrafts(read, values, await standingAt(reading, targets), visit.language);
  if (faults.length > 0) return page(reading, { ...shown, problem: { status: 409, faults } });
  const commit = async () => {
    const bodies = sent.map(({ body }) => body);
    const { created } = await api.commit(id, bodies, newKept());
    return redirect(created[0] && created.length === 1 ? toDraft(reading, created[0].id) : toList(reading));
  };
  return attempt(commit, async (problem) =>
    page(reading, { ...shown, problem: commitProblem(problem, sent, visit.language) }),
  );
}

/** The file as it was handed over, for whoever handed it over. */
export async function downloadUpload({ api }: Reading, id: string): Promise<Answer> {
  return passedOn(await api.uploadedFile(id));
}

/** Removes what nothing has been taken from, and leads back to where others are handed over. */
export async function discardUpload(reading: Reading, id: string): Promise<Answer> {
  const { api, visit } = reading;
  await api.discardUpload(id, newKept());
  return redirect(link(visit.language, 'readIn', {}, { done: 'discarded' }));
}

function toDraft({ visit }: Reading, id: string): string {
  return link(visit.language, 'draft', { id }, { done: 'readIn' });
}

function toList({ visit }: Reading): string {
  return link(visit.language, 'toDo', {}, { done: 'readIn' });
}

function previewIn({ recognised, tables, problems, proposed }: UploadAnswer): Preview | undefined {
  return recognised && tables && problems && proposed ? { recognised, tables, problems, proposed } : undefined;
}

/** The browser asks again by itself, without scripts. */
function progress(reading: Reading, upload: UploadAnswer): Answer {
  const answer = htmlAnswer(<ReadingPage {...{ reading, upload }} now={new Date().toISOString()} />, 202);
  return { ...answer, headers: { ...answer.headers, refresh: `${REFRESH_SECONDS}` } };
}

interface Shown {
  readonly upload: UploadAnswer;
  readonly preview: Preview;
  readonly values: readonly EvaluationValues[];
  /** What the form says that each is of; what was read suggests it where the form says nothing yet. */
  readonly targets?: readonly (Target | undefined)[];
  readonly problem?: FormProblem;
}

async function page(reading: Reading, { targets, ...shown }: Shown): Promise<Answer> {
  const { api } = reading;
  const suggested = shown.preview.proposed.evaluations.map(suggestedTarget);
  const places = suggested.map((target, nth) => targets?.[nth] ?? target);
  const [municipalities, instruments, standing] = await Promise.all([
    api.municipalities(),
    api.instruments(),
    shown.upload.committed ? [] : standingAt(reading, places),
  ]);
  return htmlAnswer(
    <UploadPage {...{ reading, municipalities, instruments, standing }} {...shown} />,
    shown.problem?.status ?? 200,
  );
}
