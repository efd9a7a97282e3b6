import type { EvaluationRow } from '#evaluations';
import { evaluationFor } from '../forms/deed';
import { keptIn, newKept, paragraphIn, textIn, textsIn, type Form } from '../forms/form';
import { attempt, type FormFault } from '../forms/form-problem';
import {
  measuresOf,
  scoreFrom,
  scoresFrom,
  scoresProblem,
  valuesOf,
  writtenIn,
  type ScoreValues,
} from '../forms/scores';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { CorrectPage, type CorrectPageProps } from './correct-page';
import { correctWords } from './correct.words';

type Written = ReadonlyMap<string, ScoreValues>;

/** The figures to choose among, or the fields of those that the address names. */
export async function showCorrect(reading: Reading, id: string): Promise<Answer> {
  const evaluation = await evaluationFor(reading, id, 'correct');
  const chosen = known(evaluation, reading.visit.query.getAll('m'));
  const { language } = reading.visit;
  const written = new Map(chosen.map((key) => [key, valuesOf(evaluation.scores[key], language)]));
  return page(reading, evaluation, { step: chosen.length > 0 ? 'fill' : 'choose', written, reason: '' });
}

/** Shows what will change, goes back to change it, or sends it, as the button says. */
export async function correct(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const evaluation = await api.evaluation(id);
  const chosen = known(evaluation, textsIn(form, 'm'));
  const written = new Map(chosen.map((key) => [key, writtenIn(form, key)]));
  const filled = { written, reason: paragraphIn(form, 'reason') };
  const again = (problem?: CorrectPageProps['problem']) =>
    page(reading, evaluation, { step: 'fill', ...filled, problem });
  if (textIn(form, 'do') === 'change') return again();
  const faults = faultsIn(evaluation, filled, visit.language);
  if (faults.length > 0) return again({ status: 422, faults });
  if (textIn(form, 'do') !== 'send') return page(reading, evaluation, { step: 'check', ...filled });
  const { scores, keys } = scoresFrom(written, evaluation.scores, visit.language);
  const send = async () => {
    await api.correct(id, { scores, reason: filled.reason }, keptIn(form));
    return redirect(link(visit.language, 'evaluation', { id }, { done: 'corrected' }));
  };
  return attempt(send, async (refused) =>
    again(scoresProblem(refused, keys, visit.language, (where) => (where === 'reason' ? 'reason' : undefined))),
  );
}

function known(evaluation: EvaluationRow, asked: readonly string[]): readonly string[] {
  return measuresOf(evaluation)
    .map(({ key }) => key)
    .filter((key) => asked.includes(key));
}

/** What keeps a correction from being looked at: nothing chosen, emptied or unchanged figures, no reason. */
function faultsIn(
  { scores }: EvaluationRow,
  { written, reason }: { written: Written; reason: string },
  language: Reading['visit']['language'],
): readonly FormFault[] {
  const words = correctWords[language];
  if (written.size === 0) return [{ detail: words.choose.missing }];
  const same = [...written].every(([key, values]) => {
    const stored = scores[key] && scoreFrom(key, valuesOf(scores[key], language));
    return JSON.stringify(scoreFrom(key, values)) === JSON.stringify(stored);
  });
  return [
    ...scoresFrom(written, scores, language).faults,
    ...(same ? [{ detail: words.nothingChanged }] : []),
    ...(reason === '' ? [{ field: 'reason', detail: words.reasonMissing }] : []),
  ];
}

function page(
  reading: Reading,
  evaluation: EvaluationRow,
  shown: Pick<CorrectPageProps, 'step' | 'written' | 'reason' | 'problem'>,
): Answer {
  const props = { reading, evaluation, kept: newKept(evaluation.version), ...shown };
  return htmlAnswer(<CorrectPage {...props} />, shown.problem?.status ?? 200);
}
