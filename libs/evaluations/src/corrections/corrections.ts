import { idIn, type RecordedEvent } from '#event-store';
import { findMunicipality } from '#registry';
import {
  evaluationStream,
  measureOf,
  withScores,
  type EvaluationEvent,
  type PublishedFigures,
  type Score,
} from '../evaluation';

/** A score that was corrected: what stood before, and what stands instead. */
export interface ScoreChange {
  readonly measure: string;
  /** Null where the measure had no score before. */
  readonly from: Score | null;
  readonly to: Score;
}

/** One correction or withdrawal of a published evaluation, as everyone may see it. */
export interface Correction {
  /** Place in the log. */
  readonly position: string;
  readonly at: string;
  readonly kind: 'corrected' | 'withdrawn';
  readonly evaluationId: string;
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly instrumentVersion: string;
  readonly year: number;
  readonly isSample: boolean;
  readonly reason: string;
  /** Empty for a withdrawal, which takes every figure back. */
  readonly changes: readonly ScoreChange[];
  /** The published total before and after, as decimal strings; null where none is published. */
  readonly total: { readonly from: string | null; readonly to: string | null };
}

/** What has been corrected in one evaluation, with what the next correction is held against. */
export interface CorrectionsRow {
  readonly isSample: boolean;
  readonly corrected: number;
  readonly corrections: readonly Correction[];
  readonly about: Pick<Correction, 'municipalityCode' | 'instrumentVersion' | 'year'>;
  readonly scores: Readonly<Record<string, Score>>;
  /** Total that is published now; undefined while nothing is. */
  readonly published?: { readonly total: string | null };
}

type Recorded = RecordedEvent<EvaluationEvent>;

/** The row after one more event of the evaluation. */
export function projectCorrections(row: CorrectionsRow | undefined, recorded: Recorded): CorrectionsRow | undefined {
  const { type, data } = recorded.event;
  if (type === 'EvaluationStarted.v1') return startedRow(row, data);
  if (!row) return undefined;
  switch (type) {
    case 'EvaluationScored.v1':
      return { ...row, scores: withScores(row.scores, data.scores) };
    case 'EvaluationPublished.v1':
      return { ...row, published: { total: totalIn(data.figures) } };
    case 'EvaluationCorrected.v1':
      return correctedRow(row, recorded, data);
    case 'EvaluationWithdrawn.v1':
      return withdrawnRow(row, recorded, data.reason);
    case 'EvaluationObserved.v1':
    case 'EvaluationSubmitted.v1':
    case 'EvaluationReplied.v1':
      return row;
  }
}

type Data<T extends EvaluationEvent['type']> = Extract<EvaluationEvent, { type: T }>['data'];

function startedRow(row: CorrectionsRow | undefined, data: Data<'EvaluationStarted.v1'>): CorrectionsRow {
  const { municipalityCode, instrumentVersion, year, isSample } = data;
  const { corrected = 0, corrections = [] } = row ?? {};
  return { isSample, corrected, corrections, about: { municipalityCode, instrumentVersion, year }, scores: {} };
}

function correctedRow(row: CorrectionsRow, recorded: Recorded, data: Data<'EvaluationCorrected.v1'>): CorrectionsRow {
  const changes = data.scores.map((score) => {
    const measure = measureOf(score);
    return { measure, from: row.scores[measure] ?? null, to: score };
  });
  const published = { total: totalIn(data.figures) };
  const added = { kind: 'corrected', reason: data.reason, changes } as const;
  return {
    ...withCorrection(row, recorded, added, published.total),
    scores: withScores(row.scores, data.scores),
    published,
  };
}

/** One that was never published is withdrawn without a trace in public. */
function withdrawnRow(row: CorrectionsRow, recorded: Recorded, reason: string): CorrectionsRow {
  const { published, ...rest } = row;
  if (!published) return { ...rest, scores: {} };
  const { corrected, corrections } = withCorrection(row, recorded, { kind: 'withdrawn', reason, changes: [] }, null);
  return { ...rest, corrected, corrections, scores: {} };
}

function withCorrection(
  row: CorrectionsRow,
  { stream, position, recordedAt }: Recorded,
  added: Pick<Correction, 'kind' | 'reason' | 'changes'>,
  total: string | null,
): CorrectionsRow {
  const { municipalityCode } = row.about;
  const correction: Correction = {
    position: position.toString(),
    at: recordedAt,
    ...added,
    evaluationId: idIn(evaluationStream.category, stream),
    ...row.about,
    municipalityName: findMunicipality(municipalityCode)?.name ?? municipalityCode,
    isSample: row.isSample,
    total: { from: row.published?.total ?? null, to: total },
  };
  return { ...row, corrected: row.corrected + 1, corrections: [...row.corrections, correction] };
}

function totalIn(figures: PublishedFigures): string | null {
  return figures['total']?.value ?? null;
}
