import { Client } from 'pg';
import { freshDatabase } from './database';

async function nameOfDatabase(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    return rows[0]?.name ?? '';
  } finally {
    await client.end();
  }
}

describe('a fresh database', () => {
  it('is another one each time, and empty of what the others hold', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    expect(await nameOfDatabase(one.url)).not.toBe(await nameOfDatabase(other.url));
    await Promise.all([one.drop(), other.drop()]);
  });

  it('is gone once dropped, even when a connection was left open', async () => {
    const database = await freshDatabase();
    const left = new Client({ connectionString: database.url });
    left.on('error', () => undefined);
    await left.connect();
    await database.drop();
    await expect(nameOfDatabase(database.url)).rejects.toThrow('does not exist');
  });
});
