import type { EvaluationRow, ObservationKind } from '#evaluations';
import { ApiFailure } from '../api-client';
import { evaluationFor } from '../forms/deed';
import { keptIn, newKept, paragraphIn, textIn, type Form } from '../forms/form';
import { attempt, formProblem, type FormFault } from '../forms/form-problem';
import { scoresFrom, scoresProblem, writtenIn } from '../forms/scores';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { DraftAreaPage, type DraftAreaPageProps } from './draft-area-page';
import { draftWords } from './draft.words';
import { OBSERVATION_KINDS } from './observation-form';

export async function showDraftArea(reading: Reading, id: string, number: string): Promise<Answer> {
  return page(reading, await evaluationFor(reading, id, 'draft'), number);
}

/** Saves the scores of an area, or an observation in it, as the button says. */
export function fillInArea(reading: Reading, id: string, number: string, form: Form): Promise<Answer> {
  return textIn(form, 'do') === 'observe' ? observe(reading, id, number, form) : score(reading, id, number, form);
}

async function score(reading: Reading, id: string, number: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const evaluation = await api.evaluation(id);
  const area = areaIn(evaluation, number);
  const measures = [...area.subQuestions.map((sub) => `sub:${sub.number}`), `area:${number}`];
  const written = new Map(measures.map((key) => [key, writtenIn(form, key)]));
  const { scores, keys, faults } = scoresFrom(written, evaluation.scores, visit.language);
  if (faults.length > 0) return page(reading, evaluation, number, { written, problem: { status: 422, faults } });
  const save = async () => {
    if (scores.length > 0) await api.score(id, scores, keptIn(form));
    return redirect(link(visit.language, 'draftArea', { id, area: number }, { done: 'scored' }));
  };
  return attempt(save, async (refused) => {
    const problem = scoresProblem(refused, keys, visit.language);
    return page(reading, await api.evaluation(id), number, { written, problem });
  });
}

async function observe(reading: Reading, id: string, number: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const words = draftWords[visit.language].area;
  const observation = { kind: textIn(form, 'kind'), text: paragraphIn(form, 'text') };
  const kind = OBSERVATION_KINDS.find((one) => one === observation.kind);
  const faults: FormFault[] = [
    ...(kind ? [] : [{ field: 'kind', detail: words.kindMissing }]),
    ...(observation.text === '' ? [{ field: 'text', detail: words.textMissing }] : []),
  ];
  const again = async (problem: DraftAreaPageProps['problem']) =>
    page(reading, await api.evaluation(id), number, { observation, problem });
  if (!kind || faults.length > 0) return again({ status: 422, faults });
  const add = async () => {
    await api.observe(id, { area: number, kind: kind satisfies ObservationKind, text: observation.text }, keptIn(form));
    return redirect(`${link(visit.language, 'draftArea', { id, area: number }, { done: 'observed' })}#observations`);
  };
  return attempt(add, (refused) => again(formProblem(refused, (where) => (where === 'text' ? 'text' : undefined))));
}

function areaIn({ areas }: EvaluationRow, number: string): EvaluationRow['areas'][number] {
  const area = areas.find((one) => one.number === number);
  if (!area) throw new ApiFailure({ status: 404, title: '' });
  return area;
}

type Again = Partial<Pick<DraftAreaPageProps, 'written' | 'observation' | 'problem'>>;

function page(reading: Reading, evaluation: EvaluationRow, number: string, again: Again = {}): Answer {
  const kept = [newKept(evaluation.version), newKept(evaluation.version)] as const;
  const props = { reading, evaluation, area: areaIn(evaluation, number), kept, ...again };
  return htmlAnswer(<DraftAreaPage {...props} />, again.problem?.status ?? 200);
}
