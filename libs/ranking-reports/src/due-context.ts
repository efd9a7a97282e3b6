import { randomUUID } from 'node:crypto';
import type { CommandContext } from '#kernel';
import { WORKER } from './may';

/** Falling due and being made come once; failing once for each version of the report that was tried. */
export type Step = 'due' | 'made' | `failed-${number}`;

/** What surrounds a command of the service itself: by its key a step takes place once, in whatever process. */
export function stepContext(reportId: string, step: Step, now: string): CommandContext {
  const idempotency = { key: `ranking-report/${reportId}/${step}`, requestHash: step };
  return { actor: WORKER, now, commandId: randomUUID(), idempotency };
}
