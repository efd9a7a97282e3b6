export { keepAnchor, readAnchors, type Anchor } from './anchor';
export { anchorLog, anchorOncePerDay, BrokenLog, checkAnchors, type AnchorMismatch } from './anchors';
export { readModelAsOf, type AsOf, type ReadModelAsOf } from './as-of';
export { UnfitEvent, type AppendRequest, type AppendResult } from './append-request';
export { ASKING } from './asking';
export { assertFit } from './assert-fit';
export { awaitProjection, awaitTrue, PATIENCE_MS } from './await-position';
export { CatchUp } from './catch-up';
export { commandGroups } from './command-groups';
export { checkLog, type LogCheck } from './check-log';
export { EventStore, type Head } from './event-store';
export { EventStoreModule, type EventStoreOptions } from './event-store.module';
export { POOL, PROJECTIONS } from './event-store.tokens';
export { PoisonEvent } from './fold-event';
export { handles, type Handling } from './handles';
export { logHealth, type LogHealth, type ProjectionHealth } from './health';
export { inlineRows } from './inline-rows';
export { answersOf, eventsOf, type EventPlace, type KeptAnswer } from './kept-about';
export { LiveFold, type Folding, type FoldPoint } from './live-fold';
export { migrate, type Migration } from './migrate';
export { openPool } from './open-pool';
export { listParked, type ParkedStream } from './parking';
export {
  readModelEntity,
  tableName,
  type AnyProjection,
  type CatchUpProjection,
  type InlineProjection,
  type Readable,
  type StoredRow,
} from './read-model';
export { readerUrl } from './reader-session';
export { rebuild, RebuildRunning, type Progress, type RebuildOptions, type Rebuilt } from './rebuild';
export { idIn, streamName, type Metadata, type RecordedEvent, type StreamEvent } from './recorded';
export { retryStream, skipEvent, type Retried } from './retry';
export { rollBack } from './roll-back';
export { ensureRuntimeLogin, grantRuntime, inspectRole, UnfitDatabase, type RoleFacts } from './runtime-role';
export { EventTypes, type EventCatalogue, type Upcaster } from './upcast';
export { settledPosition } from './settled-position';
export { keepSnapshot, readSnapshot, UnfitSnapshot, type Snapshot, type SnapshotKind } from './snapshots';
export { verifyLog, type Verification } from './verify';
export { Wake } from './wake';
