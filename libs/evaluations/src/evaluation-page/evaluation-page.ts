import { idIn, type StreamEvent } from '#event-store';
import { toText, trim, type Decimal } from '#kernel';
import { findMunicipality } from '#registry';
import { evaluationStream, reopened, withScores, type EvaluationEvent, type Score } from '../evaluation';
import { depthOf, differenceOf, figuresOf, points, type EvaluationFigures, type Figure, type Known } from '../figures';
import { instrumentOf } from '../instrument-of';
import type { Instrument } from '../instruments/instrument';
import type { AreaFigures, EvaluationRow, FigurePair, SubQuestionFigures, WithdrawnBefore } from './evaluation-row';
import { acceptedAfter, originsAfter } from './origins';

/** The row of an evaluation after one more of its events. */
export function projectEvaluation(row: EvaluationRow | undefined, event: StreamEvent<EvaluationEvent>): EvaluationRow {
  const next =
    row && event.event.type !== 'EvaluationStarted.v1' ? evolveRow(row, event.event) : startedRow(event, row);
  return { ...next, version: event.version };
}

/** What everyone may see of one that was withdrawn after it was published, and that has been started anew since. */
export function withdrawnNote(row: EvaluationRow): EvaluationRow | undefined {
  if (!row.withdrawnBefore) return undefined;
  const { version, evaluation, withdrawal } = row.withdrawnBefore;
  const shown = { status: 'withdrawn', wasPublished: true, evaluatorIds: [], withdrawal } as const;
  return { ...row, ...nothingIn(row), ...evaluation, ...shown, version, wasWithdrawn: false, withdrawnBefore: null };
}

function evolveRow(row: EvaluationRow, { type, data }: EvaluationEvent): EvaluationRow {
  switch (type) {
    case 'EvaluationStarted.v1':
      return row;
    case 'EvaluationScored.v1':
      return scoredRow(row, data);
    case 'EvaluationObserved.v1': {
      const areas = row.areas.map((area) => (area.number === data.area ? observed(area, data) : area));
      return { ...row, status: reopened(row.status), areas };
    }
    case 'EvaluationSubmitted.v1':
      return { ...row, status: 'submitted', submittedAt: data.submittedAt, reply: null };
    case 'EvaluationReplied.v1': {
      const { agrees, text = null, repliedAt } = data;
      return { ...row, status: 'replied', reply: { agrees, text, repliedAt } };
    }
    case 'EvaluationPublished.v1': {
      const { publishedAt, withoutReplyReason = null } = data;
      // Who evaluated matters only as long as others may not see it.
      const seen = { wasPublished: true, evaluatorIds: [], wasWithdrawn: false, withdrawnBefore: null };
      return { ...row, ...seen, status: 'published', publishedAt, withoutReplyReason };
    }
    case 'EvaluationCorrected.v1': {
      const { reason, correctedAt } = data;
      const corrections = [...row.corrections, { reason, correctedAt }];
      const origins = originsAfter(row.origins, data);
      return { ...withFigures(row, data.scores), origins, status: 'corrected', corrections };
    }
    case 'EvaluationWithdrawn.v1': {
      const { reason, withdrawnAt } = data;
      return { ...row, ...nothingIn(row), status: 'withdrawn', withdrawal: { reason, withdrawnAt } };
    }
  }
}

function startedRow(
  { event, stream, version }: StreamEvent<EvaluationEvent>,
  earlier: EvaluationRow | undefined,
): EvaluationRow {
  if (event.type !== 'EvaluationStarted.v1') throw new Error(`${stream} does not begin with its start`);
  const { municipalityCode, instrumentVersion, year, evaluatorIds, isSample, source = null, note = null } = event.data;
  const withdrawnBefore = earlier ? withdrawnIn(earlier) : null;
  return {
    id: idIn(evaluationStream.category, stream),
    version,
    municipalityCode,
    municipalityName: findMunicipality(municipalityCode)?.name ?? municipalityCode,
    instrumentVersion,
    year,
    status: 'started',
    wasPublished: false,
    isSample,
    evaluatorIds,
    source,
    note,
    ...nothingIn(event.data),
    reply: null,
    withoutReplyReason: null,
    submittedAt: null,
    publishedAt: null,
    corrections: [],
    withdrawal: null,
    wasWithdrawn: withdrawnBefore !== null,
    withdrawnBefore,
  };
}

