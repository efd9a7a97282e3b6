import { ensureRuntimeLogin, EventStore, EventTypes, migrate, openPool, Wake } from '#event-store';
import { evaluationCatalogue } from '#evaluations';
import { networkCatalogue } from '#registry';
import type { Pool } from 'pg';
import { freshDatabase } from './database';

/** A log of evaluations and networks without the service around it. */
export interface EvaluationsLog {
  /** As the runtime role. */
  readonly store: EventStore;
  /** Rouses nobody but by its clock. */
  readonly wake: Wake;
  /** As the owner, to look and meddle. */
  readonly owner: Pool;
  close(): Promise<void>;
}

/** Opens one on a database of its own. */
export async function openEvaluationsLog(): Promise<EvaluationsLog> {
  const database = await freshDatabase();
  const ownerUrl = database.url;
  const types = new EventTypes([evaluationCatalogue, networkCatalogue]);
  await migrate({ ownerUrl, types, projections: [] });
  const [pool, owner] = [openPool(await ensureRuntimeLogin(ownerUrl), 6), openPool(ownerUrl, 2)];
  const wake = new Wake(pool);
  const close = async () => {
    wake.stop();
    await pool.end();
    await owner.end();
    await database.drop();
  };
  return { store: new EventStore(pool, types), wake, owner, close };
}
