import type { StartedEvaluation } from '../api-client';
import { ApiFailure } from '../api-client';
import { keptIn, newKept, paragraphIn, textIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormFault, type FormProblem } from '../forms/form-problem';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { bilingual } from '../i18n/bilingual';
import { link } from '../links';
import { municipalityIn } from '../parts/municipality-field';
import { StartEvaluationPage, type StartEvaluationValues } from './start-evaluation-page';
import { startEvaluationWords } from './start-evaluation.words';

const EMPTY: StartEvaluationValues = { municipality: '', version: '', year: '', source: '', note: '' };

const refusals = bilingual(
  { evaluators: 'En utvärdering påbörjas av en utvärderare.' },
  { evaluators: 'An evaluation is started by an evaluator.' },
);

/** An empty form: nothing about the evaluation is assumed, but for the municipality that the way here named. */
export async function showStartEvaluation(reading: Reading): Promise<Answer> {
  const { visit, session } = reading;
  if (session.actor.role !== 'evaluator') {
    const detail = refusals[visit.language].evaluators;
    throw new ApiFailure({ status: 403, title: detail, detail });
  }
  return page(reading, { ...EMPTY, municipality: visit.query.get('municipality') ?? '' });
}

/** Starts it and leads to its draft. */
export async function carryOutStart(reading: Reading, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const values = valuesIn(form);
  const read = bodyOf(values, await api.municipalities(), visit.language);
  if ('faults' in read) return page(reading, values, { status: 422, faults: read.faults });
  const start = async () => {
    const { id } = await api.startEvaluation(read.body, keptIn(form));
    return redirect(link(visit.language, 'draft', { id }, { done: 'started' }));
  };
  return attempt(start, (problem) => page(reading, values, formProblem(problem, fieldOf)));
}

function valuesIn(form: Form): StartEvaluationValues {
  return {
    municipality: textIn(form, 'municipality').trim(),
    version: textIn(form, 'version-used'),
    year: textIn(form, 'year').trim(),
    source: textIn(form, 'source').trim(),
    note: paragraphIn(form, 'note'),
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  municipalityCode: 'municipality',
  instrumentVersion: 'version-used',
  year: 'year',
  source: 'source',
  note: 'note',
};

function fieldOf(where: string): string | undefined {
  return FIELDS[where];
}

type Body = { readonly body: StartedEvaluation } | { readonly faults: readonly FormFault[] };

/** What is left out cannot be sent: each is asked for at its field. The rest is for the API to judge. */
function bodyOf(
  { municipality, version, year, source, note }: StartEvaluationValues,
  municipalities: Parameters<typeof municipalityIn>[1],
  language: Reading['visit']['language'],
): Body {
  const words = startEvaluationWords[language];
  const found = municipalityIn(municipality, municipalities, language);
  const faults: FormFault[] = [
    ...('fault' in found ? [{ field: 'municipality', detail: found.fault }] : []),
    ...(version === '' ? [{ field: 'version-used', detail: words.versionMissing }] : []),
    ...(/^\d{4}$/.test(year) ? [] : [{ field: 'year', detail: words.yearMissing }]),
  ];
  if (faults.length > 0 || 'fault' in found) return { faults };
  const texts = { ...(source && { source }), ...(note && { note }) };
  return { body: { municipalityCode: found.code, instrumentVersion: version, year: Number(year), ...texts } };
}

async function page(reading: Reading, values: StartEvaluationValues, problem?: FormProblem): Promise<Answer> {
  const [municipalities, instruments] = await Promise.all([reading.api.municipalities(), reading.api.instruments()]);
  const props = { reading, municipalities, instruments, values, kept: newKept(), problem };
  return htmlAnswer(<StartEvaluationPage {...props} />, problem?.status ?? 200);
}
