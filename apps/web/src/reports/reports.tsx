import { ApiFailure } from '../api-client';
import { keptIn, newKept, textIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import type { OrderedReport } from '../ranking-reports-api';
import { OrderPage } from './order-page';
import { ReportsPage } from './reports-page';
import { reportsWords } from './reports.words';
import { NEW_SETTINGS, settingsField, settingsIn } from './settings-values';

export async function showReports(reading: Reading): Promise<Answer> {
  const cursor = reading.visit.query.get('cursor') ?? undefined;
  const reports = await reading.api.rankingReports({ cursor });
  return htmlAnswer(<ReportsPage reading={reading} reports={reports} />);
}

export async function showOrderReport(reading: Reading): Promise<Answer> {
  assertAnalyst(reading);
  const { query } = reading.visit;
  const { peers, measures } = NEW_SETTINGS;
  const measure = query.get('measure');
  return orderPage(reading, {
    ...NEW_SETTINGS,
    title: '',
    instrumentVersion: query.get('instrument') ?? '',
    peers: query.get('peers') ?? peers,
    measures: measure ? [measure] : measures,
  });
}

export async function orderReport(reading: Reading, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const values: OrderedReport = {
    title: textIn(form, 'title').trim(),
    ...settingsIn(form, await api.instruments()),
  };
  if (textIn(form, 'deed') === 'look') return orderPage(reading, values);
  const send = async () => {
    const { id } = await api.orderReport(values, keptIn(form));
    return redirect(link(visit.language, 'rankingReport', { id }, { done: 'reportOrdered' }));
  };
  return attempt(send, async (refused) => orderPage(reading, values, formProblem(refused, settingsField)));
}

/** Throws ApiFailure with 403 for everyone but analysts. */
export function assertAnalyst({ session, visit }: Reading): void {
  if (session.actor.role === 'analyst') return;
  const detail = reportsWords[visit.language].form.onlyAnalysts;
  throw new ApiFailure({ status: 403, title: detail, detail });
}

async function orderPage(reading: Reading, values: OrderedReport, problem?: FormProblem): Promise<Answer> {
  const [instruments, networks] = await Promise.all([reading.api.instruments(), reading.api.networks()]);
  const page = <OrderPage {...{ reading, values, problem, instruments, networks }} kept={newKept()} />;
  return htmlAnswer(page, problem?.status ?? 200);
}
