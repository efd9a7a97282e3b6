import { randomBytes } from 'node:crypto';
import { POOL } from '#event-store';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { ActorDirectory, KnownPerson } from './actor-directory';
import { opaqueId } from './opaque-id';
import { withShown } from './with-tenant.query';

const ID_LENGTH = 20;
const LONGEST_NAME = 200;

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly is_stale: boolean;
}

/** The directory in the database: so that all processes give a person the same id. */
@Injectable()
export class StoredActors implements ActorDirectory {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  idOf(person: KnownPerson): Promise<string> {
    return this.note(`p-${opaqueId(randomBytes(ID_LENGTH))}`, person);
  }

  /** Notes somebody whose id is given, such as the identities of demonstrations. */
  async noteSeen(id: string, person: KnownPerson): Promise<void> {
    await this.note(id, person);
  }

  private note(newId: string, { issuer, subject, name: given }: KnownPerson): Promise<string> {
    const name = given?.normalize('NFC').trim().slice(0, LONGEST_NAME) || null;
    return withShown(this.pool, 'person', `${issuer}\n${subject}`, async (client) => {
      const known = await find(client, issuer, subject);
      if (known) {
        // Not everything that shows who somebody is tells the name as well.
        const isRenamed = name !== null && known.name !== name;
        if (known.is_stale || isRenamed) await refresh(client, known.id, name ?? known.name);
        return known.id;
      }
      await client.query(
        'INSERT INTO access.actors (id, issuer, subject, name) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [newId, issuer, subject, name],
      );
      // Another process may have been first, and then its id holds.
      return (await find(client, issuer, subject))?.id ?? newId;
    });
  }
}

async function find(client: PoolClient, issuer: string, subject: string): Promise<Row | undefined> {
  const { rows } = await client.query<Row>(
    `SELECT id, name, last_seen_at < clock_timestamp() - interval '1 minute' AS is_stale
       FROM access.actors WHERE issuer = $1 AND subject = $2`,
    [issuer, subject],
  );
  return rows[0];
}

async function refresh(client: PoolClient, id: string, name: string | null): Promise<void> {
  await client.query('UPDATE access.actors SET name = $2, last_seen_at = clock_timestamp() WHERE id = $1', [id, name]);
}
