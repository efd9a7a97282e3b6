export { UnfitEvent, type AppendRequest, type AppendResult } from './append-request';
export { awaitProjection, awaitTrue, PATIENCE_MS } from './await-position';
export { CatchUp } from './catch-up';
export { EventStore, type Head } from './event-store';
export { EventStoreModule, openPool, type EventStoreOptions } from './event-store.module';
export { POOL, PROJECTIONS } from './event-store.tokens';
export { handles, type Handling } from './handles';
export { LiveFold } from './live-fold';
export { migrate, type Migration } from './migrate';
export {
  readModelEntity,
  tableName,
  type AnyProjection,
  type CatchUpProjection,
  type InlineProjection,
  type StoredRow,
} from './read-model';
export { idIn, streamName, type Metadata, type RecordedEvent, type StreamEvent } from './recorded';
export {
  assertFit,
  ensureRuntimeLogin,
  grantRuntime,
  inspectRole,
  UnfitDatabase,
  type RoleFacts,
} from './runtime-role';
export { EventTypes, type EventCatalogue, type Upcaster } from './upcast';
export { verifyLog, type Verification } from './verify';
export { Wake } from './wake';
