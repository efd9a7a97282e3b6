import { keptIn, newKept, type Form } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { notForYou } from '../report-parts/report-deed';
import { headBody, headFaults, headField, headIn, NO_HEAD, type HeadValues } from './head-fields';
import { OpenReportPage } from './open-report-page';

export async function showOpenReport(reading: Reading): Promise<Answer> {
  ownMunicipality(reading);
  return page(reading, NO_HEAD);
}

/** Opens it and leads to where it is filled in. */
export async function openReport(reading: Reading, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const values = headIn(form);
  const code = ownMunicipality(reading);
  const faults = headFaults(values, visit.language);
  if (faults.length > 0) return page(reading, values, { status: 422, faults });
  const open = async () => {
    const { id } = await api.openReport(headBody(values, code), keptIn(form));
    return redirect(link(visit.language, 'fillReport', { id }, { done: 'reportOpened' }));
  };
  return attempt(open, async (problem) => page(reading, values, formProblem(problem, headField)));
}

/** The municipality comes from the membership: nobody opens reports of another. */
function ownMunicipality(reading: Reading): string {
  const { role, municipalityCode } = reading.session.actor;
  if (role !== 'reporter' || municipalityCode === null) throw notForYou(reading, 'open');
  return municipalityCode;
}

function page(reading: Reading, values: HeadValues, problem?: FormProblem): Answer {
  return htmlAnswer(<OpenReportPage {...{ reading, values, problem }} kept={newKept()} />, problem?.status ?? 200);
}
