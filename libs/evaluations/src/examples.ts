import type { Actor, CommandContext } from '#kernel';
import { publishedEvaluations } from '#sample-data';
import type { EvaluationEvent, Score } from './evaluation';
import { depthOf, figuresOf, publishedFigures } from './figures';
import type { Instrument } from './instruments/instrument';
import { findInstrument } from './instruments/instruments';

/** Worked examples for the specs: one evaluation's life, and the scores of real documents. */

export const NOW = '2026-03-01T12:00:00.000Z';
export const EVALUATOR: Actor = { id: 'evaluator-1', role: 'evaluator' };
export const ANALYST: Actor = { id: 'analyst-1', role: 'analyst' };
export const APPROVER: Actor = { id: 'approver-1', role: 'approver', municipalityCode: '1880' };

export function by(actor: Actor, now = NOW): CommandContext {
  return { actor, now, commandId: '00000000-0000-4000-8000-000000000000' };
}

export function instrument(version: string): Instrument {
  const found = findInstrument(version);
  if (!found) throw new Error(`No instrument version ${version}`);
  return found;
}

/** The published scores of a municipality's evaluation of the 2010 version. */
export function publishedScores(municipalityCode: string, year: number): readonly Score[] {
  const found = publishedEvaluations().find((e) => e.municipalityCode === municipalityCode && e.year === year);
  if (!found) throw new Error(`No published evaluation of ${municipalityCode} ${year}`);
  return found.scores;
}

export const OREBRO_2012 = publishedScores('1880', 2012);
export const OREBRO_2010 = publishedScores('1880', 2010);

export const STARTED: EvaluationEvent = {
  type: 'EvaluationStarted.v1',
  data: {
    municipalityCode: '1880',
    instrumentVersion: '2010',
    year: 2012,
    evaluatorIds: [EVALUATOR.id],
    isSample: false,
    startedAt: NOW,
  },
};

export function scored(...scores: readonly Score[]): EvaluationEvent {
  return { type: 'EvaluationScored.v1', data: { scores, scoredAt: NOW } };
}

export const OBSERVED: EvaluationEvent = {
  type: 'EvaluationObserved.v1',
  data: { area: '1', kind: 'strength', text: 'Medborgarbudget sedan 2009.', observedAt: NOW },
};

export const SUBMITTED: EvaluationEvent = {
  type: 'EvaluationSubmitted.v1',
  data: { depth: 'sub-question', submittedAt: NOW },
};

export const AGREED: EvaluationEvent = { type: 'EvaluationReplied.v1', data: { agrees: true, repliedAt: NOW } };

export const DISAGREED: EvaluationEvent = {
  type: 'EvaluationReplied.v1',
  data: { agrees: false, text: 'Område 3 är för lågt satt.', repliedAt: NOW },
};

/** Publication of these scores, with the figures that follow from them. */
export function published(scores: readonly Score[], version = '2010'): EvaluationEvent {
  const figures = figuresOf(instrument(version), byMeasure(scores));
  const depth = depthOf(figures) ?? 'total';
  const about = { municipalityCode: '1880', instrumentVersion: version, year: 2012, isSample: false };
  return {
    type: 'EvaluationPublished.v1',
    data: { ...about, depth, figures: publishedFigures(figures), publishedAt: NOW },
  };
}

export const WITHDRAWN: EvaluationEvent = {
  type: 'EvaluationWithdrawn.v1',
  data: { reason: 'Fel år', withdrawnAt: NOW },
};

/** Scores by measure, later ones in place of earlier ones. */
export function byMeasure(scores: readonly Score[]): Readonly<Record<string, Score>> {
  return Object.fromEntries(
    scores.map((score) => [
      'subQuestion' in score ? `sub:${score.subQuestion}` : 'area' in score ? `area:${score.area}` : 'total',
      score,
    ]),
  );
}

/** Only those of sub-questions. */
export function subQuestionsOf(scores: readonly Score[]): readonly Score[] {
  return scores.filter((score) => 'subQuestion' in score);
}

/** Only those of areas. */
export function areasOf(scores: readonly Score[]): readonly Score[] {
  return scores.filter((score) => 'area' in score);
}
