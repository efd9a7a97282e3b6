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
