import type { ComparisonAnswer } from '#comparison';
import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import type { ComponentChildren } from 'preact';
import { computed, points } from '../i18n/format';
import { Difference, rankText, Unknown } from '../parts/figures';
import { reasonFor } from './measure';
import { profileWords } from './profile.words';

interface KeyFiguresProps {
  readonly answer: ComparisonAnswer;
  readonly evaluation: EvaluationRow | undefined;
  readonly language: Language;
}

/** The result in four figures: points, place, difference from the mean, and change since last time. */
export function KeyFigures({ answer, evaluation, language }: KeyFiguresProps) {
  const words = profileWords[language].keyFigures;
  const { total, subject, notShown } = answer;
  const unknown = (missing: 'score' | 'mean') => <Unknown reason={reasonFor(total, missing, notShown, language)} />;
  return (
    <dl class="key-figures" aria-label={words.label}>
      <KeyFigure name={words.points} note={pointsNote({ answer, evaluation, language })}>
        {total.score === null ? unknown('score') : points(total.score, language)}
      </KeyFigure>
      <KeyFigure name={words.place} note={words.among}>
        {rankText(total, language) ?? unknown('mean')}
      </KeyFigure>
      <KeyFigure name={words.gap} note={total.mean === null ? undefined : words.mean(computed(total.mean, language))}>
        {total.gapToMean === null ? (
          unknown('mean')
        ) : (
          <Difference value={total.gapToMean} language={language} kind="mean" />
        )}
      </KeyFigure>
      {subject.previous && total.change !== null && total.previousScore !== null && (
        <KeyFigure name={words.since(subject.previous.year)} note={words.before(points(total.previousScore, language))}>
          <Difference value={total.change} language={language} kind="change" />
        </KeyFigure>
      )}
    </dl>
  );
}

/** Out of how many, and what the report prints where that is another figure than the computed one. */
function pointsNote({ answer, evaluation, language }: KeyFiguresProps): string {
  const words = profileWords[language].keyFigures;
  const ofMax = words.ofMax(points(answer.total.maxPoints, language));
  const { printed, computed: sum } = evaluation?.total ?? { printed: null, computed: null };
  if (printed === null || sum === null || printed === answer.total.score) return ofMax;
  return `${ofMax}; ${words.printed(points(printed, language))}`;
}

interface KeyFigureProps {
  readonly name: string;
  readonly note: string | undefined;
  readonly children: ComponentChildren;
}

function KeyFigure({ name, note, children }: KeyFigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="key">{children}</dd>
      {note && <dd class="note">{note}</dd>}
    </div>
  );
}
