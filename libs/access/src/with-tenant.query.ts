import type { Actor } from '#kernel';
import { escapeLiteral, type Client, type ClientBase, type Pool, type PoolClient } from 'pg';
import type { ObjectLiteral, Repository } from 'typeorm';

/** What row-level security knows of whoever is asking: as they come from the guard, never from a body. */
export type Who = Pick<Actor, 'id' | 'role' | 'municipalityCode'>;

/** What the service does for nobody in particular, with rows that it may otherwise not see. */
export type Task = 'retention';

/**
 * Works in one transaction in which the database shows what belongs to the one who asks and nothing else. It runs as
 * the login's own role, which may write what the policies let through.
 */
export function withTenant<T>(pool: Pool, who: Who, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inPool(pool, settingsOf(who), work);
}

/** Works in one transaction in which the database shows what is a person's own, whatever their role, and nothing else. */
export function withActor<T>(pool: Pool, actorId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inPool(pool, { 'kompassros.actor_id': actorId }, work);
}

/** What somebody shows before it is known who they are; it opens the row that it names. */
export type Shown = 'key' | 'session' | 'login' | 'person';

/** Works in one transaction in which the database shows the row that is named by what is shown, and nothing else. */
export function withShown<T>(
  pool: Pool,
  shown: Shown,
  name: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return inPool(pool, { [`kompassros.shown_${shown}`]: name }, work);
}

/** Works in one transaction in which the database shows what the task needs and nothing else. */
export function withTask<T>(pool: Pool, task: Task, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inPool(pool, { 'kompassros.task': task }, work);
}

/**
 * Reads a read model in one transaction as the role that may only read, and of each table only the rows that its
 * projection says the one who asks may read. The public reads without one: what its sessions begin as sees published
 * rows only.
 */
export async function asReader<Row extends ObjectLiteral, T>(
  repository: Repository<Row>,
  who: Who,
  work: (repository: Repository<Row>) => Promise<T>,
): Promise<T> {
  if (who.role === 'public') return work(repository);
  const begin = `${beginWith(settingsOf(who))}; SET LOCAL ROLE kompassros_reader`;
  const runner = repository.manager.dataSource.createQueryRunner();
  const client = (await runner.connect()) as Client;
  return within(client, begin, {
    work: () => work(runner.manager.withRepository(repository)),
    release: async (broken) => {
      // The pool drops a connection that is ending.
      if (broken) void client.end();
      await runner.release();
    },
  });
}

type Settings = Readonly<Record<string, string>>;

function settingsOf({ id, role, municipalityCode }: Who): Settings {
  return {
    'kompassros.actor_id': id,
    'kompassros.actor_role': role,
    'kompassros.municipality': municipalityCode ?? '',
  };
}

/** One statement text, so that it costs one round trip; it can take no parameters for that. */
function beginWith(settings: Settings): string {
  const each = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${literal(value)}, true)`);
  return `BEGIN; SELECT ${each.join(', ')}`;
}

function literal(value: string): string {
  // It would end the statement where it stands.
  if (value.includes('\0')) throw new RangeError('A setting cannot hold NUL');
  return escapeLiteral(value);
}

async function inPool<T>(pool: Pool, settings: Settings, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const begin = beginWith(settings);
  const client = await pool.connect();
  return within(client, begin, { work: () => work(client), release: async (broken) => client.release(broken) });
}

interface Within<T> {
  readonly work: () => Promise<T>;
  /** Gives the connection back; with an error, so that nobody gets it again. */
  readonly release: (broken?: Error) => Promise<void>;
}

async function within<T>(client: ClientBase, begin: string, { work, release }: Within<T>): Promise<T> {
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const done = await work();
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    await release(broken);
  }
}
