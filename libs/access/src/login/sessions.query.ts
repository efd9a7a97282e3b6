import type { Actor } from '#kernel';
import type { Pool, PoolClient } from 'pg';
import type { RefusedCredential } from '../identity';
import { withActor, withShown, withTask } from '../with-tenant.query';
import { hashOf, newSecret } from './secret';

/** Whoever is logged in in one browser. */
export interface Session {
  readonly actor: Actor;
  readonly assured: boolean;
  readonly issuerKey: string;
}

interface Row {
  readonly actor_id: string;
  readonly role: Actor['role'];
  readonly municipality_code: string | null;
  readonly assured: boolean;
  readonly issuer_key: string;
  readonly live: boolean;
  readonly quiet: boolean;
}

const COLUMNS = 'actor_id, role, municipality_code, assured, issuer_key';
/** Eight hours of work at most, and no more than one without a sign of anybody. */
const LIVE = `expires_at > clock_timestamp() AND seen_at > clock_timestamp() - interval '1 hour' AS live`;
/** To note every request would write a row for each reading. */
const QUIET = `seen_at < clock_timestamp() - interval '1 minute' AS quiet`;

/** The sessions of all processes, each known by a secret that only its browser holds. */
export class Sessions {
  constructor(private readonly pool: Pool) {}

  /** Begins one; returns its secret. */
  async begin({ actor, assured, issuerKey }: Session): Promise<string> {
    const secret = newSecret();
    const hash = hashOf(secret);
    const values = [hash, actor.id, actor.role, actor.municipalityCode ?? null, assured, issuerKey];
    await this.shown(hash, (client) =>
      client.query(
        `INSERT INTO access.sessions (hash, ${COLUMNS}, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + interval '8 hours')`,
        values,
      ),
    );
    return secret;
  }

  /** Who holds a secret, noted as seen. What has ended in any process has ended in all: nothing is remembered here. */
  find(secret: string): Promise<Session | RefusedCredential> {
    const hash = hashOf(secret);
    return this.shown(hash, async (client) => {
      const { rows } = await client.query<Row>(
        `SELECT ${COLUMNS}, ${LIVE}, ${QUIET} FROM access.sessions WHERE hash = $1`,
        [hash],
      );
      const [row] = rows;
      if (!row) return { refused: 'unknown-session' };
      if (!row.live) return { refused: 'session-expired' };
      if (row.quiet)
        await client.query('UPDATE access.sessions SET seen_at = clock_timestamp() WHERE hash = $1', [hash]);
      return sessionOf(row);
    });
  }

  /** Ends one; returns whose it was. */
  end(secret: string): Promise<Session | undefined> {
    const hash = hashOf(secret);
    return this.shown(hash, async (client) => {
      const text = `DELETE FROM access.sessions WHERE hash = $1 RETURNING ${COLUMNS}`;
      const [row] = (await client.query<Row>(text, [hash])).rows;
      return row && sessionOf(row);
    });
  }

  /** Ends all that one person has. */
  async endAllOf(actorId: string): Promise<void> {
    await withActor(this.pool, actorId, (client) =>
      client.query('DELETE FROM access.sessions WHERE actor_id = $1', [actorId]),
    );
  }

  private shown<T>(hash: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return withShown(this.pool, 'session', hash, work);
  }
}

/** Removes sessions and begun logins whose time has run out. */
export async function removeExpiredLogins(pool: Pool): Promise<void> {
  await withTask(pool, 'retention', async (client) => {
    await client.query('DELETE FROM access.sessions');
    await client.query('DELETE FROM access.sign_ins');
  });
}

function sessionOf({ actor_id: id, role, municipality_code: code, assured, issuer_key: issuerKey }: Row): Session {
  return { actor: { id, role, ...(code !== null && { municipalityCode: code }) }, assured, issuerKey };
}
