import { Client } from 'pg';
import { endOf, startChild } from '../../../test/faults/support/child';
import { freshDatabase } from '../../../test/support/database';
import { migrate } from './migrate';
import { tallies, tallyCatalogue, tallyPage } from './testing/tally';
import { EventTypes } from './upcast';

describe('migrations', () => {
  it('run once, whatever the number of processes that start at the same time', async () => {
    const database = await freshDatabase();
    const children = Array.from({ length: 5 }, () => startChild('migrate', [database.url]));
    expect(await Promise.all(children.map(endOf))).toEqual([0, 0, 0, 0, 0]);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ name: string; times: number }>(
      'SELECT name, count(*)::int AS times FROM kompassros_migrations GROUP BY name ORDER BY name',
    );
    expect(rows).toContainEqual({ name: 'EventTables1763700000000', times: 1 });
    expect(rows).toContainEqual({ name: 'ReaderRole1764200000000', times: 1 });
    expect(rows.filter(({ times }) => times !== 1)).toEqual([]);
    const built = await client.query('SELECT name, version FROM event_store.projections ORDER BY name');
    expect(built.rows).toEqual([
      { name: 'tallies', version: 1 },
      { name: 'tally', version: 1 },
    ]);
    await client.end();
    await database.drop();
  });

  it('change nothing the second time', async () => {
    const database = await freshDatabase();
    const lines: string[] = [];
    const again = () =>
      migrate({
        ownerUrl: database.url,
        types: new EventTypes([tallyCatalogue]),
        projections: [tallies(), tallyPage],
        log: (line) => lines.push(line),
      });
    await again();
    expect(lines.length).toBeGreaterThan(0);
    lines.length = 0;
    await again();
    expect(lines).toEqual([]);
    await database.drop();
  });
});
