import type { Language, Words } from '#kernel';
import type { AreaAnswer, MeasureAnswer, NotShown } from './answer';
import { PEERS_FOR_QUARTILES, PEERS_FOR_STATISTICS } from './few-peers';
import type { PeerSelection } from './peers';

/** What the reasons are drawn from: the measures as answered. */
export interface Answered {
  readonly total: MeasureAnswer;
  readonly areas: readonly AreaAnswer[];
  readonly hasPrevious: boolean;
  readonly emptyBecause: PeerSelection['emptyBecause'];
}

/** One kind of absence: which part of a measure is missing, why, where, and how it is said. */
interface Absence {
  readonly part: 'score' | 'statistics' | 'quartiles' | 'percentile' | 'change';
  readonly why: string;
  hits(measure: MeasureAnswer, answered: Answered): boolean;
  /** `where` is empty, or names the measures: " för område 3". */
  words(where: Words): Words;
}

const ABSENCES: readonly Absence[] = [
  {
    part: 'score',
    why: 'subject-has-no-score',
    hits: ({ score }) => score === null,
    words: ({ sv, en }) => ({
      sv: `Kommunens poäng visas inte${sv}: den finns inte i den publicerade utvärderingen.`,
      en: `The municipality’s score is not shown${en}: the published evaluation does not state it.`,
    }),
  },
  {
    part: 'statistics',
    why: 'fewer-than-two-peers',
    hits: (measure) => peerCount(measure) < PEERS_FOR_STATISTICS,
    words: ({ sv, en }) => ({
      sv: `Bara poäng visas${sv}: färre än två kommuner i jämförelsegruppen har den uppgiften.`,
      en: `Only scores are shown${en}: fewer than two peers have that figure.`,
    }),
  },
  {
    part: 'quartiles',
    why: 'fewer-than-five-peers',
    hits: isBetweenTwoAndFive,
    words: ({ sv, en }) => ({
      sv: `Kvartiler visas inte${sv}: färre än fem kommuner i jämförelsegruppen har den uppgiften.`,
      en: `Quartiles are not shown${en}: fewer than five peers have that figure.`,
    }),
  },
  {
    part: 'percentile',
    why: 'fewer-than-five-peers',
    hits: (measure) => isBetweenTwoAndFive(measure) && measure.score !== null,
    words: ({ sv, en }) => ({
      sv: `Percentil visas inte${sv}: färre än fem kommuner i jämförelsegruppen har den uppgiften.`,
      en: `The percentile is not shown${en}: fewer than five peers have that figure.`,
    }),
  },
  {
    part: 'change',
    why: 'no-previous-evaluation',
    hits: (_, { hasPrevious }) => !hasPrevious,
    words: () => ({
      sv: 'Förändring visas inte: kommunen har ingen tidigare publicerad utvärdering med den här versionen.',
      en: 'Change is not shown: the municipality has no earlier published evaluation with this version.',
    }),
  },
  {
    part: 'change',
    why: 'previous-has-no-score',
    hits: ({ score, previousScore }, { hasPrevious }) => hasPrevious && score !== null && previousScore === null,
    words: ({ sv, en }) => ({
      sv: `Förändring visas inte${sv}: poängen finns inte i kommunens förra utvärdering.`,
      en: `Change is not shown${en}: the municipality’s previous evaluation does not state the score.`,
    }),
  },
];

const NOBODY: Readonly<Record<NonNullable<PeerSelection['emptyBecause']>, Words>> = {
  'no-classification-before-2011': {
    sv: 'Jämförelsegruppen är tom: ingen kommungruppsindelning före 2011 är känd.',
    en: 'There are no peers: no classification of municipalities before 2011 is known.',
  },
  'subject-has-no-group': {
    sv: 'Jämförelsegruppen är tom: kommunens grupp i den indelningen är inte känd.',
    en: 'There are no peers: the municipality’s group in that classification is not known.',
  },
};

const NO_QUESTIONS: Words = {
  sv: 'Delfrågor visas inte: versionens delfrågor är inte kända.',
  en: 'Sub-questions are not shown: the version’s sub-questions are not known.',
};

/**
 * Everything that an answer leaves out, with the reason. `what` names the part (`peers`, `score`, `statistics`,
 * `quartiles`, `percentile`, `change`); where only some measures lack it, a level or a measure follows
 * (`quartiles:area`, `quartiles:area:3`). A missing score is named by its level or measure alone (`sub`, `area:3`).
 *
 * @returns one entry for each level that lacks a part throughout, else one for each measure.
 */
export function notShown(answered: Answered, language: Language): readonly NotShown[] {
  const { total, areas, emptyBecause } = answered;
  const measures = [total, ...areas, ...areas.flatMap(({ subQuestions }) => subQuestions)];
  const absent = ABSENCES.flatMap((absence) =>
    scopesOf(
      measures.filter((measure) => absence.hits(measure, answered)).map(({ measure }) => measure),
      measures.map(({ measure }) => measure),
    ).map((scope) => ({ what: whatOf(absence.part, scope), why: absence.why, words: absence.words(where(scope)) })),
  );
  const nobody = emptyBecause ? [{ what: 'peers', why: emptyBecause, words: NOBODY[emptyBecause] }] : [];
  const withoutQuestions = areas.every(({ subQuestions }) => subQuestions.length === 0);
  const unasked = withoutQuestions ? [{ what: 'sub', why: 'sub-questions-not-known', words: NO_QUESTIONS }] : [];
  return [...nobody, ...unasked, ...absent].map(({ what, why, words }) => ({ what, why, detail: words[language] }));
}

function peerCount({ n, score }: MeasureAnswer): number {
  return score === null ? n : n - 1;
}

function isBetweenTwoAndFive(measure: MeasureAnswer): boolean {
  return peerCount(measure) >= PEERS_FOR_STATISTICS && peerCount(measure) < PEERS_FOR_QUARTILES;
}

/** The measures hit in as few words as say the same: "" for all, `sub` for a whole level, else each measure. */
function scopesOf(hit: readonly string[], all: readonly string[]): readonly string[] {
  if (hit.length === all.length) return [''];
  return ['total', 'area', 'sub'].flatMap((level) => {
    const ofLevel = (measure: string) => measure.split(':')[0] === level;
    const hitHere = hit.filter(ofLevel);
    return hitHere.length > 0 && hitHere.length === all.filter(ofLevel).length ? [level] : hitHere;
  });
}

function whatOf(part: Absence['part'], scope: string): string {
  if (scope === '') return part;
  return part === 'score' ? scope : `${part}:${scope}`;
}

const LEVELS: Readonly<Record<string, { readonly whole: Words; readonly one: Words }>> = {
  total: { whole: { sv: 'totalen', en: 'the total' }, one: { sv: 'totalen', en: 'the total' } },
  area: { whole: { sv: 'områdena', en: 'the areas' }, one: { sv: 'område', en: 'area' } },
  sub: { whole: { sv: 'delfrågorna', en: 'the sub-questions' }, one: { sv: 'delfråga', en: 'sub-question' } },
};

function where(scope: string): Words {
  const [level = '', number] = scope.split(':');
  const names = LEVELS[level];
  if (names === undefined) return { sv: '', en: '' };
  const { sv, en } = number === undefined ? names.whole : names.one;
  const suffix = number === undefined ? '' : ` ${number}`;
  return { sv: ` för ${sv}${suffix}`, en: ` for ${en}${suffix}` };
}
