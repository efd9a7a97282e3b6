import type { Judgement, Scale, ShownJudgement } from '#interim-reports';
import type { Language } from '#kernel';

/** Fields of statements that hold a judgement. */
export const JUDGED_FIELDS = ['forecast', 'status', 'assessment', 'trend', 'completion'] as const;
export type JudgedField = (typeof JUDGED_FIELDS)[number];

/** What stands in a field where the source lost its symbol; an empty one says that nothing is judged. */
export const LOST = '?';

/** Scales of words and arrows that any municipality can use, where the report has none of its own. */
const COMMON: Readonly<Record<JudgedField, string>> = {
  forecast: 'attainment-words',
  status: 'attainment-words',
  assessment: 'attainment-words',
  trend: 'trend-arrows',
  completion: 'eskilstuna-completion',
};

type Judging = { readonly [field in JudgedField]?: ShownJudgement };

/** The scale that a field is judged by: its own, else that of the others in the report, else the common one. */
export function scaleFor(
  field: JudgedField,
  judged: Judging,
  others: readonly Judging[],
  scales: readonly Scale[],
): Scale | undefined {
  const own = judged[field]?.scale ?? others.find((other) => other[field])?.[field]?.scale;
  return scales.find(({ scale }) => scale === own) ?? scales.find(({ scale }) => scale === COMMON[field]);
}

/** A judgement as it stands in its field. */
export function fieldJudgement(judgement: ShownJudgement | undefined): string {
  return judgement ? (judgement.printed ?? LOST) : '';
}

/** What a field says of a judgement: as it stands when it is not changed, else by the scale; undefined for none. */
export function writtenJudgement(
  written: string,
  stands: ShownJudgement | undefined,
  scale: Scale | undefined,
): Judgement | undefined {
  if (stands && written === fieldJudgement(stands)) return { scale: stands.scale, printed: stands.printed };
  return written === '' || !scale ? undefined : { scale: scale.scale, printed: written };
}

export interface JudgementWords {
  readonly none: string;
  readonly lost: string;
}

/** The steps of a scale to choose from, in the words of what stands where that is one of them. */
export function judgementChoices(
  scale: Scale | undefined,
  stands: ShownJudgement | undefined,
  language: Language,
  words: JudgementWords,
): readonly { readonly value: string; readonly text: string }[] {
  const own = stands?.printed ?? undefined;
  const steps = (scale?.steps ?? []).map(({ printed, meaning }) => {
    const value = printed.find((form) => own !== undefined && alike(form, own)) === undefined ? printed[0] : own;
    return { value: value ?? '', text: stepText(value ?? '', meaning[language]) };
  });
  const stray = own !== undefined && !steps.some(({ value }) => value === own) ? [{ value: own, text: own }] : [];
  const lost = stands && stands.printed === null ? [{ value: LOST, text: words.lost }] : [];
  return [...steps, ...stray, ...lost, { value: '', text: words.none }];
}

function alike(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\s/gu, '').toLocaleLowerCase('sv');
  return plain(a) === plain(b);
}

/** A word says what it means; a symbol needs saying. */
function stepText(printed: string, meaning: string): string {
  return /\p{L}/u.test(printed) ? printed : `${printed} ${meaning}`;
}
