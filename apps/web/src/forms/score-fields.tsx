import type { Language } from '#kernel';
import type { ComponentChildren } from 'preact';
import { bilingual } from '../i18n/bilingual';
import { points as pointsText } from '../i18n/format';
import { described, FieldError } from './fields';
import { faultsAt, type FormProblem } from './form-problem';
import { formsWords } from './forms.words';
import { fieldsOf, isSubQuestion, type Measure, type ScoreValues } from './scores';

export const scoreWords = bilingual(
  {
    percent: 'Procent',
    points: (max: string) => `Tryckta poäng av ${max}`,
    nothing: 'inget',
  },
  {
    percent: 'Per cent',
    points: (max: string) => `Printed points of ${max}`,
    nothing: 'nothing',
  },
);

interface ScoreRowProps {
  readonly measure: Measure;
  /** Number and title of the measure. */
  readonly title: ComponentChildren;
  readonly values: ScoreValues;
  /** What is stored, shown where the form says something else and was not carried out. */
  readonly saved?: ScoreValues;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
  /** What stands in the source, or follows from the score. */
  readonly children?: ComponentChildren;
}

/** One measure with its fields: percentage and printed points of a sub-question, printed points of the others. */
export function ScoreRow({ measure, title, values, saved, language, problem, children }: ScoreRowProps) {
  const words = scoreWords[language];
  const { percent, points } = fieldsOf(measure.key, measure.prefix);
  const wrong = [percent, points].some((field) => faultsAt(problem, field).length > 0);
  const label = `${measure.prefix ?? ''}${measure.key.replace(':', '-')}-title`;
  const field = { language, problem };
  return (
    <div class={wrong ? 'score wrong' : 'score'} role="group" aria-labelledby={label}>
      <div class="score-title" id={label}>
        {title}
      </div>
      <div class="score-fields">
        {isSubQuestion(measure) && <Figure {...field} id={percent} label={words.percent} value={values.percent} />}
        <Figure
          {...field}
          id={points}
          label={words.points(pointsText(measure.maxPoints, language))}
          value={values.points}
        />
      </div>
      <Saved values={values} saved={problem && saved} language={language} />
      {children}
    </div>
  );
}

interface FigureProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
}

function Figure({ id, label, value, language, problem }: FigureProps) {
  return (
    <div class="score-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={value}
        {...described(id, problem, false)}
      />
      <FieldError {...{ id, language, problem }} />
    </div>
  );
}

function Saved({ values, saved, language }: Pick<ScoreRowProps, 'values' | 'saved' | 'language'>) {
  if (!saved || (saved.percent === '' && saved.points === '')) return null;
  if (saved.percent === values.percent && saved.points === values.points) return null;
  return <p class="hint">{formsWords[language].nowSaved(scoreText(saved, language))}</p>;
}

/** A score in one line: `60 %, 9 poäng`. */
export function scoreText({ percent, points }: ScoreValues, language: Language): string {
  const unit = language === 'sv' ? 'poäng' : 'points';
  const parts = [...(percent ? [`${percent}\u00a0%`] : []), ...(points ? [`${points}\u00a0${unit}`] : [])];
  return parts.length > 0 ? parts.join(', ') : scoreWords[language].nothing;
}
