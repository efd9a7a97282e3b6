import { absolute, compare, decimal, figure, round, ZERO, type Language } from '#kernel';
import type { AreaAnswer, ComparisonAnswer, MeasureAnswer } from '../answer';
import { compareOrganisation, type Comparison } from '../compare';
import { PEERS_FOR_QUARTILES, PEERS_FOR_STATISTICS } from '../few-peers';
import { statementWords, type StatementWords } from './statement-words';

/** A figure that a sentence rests on: where it stands in the comparison, and as it stands there. */
export interface StatedFigure {
  /** `total`, `area:1`, `sub:1.1`; `peers` for the group and `decomposition` for the change as a whole. */
  readonly measure: string;
  /** Name of the field, such as `score` or `rankInterval`. */
  readonly figure: string;
  readonly value: string;
}

export interface Statement {
  /** Fixed name of what is said: `score`, `place`, `change` … */
  readonly name: string;
  readonly text: string;
  readonly figures: readonly StatedFigure[];
}

/** `GET /comparisons/{code}/statements`. */
export interface StatementsAnswer {
  readonly subject: ComparisonAnswer['subject'];
  readonly asOf: ComparisonAnswer['asOf'];
  readonly statements: readonly Statement[];
}

/**
 * Says in sentences what a comparison's figures say, each sentence with the figures it rests on. A sentence is left
 * out where its figures are; a place is always an interval out of how many.
 */
export function statementsFor(comparison: Comparison): StatementsAnswer {
  const answer = compareOrganisation(comparison);
  return { subject: answer.subject, asOf: answer.asOf, statements: statementsOf(answer, comparison.language) };
}

/** As statementsFor, of a comparison that is made. */
export function statementsOf(answer: ComparisonAnswer, language: Language): readonly Statement[] {
  const saying: Saying = { answer, language, words: statementWords[language] };
  return [aboutTotal, aboutMean, aboutAreas, aboutQuestions, aboutChange, aboutPeers].flatMap((say) => say(saying));
}

interface Saying {
  readonly answer: ComparisonAnswer;
  readonly language: Language;
  readonly words: StatementWords;
}

type Fields<M> = { readonly [K in keyof M]: M[K] };

function from(measure: Fields<MeasureAnswer>, ...names: readonly (keyof MeasureAnswer)[]): readonly StatedFigure[] {
  return names.map((name) => {
    const value = measure[name];
    const text = typeof value === 'object' && value !== null ? `${value.from}–${value.to}` : String(value);
    return { measure: measure.measure, figure: name, value: text };
  });
}

function shown(text: string, language: Language): string {
  const value = decimal(text);
  return figure(value, language, value.scale === 0 ? 0 : 1);
}

function size(text: string, language: Language): string {
  return figure(absolute(decimal(text)), language, 1);
}

/** The sign of a figure once it is rounded to what is shown. */
function sign(text: string): number {
  return compare(round(decimal(text), 1), ZERO);
}

function aboutTotal({ answer: { total, subject }, language, words }: Saying): readonly Statement[] {
  const year = String(subject.year);
  if (total.score === null) return [{ name: 'score', text: words.noTotal(subject.name, year), figures: [] }];
  const text = words.scored(subject.name, shown(total.score, language), shown(total.maxPoints, language), year);
  const score = { name: 'score', text, figures: from(total, 'score', 'maxPoints') };
  if (!total.rankInterval) return [score];
  const { from: first, to: last } = total.rankInterval;
  const rank = first === last ? String(first) : `${first}–${last}`;
  const place = words.placed(subject.name, rank, String(total.n));
  const figures = from(total, 'rankInterval', 'n');
  return [score, { name: 'place', text: first === last ? place : `${place} ${words.notCloser}`, figures }];
}

function aboutMean({ answer: { total }, language, words }: Saying): readonly Statement[] {
  const { gapToMean, mean, quartile, lowerQuartile, median, upperQuartile } = total;
  if (gapToMean === null || mean === null) return [];
  const text = words.mean(size(gapToMean, language), sign(gapToMean), shown(mean, language), String(total.n - 1));
  const said = { name: 'mean', text, figures: from(total, 'gapToMean', 'mean', 'n') };
  if (quartile === null || lowerQuartile === null || median === null || upperQuartile === null) return [said];
  const limits = [lowerQuartile, median, upperQuartile].map((limit) => shown(limit, language));
  const quarter = words.quarter[quartile](limits[0] ?? '', limits[1] ?? '', limits[2] ?? '');
  const figures = from(total, 'quartile', 'lowerQuartile', 'median', 'upperQuartile');
  return [said, { name: 'quartile', text: quarter, figures }];
}

type WithGap<M> = M & { readonly gapToMean: string };

function hasGap<M extends MeasureAnswer>(measure: M): measure is WithGap<M> {
  return measure.gapToMean !== null;
}

