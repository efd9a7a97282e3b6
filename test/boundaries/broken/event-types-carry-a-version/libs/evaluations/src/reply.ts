import type { Event } from './event';

export type Reply = Event<'EvaluationReplied.v12', object>;
export type Any = Event<string, object>;
