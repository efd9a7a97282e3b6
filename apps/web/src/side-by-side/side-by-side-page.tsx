import type { ComparisonAnswer } from '#comparison';
import { compare, decimal, type Language } from '#kernel';
import type { Instrument, Problem } from '../api-answers';
import type { Reading } from '../http/reading';
import { count, points } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { rankText } from '../parts/figures';
import { ProblemSummary } from '../parts/parts';
import { ScoresTable } from './scores-table';
import { SideBySideForm } from './side-by-side-form';
import type { SideBySideState } from './side-by-side-state';
import { sideBySideWords } from './side-by-side.words';
import { SmallProfile } from './small-profile';

const MOST_NAMED = 3;

export interface SideBySidePageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly instruments: readonly Instrument[];
  readonly state: SideBySideState;
  /** The municipalities as they are written in the field. */
  readonly names: string;
  readonly most: number;
  readonly answers: readonly ComparisonAnswer[];
  /** Names of those without such an evaluation. */
  readonly missing: readonly string[];
  readonly problem?: Problem;
}

export function SideBySidePage(props: SideBySidePageProps) {
  const { reading, instruments, state, names, most, answers, missing, problem } = props;
  const { language } = reading.visit;
  const words = sideBySideWords[language];
  const title = answers.length === 0 ? words.heading : words.headingOf(namesOf(answers, language));
  const crumbs = [{ text: layoutWords[language].places.municipalities, href: link(language, 'municipalities') }];
  return (
    <Page {...reading} title={title} crumbs={crumbs}>
      <h1>{title}</h1>
      {problem && <ProblemSummary problem={problem} language={language} />}
      <p class="lead">{leadOf(answers, language) ?? words.begin}</p>
      <SideBySideForm {...{ language, instruments, state, names, most }} />
      {missing.length > 0 && <p class="notice">{words.missing(missing.join(', '))}</p>}
      {answers.length > 0 && <Beside answers={answers} state={state} language={language} />}
    </Page>
  );
}

/** Each by name while there is room for it. */
function namesOf(answers: readonly ComparisonAnswer[], language: Language): string {
  const names = answers.map(({ subject }) => `${subject.name} ${subject.year}`);
  if (names.length <= MOST_NAMED) return names.join(', ');
  const rest = count(names.length - MOST_NAMED, language);
  return sideBySideWords[language].andMore(names.slice(0, MOST_NAMED).join(', '), rest);
}

function leadOf(answers: readonly ComparisonAnswer[], language: Language): string | undefined {
  const known = answers.flatMap(({ subject, total }) =>
    total.score === null ? [] : [{ subject, total, score: total.score }],
  );
  const [best] = known.toSorted((a, b) => compare(decimal(b.score), decimal(a.score)));
  const rank = best && rankText(best.total, language);
  if (!best || rank === undefined || isMixed(answers)) return undefined;
  return sideBySideWords[language].lead(
    `${best.subject.name} ${best.subject.year}`,
    points(best.score, language),
    rank,
  );
}

function isMixed(answers: readonly ComparisonAnswer[]): boolean {
  return new Set(answers.map(({ subject }) => subject.instrumentVersion)).size > 1;
}

interface BesideProps {
  readonly answers: readonly ComparisonAnswer[];
  readonly state: SideBySideState;
  readonly language: Language;
}

function Beside({ answers, state, language }: BesideProps) {
  const words = sideBySideWords[language];
  const [first] = answers;
  return (
    <>
      <section aria-labelledby="profiles">
        <h2 id="profiles">{words.profiles}</h2>
        <p class="explained">{words.scale}</p>
        <ul class="multiples">
          {answers.map((answer) => (
            <SmallProfile key={answer.subject.evaluationId} answer={answer} language={language} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="scores">
        <h2 id="scores">{words.table}</h2>
        {isMixed(answers) ? <p class="notice">{words.mixed}</p> : <ScoresTable answers={answers} language={language} />}
      </section>
      {first && (
        <p class="after-table">
          <a href={link(language, 'sideBySide', {}, { ...state, asOf: first.asOf.position })}>{words.permanent}</a>
        </p>
      )}
    </>
  );
}