/** The publication that everyone knows to have been withdrawn: this row's own, or the one before it. */
function withdrawnIn(row: EvaluationRow): WithdrawnBefore | null {
  const { version, withdrawal, wasPublished, withdrawnBefore } = row;
  if (!withdrawal || !wasPublished) return withdrawnBefore;
  const { source, note, reply, withoutReplyReason, submittedAt, publishedAt, corrections } = row;
  const evaluation = { source, note, reply, withoutReplyReason, submittedAt, publishedAt, corrections };
  return { version, evaluation, withdrawal };
}

type Observations = AreaFigures['observations'];

function withFigures(row: EvaluationRow, later: readonly Score[]): EvaluationRow {
  const scores = withScores(row.scores, later);
  const observations = new Map(row.areas.map((area) => [area.number, area.observations]));
  return { ...row, scores, ...figureParts(instrumentOf(row), scores, observations) };
}

type Scored = Extract<EvaluationEvent, { type: 'EvaluationScored.v1' }>['data'];

function scoredRow(row: EvaluationRow, data: Scored): EvaluationRow {
  const next = { ...withFigures(row, data.scores), status: 'scored' as const };
  return {
    ...next,
    origins: originsAfter(row.origins, data),
    acceptedDifferences: acceptedAfter(row.acceptedDifferences, data, next),
  };
}

/** An evaluation in which nothing is known. */
function nothingIn(of: { readonly instrumentVersion: string }) {
  return {
    ...figureParts(instrumentOf(of), {}, new Map()),
    scores: {},
    origins: {},
    acceptedDifferences: [],
  } as const;
}

function observed(area: AreaFigures, { kind, text }: Observations[number]): AreaFigures {
  return { ...area, observations: [...area.observations, { kind, text }] };
}

function figureParts(
  instrument: Instrument,
  scores: EvaluationRow['scores'],
  observations: ReadonlyMap<string, Observations>,
): Pick<EvaluationRow, 'depth' | 'progress' | 'total' | 'areas'> {
  const figures = figuresOf(instrument, scores);
  const known = [...figures.subQuestions.values()].filter(({ computed }) => computed).length;
  const maxPoints = instrument.areas.reduce((sum, area) => sum + BigInt(area.maxPoints), 0n).toString();
  return {
    depth: depthOf(figures) ?? null,
    progress: { scored: known, of: figures.subQuestions.size },
    total: { maxPoints, ...pairOf(figures.total) },
    areas: instrument.areas.map(({ number, title, titleEn, maxPoints: max, subQuestions }) => ({
      number,
      title,
      titleEn,
      maxPoints: max,
      ...pairOf(figures.areas.get(number) ?? {}),
      subQuestions: subQuestions.map((sub) => subQuestionOf(sub, scores[`sub:${sub.number}`], figures)),
      observations: observations.get(number) ?? [],
    })),
  };
}

function subQuestionOf(
  sub: Instrument['areas'][number]['subQuestions'][number],
  score: Score | undefined,
  figures: EvaluationFigures,
): SubQuestionFigures {
  const percent = score && 'percent' in score ? score.percent : null;
  return { ...sub, percent, ...pairOf(figures.subQuestions.get(sub.number) ?? {}) };
}

function pairOf(known: Known): FigurePair {
  const difference = differenceOf(known);
  return {
    computed: textOf(known.computed),
    printed: known.printed ? toText(known.printed.value) : null,
    difference: difference ? short(difference.difference) : null,
    tolerance: difference ? short(difference.tolerance) : null,
    explainedByRounding: difference?.explainedByRounding ?? null,
  };
}

function textOf(figure: Figure | undefined): string | null {
  return figure ? points(figure.value) : null;
}

function short(value: Decimal): string {
  return toText(trim(value));
}
