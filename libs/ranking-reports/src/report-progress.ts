import type { Words } from '#kernel';
import type { RankingReportRow } from './report-row';
import type { ReportFormat } from './report-settings';

/** What is being done to a report: read and rank by whoever makes it, the rest by whoever is asked for it. */
export type WorkStep = 'reading' | 'ranking' | 'pictures' | Exclude<ReportFormat, 'json'>;

/** Where a report stands. */
export interface ReportProgress {
  readonly id: string;
  /** `setting`: it is made and can be read, and its files are being set; `done`: they are. */
  readonly state: 'due' | 'setting' | 'done' | 'failed' | 'cancelled';
  /** How many reports are to be made before it. */
  readonly ahead: number;
  /** `waiting` until somebody takes it on, `ready` when nothing is left to do. */
  readonly step: 'waiting' | WorkStep | 'ready';
  /** Parts of the whole work that are done, out of `of`: never fewer than before, unless the making has begun anew. */
  readonly done: number;
  /** At least 1. */
  readonly of: number;
  /** Why it could not be made; null unless it has failed. */
  readonly failure: Words | null;
}

/** What has come of a step. */
export interface StepTold {
  readonly step: WorkStep;
  /** Parts of this step that are done. */
  readonly done: number;
}

interface PlannedStep {
  readonly step: WorkStep;
  readonly parts: number;
}

type Planned = Pick<RankingReportRow, 'id' | 'state' | 'formats' | 'failed'>;

/**
 * @param measures how many measures it ranks by
 * @param told the latest that was told of the work; undefined while nobody has begun
 */
export function reportProgress(row: Planned, measures: number, ahead: number, told?: StepTold): ReportProgress {
  const steps = plannedSteps(row.formats, measures);
  const of = partsIn(steps);
  const standing = { id: row.id, ahead, of, failure: row.failed?.reason ?? null };
  switch (row.state) {
    case 'due':
      return { ...standing, state: 'due', step: told?.step ?? 'waiting', done: told ? doneBy(steps, told) : 0 };
    case 'done':
      if (told) return { ...standing, state: 'setting', step: told.step, done: doneBy(steps, told) };
      return { ...standing, state: 'done', step: 'ready', done: of };
    case 'failed':
    case 'cancelled':
      return { ...standing, state: row.state, step: 'ready', done: 0 };
  }
}

/** As one server-sent event, named after the state. */
export function progressText(progress: ReportProgress): string {
  return `event: ${progress.state}\ndata: ${JSON.stringify(progress)}\n\n`;
}

/** The work on a report in its order; drawing is most of what setting on paper takes. */
function plannedSteps(formats: readonly ReportFormat[], measures: number): readonly PlannedStep[] {
  const read: PlannedStep[] = [
    { step: 'reading', parts: 1 },
    { step: 'ranking', parts: measures },
  ];
  const set = (['html', 'csv', 'xlsx'] as const).map((step): PlannedStep => ({ step, parts: 1 }));
  const paper: PlannedStep[] = [
    { step: 'pictures', parts: measures },
    { step: 'pdf', parts: measures },
  ];
  const offered = set.filter(({ step }) => formats.some((format) => format === step));
  return [...read, ...offered, ...(formats.includes('pdf') ? paper : [])];
}

function doneBy(steps: readonly PlannedStep[], { step, done }: StepTold): number {
  const nth = steps.findIndex((one) => one.step === step);
  const before = partsIn(steps.slice(0, Math.max(0, nth)));
  return before + Math.min(done, steps[nth]?.parts ?? 0);
}

function partsIn(steps: readonly PlannedStep[]): number {
  return steps.reduce((sum, { parts }) => sum + parts, 0);
}