/** From the furthest below the mean to the furthest above. */
function byGap<M extends MeasureAnswer>(measures: readonly M[]): readonly WithGap<M>[] {
  return measures.filter(hasGap).toSorted((a, b) => compare(decimal(a.gapToMean), decimal(b.gapToMean)));
}

function aboutAreas({ answer, language, words }: Saying): readonly Statement[] {
  const areas = byGap(answer.areas);
  const [lowest, highest] = [areas[0], areas.at(-1)];
  if (!lowest || !highest) return [];
  const above = areas.filter(({ gapToMean }) => sign(gapToMean) > 0);
  const figures = areas.flatMap((area) => from(area, 'gapToMean'));
  const counted = { name: 'areasAbove', text: words.areasAbove(String(above.length), String(areas.length)), figures };
  const say = (name: string, area: WithGap<AreaAnswer>, put: (area: string, amount: string) => string): Statement => ({
    name,
    text: put(titleOf(area, language), size(area.gapToMean, language)),
    figures: from(area, 'gapToMean', 'score', 'mean'),
  });
  return [
    counted,
    ...(sign(highest.gapToMean) > 0 ? [say('furthestAbove', highest, words.furthestAbove)] : []),
    ...(sign(lowest.gapToMean) < 0 ? [say('furthestBelow', lowest, words.furthestBelow)] : []),
  ];
}

function titleOf({ number, title, titleEn }: Pick<AreaAnswer, 'number' | 'title' | 'titleEn'>, language: Language) {
  return language === 'sv' ? `område ${number}, ${title}` : `area ${number}, ${titleEn}`;
}

function aboutQuestions({ answer, language, words }: Saying): readonly Statement[] {
  const [lowest] = byGap(answer.areas.flatMap(({ subQuestions }) => subQuestions));
  if (!lowest || sign(lowest.gapToMean) >= 0) return [];
  const text = words.furthestQuestion(lowest.number, lowest.title, size(lowest.gapToMean, language));
  return [{ name: 'furthestQuestion', text, figures: from(lowest, 'gapToMean', 'score', 'mean') }];
}

function aboutChange(saying: Saying): readonly Statement[] {
  const { total, subject } = saying.answer;
  const { change, previousScore, score } = total;
  const { previous } = subject;
  if (change === null || previousScore === null || score === null || !previous) return [];
  const { language, words } = saying;
  const [before, now] = [shown(previousScore, language), shown(score, language)];
  const text = words.change(String(previous.year), sign(change), size(change, language), before, now);
  const said = { name: 'change', text, figures: from(total, 'change', 'previousScore', 'score') };
  return [said, ...aboutLargestChange(saying), ...aboutResidual(saying)];
}

function aboutLargestChange({ answer: { decomposition }, language, words }: Saying): readonly Statement[] {
  const parts = decomposition?.parts ?? [];
  const known = parts.flatMap((part) => (part.change === null ? [] : [{ ...part, change: part.change }]));
  const [most] = known.toSorted((a, b) => compare(absolute(decimal(b.change)), absolute(decimal(a.change))));
  if (!most) return [];
  const text = words.mostOfChange(titleOf(most, language), figure(decimal(most.change), language, 1));
  return [
    { name: 'mostOfChange', text, figures: [{ measure: `area:${most.number}`, figure: 'change', value: most.change }] },
  ];
}

function aboutResidual({ answer: { decomposition }, language, words }: Saying): readonly Statement[] {
  const sum = decomposition?.total;
  if (!sum || sign(sum.residual) === 0) return [];
  const [parts, whole, left] = [sum.sumOfParts, sum.change, sum.residual].map((value) =>
    figure(decimal(value), language, 1),
  );
  const text = words.residual(parts ?? '', whole ?? '', left ?? '', sum.explainedByRounding);
  const names = ['sumOfParts', 'change', 'residual', 'tolerance'] as const;
  const figures = names.map((name) => ({ measure: 'decomposition', figure: name, value: sum[name] }));
  return [{ name: 'residual', text, figures }];
}

function aboutPeers({ answer: { peers }, words }: Saying): readonly Statement[] {
  const n = peers.members.length;
  const sample = peers.members.filter(({ isSample }) => isSample).length;
  const count = (figure: string, value: number) => ({ measure: 'peers', figure, value: String(value) });
  return [
    ...(n >= PEERS_FOR_STATISTICS && n < PEERS_FOR_QUARTILES
      ? [{ name: 'few', text: words.few(String(n)), figures: [count('members', n)] }]
      : []),
    ...(sample > 0
      ? [
          {
            name: 'sample',
            text: words.sample(String(sample), String(n)),
            figures: [count('isSample', sample), count('members', n)],
          },
        ]
      : []),
  ];
}
