import { runMigrations } from 'bullmq';
import { Client } from 'pg';

/** The schema that BullMQ keeps its jobs in where there is no Redis. */
export const JOBS_SCHEMA = 'jobs';

/**
 * Makes the tables of the job queue, or brings them to what this version of BullMQ needs, and lets the runtime role use
 * them: it reads and writes rows and owns nothing. Safe to run by several processes at once. A worker must never be
 * started on a schema that lacks this.
 *
 * @param ownerUrl URL of a role that may create schemas.
 */
export async function migrateReportJobs(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, JOBS_SCHEMA);
    await client.query(`
      GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO kompassros_runtime;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO kompassros_runtime;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOBS_SCHEMA} TO kompassros_runtime`);
  } finally {
    await client.end();
  }
}
