import type { EvaluationRow, Score } from '#evaluations';
import type { Proposal } from '#intake';
import type { Language } from '#kernel';
import { scoreText } from '../forms/score-fields';
import { valuesOf } from '../forms/scores';
import type { Reading } from '../http/reading';

/** What an evaluation is of: with it, it has one place where it can stand. */
export interface Target {
  readonly municipalityCode: string;
  readonly instrumentVersion: string;
  readonly year: number;
}

/** What a proposal is likely of; undefined while a part of that is not known. */
export function suggestedTarget({ municipalityCode, instrumentVersion, year }: Proposal): Target | undefined {
  if (municipalityCode === null || instrumentVersion === null || year === null) return undefined;
  return { municipalityCode, instrumentVersion, year };
}

/** The evaluations that already stand where others would be taken in, as far as the reader may see them. */
export async function standingAt(
  { api }: Pick<Reading, 'api'>,
  targets: readonly (Target | undefined)[],
): Promise<readonly (EvaluationRow | undefined)[]> {
  const codes = [...new Set(targets.flatMap((target) => target?.municipalityCode ?? []))];
  const found = (await Promise.all(codes.map((code) => api.evaluationsOf(code)))).flat();
  const standing = found.filter(({ status }) => status !== 'withdrawn');
  return targets.map((target) => target && standing.find((one) => isOf(one, target)));
}

function isOf(evaluation: EvaluationRow, target: Target): boolean {
  return (['municipalityCode', 'instrumentVersion', 'year'] as const).every((key) => evaluation[key] === target[key]);
}

/** A draft as it was shown, to be sent along with the form: what has changed since is shown before it is filled. */
export function shownAs({ id, version }: EvaluationRow): string {
  return `${id}@${version}`;
}

export interface ScoreChange {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** What the scores of a form would make of a draft. */
export interface DraftChanges {
  readonly added: number;
  readonly same: number;
  readonly replaced: readonly ScoreChange[];
}

/** @param scores with the measure of each, as the form says them. */
export function changesIn(
  { scores: stored }: EvaluationRow,
  scores: readonly { readonly key: string; readonly score: Score }[],
  language: Language,
): DraftChanges {
  const text = (score: Score | undefined) => scoreText(valuesOf(score, language), language);
  const known = scores.filter(({ key }) => stored[key]);
  const replaced = known
    .map(({ key, score }) => ({ key, from: text(stored[key]), to: text(score) }))
    .filter(({ from, to }) => from !== to);
  return { added: scores.length - known.length, same: known.length - replaced.length, replaced };
}
