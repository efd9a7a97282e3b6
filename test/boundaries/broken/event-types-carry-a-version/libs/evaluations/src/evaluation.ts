// BROKEN
import type { Event } from './event';

export type EvaluationEvent = Event<'EvaluationStarted.v1', object> | Event<'EvaluationScored', object>;
