import type { EvaluationRow, Score } from '#evaluations';
import type { Language } from '#kernel';
import type { Problem } from '../api-answers';
import { figureText, textIn, type Form } from './form';
import { formProblem, type FormFault, type FormProblem } from './form-problem';
import { formsWords } from './forms.words';
import { bilingual } from '../i18n/bilingual';
import { measureName } from '../parts/measure-name';

/** Something that has a score of its own in a form: a sub-question, an area as printed, or the printed total. */
export interface Measure {
  /** `sub:1.1`, `area:1`, `total` */
  readonly key: string;
  readonly maxPoints: string;
  /** What the names of its fields begin with, where a form holds several evaluations. */
  readonly prefix?: string;
}

/** What stands in the fields of a measure, as written. Only sub-questions have a percentage. */
export interface ScoreValues {
  readonly percent: string;
  readonly points: string;
}

export type Scores = Readonly<Record<string, Score>>;

const words = bilingual(
  { notTakenAway: 'Poäng kan ändras men inte tas bort. Ange vad som gäller i stället.' },
  { notTakenAway: 'Scores can be changed but not taken away. Say what is right instead.' },
);

export function isSubQuestion({ key }: Pick<Measure, 'key'>): boolean {
  return key.startsWith('sub:');
}

/** Ids and names of the fields of a measure. */
export function fieldsOf(key: string, prefix = ''): { readonly percent: string; readonly points: string } {
  const [, number = ''] = key.split(':');
  if (key.startsWith('sub:')) return { percent: `${prefix}percent-${number}`, points: `${prefix}points-${number}` };
  const points = prefix + (key === 'total' ? 'total' : `area-${number}`);
  return { percent: points, points };
}

/** What is stored of a measure, as it is written in its fields. */
export function valuesOf(score: Score | undefined, language: Language): ScoreValues {
  const shown = (text = '') => (language === 'sv' ? text.replace('.', ',') : text);
  if (!score) return { percent: '', points: '' };
  if ('subQuestion' in score) return { percent: shown(score.percent), points: shown(score.printedPoints) };
  return { percent: '', points: shown('area' in score ? score.printedPoints : score.total) };
}

export function writtenIn(form: Form, key: string, prefix = ''): ScoreValues {
  const { percent, points } = fieldsOf(key, prefix);
  return { percent: key.startsWith('sub:') ? textIn(form, percent).trim() : '', points: textIn(form, points).trim() };
}

/** The score that the fields say; undefined for a measure of which nothing is said. */
export function scoreFrom(key: string, { percent, points }: ScoreValues): Score | undefined {
  if (percent === '' && points === '') return undefined;
  const [, number = ''] = key.split(':');
  const printed = figureText(points);
  if (key === 'total') return { total: printed };
  if (key.startsWith('area:')) return { area: number, printedPoints: printed };
  return { subQuestion: number, percent: figureText(percent), ...(printed !== '' && { printedPoints: printed }) };
}

export interface ScoresRead {
  readonly scores: readonly Score[];
  /** Of each score, in the same order. */
  readonly keys: readonly string[];
  readonly faults: readonly FormFault[];
}

/** The scores that a form says about some measures. One that is stored and has been emptied is a fault. */
export function scoresFrom(written: ReadonlyMap<string, ScoreValues>, stored: Scores, language: Language): ScoresRead {
  const all = [...written].map(([key, values]) => ({ key, score: scoreFrom(key, values) }));
  const emptied = all.filter(({ key, score }) => !score && stored[key]);
  const given = all.flatMap(({ key, score }) => (score ? [{ key, score }] : []));
  return {
    scores: given.map(({ score }) => score),
    keys: given.map(({ key }) => key),
    faults: emptied.map(({ key }) => ({
      field: fieldsOf(key).percent,
      about: measureName(key, language),
      detail: words[language].notTakenAway,
    })),
  };
}

/** The API's words about scores, at their fields; how a figure is written is said as for a form. */
export function scoresProblem(
  problem: Problem,
  keys: readonly string[],
  language: Language,
  fieldOf: (where: string) => string | undefined = () => undefined,
): FormProblem {
  return formProblem(inFigures(problem, language), (where) => scoreField(where, keys, language) ?? fieldOf(where));
}

/** How a figure is to be written is said as for a form: with the language's own decimal mark. */
export function inFigures(problem: Problem, language: Language): Problem {
  const errors = problem.errors?.map((error) => {
    const isFigure = error.code === 'invalid-format' && /scores\[\d+\]\.\w+$/.test(error.where);
    return isFigure ? { ...error, detail: formsWords[language].figure } : error;
  });
  return { ...problem, errors };
}

/** `scores[3].percent`, `sub:1.1` or `area:1` as the field that it was sent from, or is to be filled in. */
export function scoreField(
  where: string,
  keys: readonly string[],
  language: Language,
  prefix = '',
): { readonly field: string; readonly about: string } | undefined {
  const [, nth, part] = /^scores\[(\d+)\](?:\.(\w+))?$/.exec(where) ?? [];
  const key = nth === undefined ? (/^(?:sub|area):/.test(where) ? where : undefined) : keys[Number(nth)];
  if (key === undefined) return undefined;
  const { percent, points } = fieldsOf(key, prefix);
  return { field: part === 'printedPoints' ? points : percent, about: measureName(key, language) };
}

/** Every measure of an evaluation: the sub-questions of an area before the area itself, the total last. */
export function measuresOf({ areas, total }: Pick<EvaluationRow, 'areas' | 'total'>): readonly Measure[] {
  return [
    ...areas.flatMap(({ number, maxPoints, subQuestions }) => [
      ...subQuestions.map((sub) => ({ key: `sub:${sub.number}`, maxPoints: sub.maxPoints })),
      { key: `area:${number}`, maxPoints },
    ]),
    { key: 'total', maxPoints: total.maxPoints },
  ];
}
