import type { Preview, Proposal } from '#intake';
import type { Language } from '#kernel';
import type { Instrument } from '../api-answers';
import { paragraphIn, textIn, type Form } from '../forms/form';
import { valuesOf, writtenIn, type Measure, type ScoreValues } from '../forms/scores';

/** Chosen when none of the suggestions is right. */
export const OTHER = 'other';

/** What stands in the form about one of the proposed evaluations. */
export interface EvaluationValues {
  readonly take: boolean;
  /** Code of a suggested municipality, `other`, or empty while nothing is chosen. */
  readonly municipality: string;
  readonly otherMunicipality: string;
  readonly version: string;
  /** The suggested year, `other`, or empty while nothing is chosen. */
  readonly year: string;
  readonly otherYear: string;
  readonly source: string;
  readonly note: string;
  readonly scores: ReadonlyMap<string, ScoreValues>;
  /** Texts of the proposed observations, in their order; an emptied one is left out. */
  readonly observations: readonly string[];
  /** Why a difference is accepted as printed, by measure. */
  readonly accepted: ReadonlyMap<string, string>;
  /** The draft that the form was shown with, empty where there was none. */
  readonly draft: string;
}

export function prefixOf(nth: number): string {
  return `e${nth + 1}-`;
}

/** Every measure that is shown for a proposal: as deep as it was read, each with a field even where nothing was read. */
export function measuresFor(
  proposal: Proposal,
  instruments: readonly Instrument[],
  prefix: string,
): readonly Measure[] {
  const instrument = instruments.find(({ version }) => version === proposal.instrumentVersion);
  const areas = instrument?.areas ?? [];
  const withSubs = proposal.scores.some((score) => 'subQuestion' in score);
  const withAreas = withSubs || proposal.scores.some((score) => 'area' in score);
  const max = (instrument ?? instruments[0])?.areas.reduce((sum, area) => sum + Number(area.maxPoints), 0) ?? 0;
  return [
    ...(withAreas ? areas : []).flatMap(({ number, maxPoints, subQuestions }) => [
      ...(withSubs ? subQuestions : []).map((sub) => ({ key: `sub:${sub.number}`, maxPoints: sub.maxPoints, prefix })),
      { key: `area:${number}`, maxPoints, prefix },
    ]),
    { key: 'total', maxPoints: `${max}`, prefix },
  ];
}

/** What was read, with nothing chosen: municipality, version and year are for a person to confirm. */
export function suggestedValues(proposal: Proposal, only: boolean, language: Language): EvaluationValues {
  const scores = proposal.scores.map((score) => {
    const key = 'subQuestion' in score ? `sub:${score.subQuestion}` : 'area' in score ? `area:${score.area}` : 'total';
    return [key, valuesOf(score, language)] as const;
  });
  return {
    take: only,
    municipality: '',
    otherMunicipality: '',
    version: '',
    year: '',
    otherYear: '',
    source: proposal.source ?? '',
    note: '',
    scores: new Map(scores),
    observations: proposal.observations.map(({ text }) => text),
    accepted: new Map(),
    draft: '',
  };
}

/** What was sent with the form about one of the proposed evaluations. */
export function sentValues(
  form: Form,
  proposal: Proposal,
  measures: readonly Measure[],
  only: boolean,
): EvaluationValues {
  const prefix = measures[0]?.prefix ?? '';
  const text = (name: string) => textIn(form, prefix + name).trim();
  const accepted = measures.map(({ key }) => [key, paragraphIn(form, `${prefix}accept-${key}`)] as const);
  return {
    take: only || text('take') !== '',
    municipality: text('municipality'),
    otherMunicipality: text('other-municipality'),
    version: text('version-used'),
    year: text('year'),
    otherYear: text('other-year'),
    source: text('source'),
    note: paragraphIn(form, `${prefix}note`),
    scores: new Map(measures.map(({ key }) => [key, writtenIn(form, key, prefix)])),
    observations: proposal.observations.map((_, nth) => paragraphIn(form, `${prefix}observation-${nth}`)),
    accepted: new Map(accepted.filter(([, reason]) => reason !== '')),
    draft: text('draft'),
  };
}

/** The suggested municipalities, the likeliest first. */
export function suggestedMunicipalities({ recognised }: Pick<Preview, 'recognised'>) {
  const { municipality, otherMunicipalities } = recognised;
  return municipality ? [municipality, ...otherMunicipalities.slice(0, 2)] : [];
}
