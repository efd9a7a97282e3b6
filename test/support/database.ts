import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface FreshDatabase {
  /** As the owner of the server. */
  url: string;
  drop(): Promise<void>;
}

/** An empty database of its own for one test file, on the PostgreSQL server that the test run was given. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = new URL(ownerUrl());
  const name = `test_${randomBytes(8).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await asOwner(server, `CREATE DATABASE ${name}`);
  return { url: url.href, drop: () => asOwner(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/**
 * A database of its own for one test file that holds what `fill` puts into it. It is filled once in a test run, by
 * whichever file asks first, and copied for each.
 *
 * @param kind names the filling; what it is filled with must be the same each time.
 */
export async function filledDatabase(kind: string, fill: (url: string) => Promise<void>): Promise<FreshDatabase> {
  const server = new URL(ownerUrl());
  const template = `template_${kind}_${process.env.KOMPASSROS_TEST_RUN ?? ''}`;
  const url = new URL(server);
  url.pathname = `/test_${randomBytes(8).toString('hex')}`;
  const name = url.pathname.slice(1);
  await underLock(server, template, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) await makeTemplate(client, server, template, fill);
  });
  await asOwner(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return { url: url.href, drop: () => asOwner(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function underLock(server: URL, name: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    await work(client);
  } finally {
    await client.end();
  }
}

/** Under another name until it is whole, and closed to connections then: one that is in use cannot be copied. */
async function makeTemplate(
  client: Client,
  server: URL,
  template: string,
  fill: (url: string) => Promise<void>,
): Promise<void> {
  const url = new URL(server);
  url.pathname = `/${template}_begun`;
  await client.query(`DROP DATABASE IF EXISTS ${template}_begun WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${template}_begun`);
  await fill(url.href);
  await client.query(`ALTER DATABASE ${template}_begun ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [
    `${template}_begun`,
  ]);
  await client.query(`ALTER DATABASE ${template}_begun RENAME TO ${template}`);
}

/** Removes what this run has filled, from a server that outlives it. */
export async function dropTemplates(): Promise<void> {
  const server = new URL(ownerUrl());
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datname LIKE 'template\\_%\\_' || $1 || '%'`,
      [process.env.KOMPASSROS_TEST_RUN],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

function ownerUrl(): string {
  const url = process.env.KOMPASSROS_TEST_OWNER_URL;
  if (!url) throw new Error('No test database: run this file in the Jest project int or e2e');
  return url;
}

async function asOwner(server: URL, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
