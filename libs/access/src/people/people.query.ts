import { POOL } from '#event-store';
import { Refused, type Actor } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { KEPT_ELSEWHERE, PERSONAL_RECORDS, type KeptElsewhere, type PersonalRecords } from '../personal-records';
import { withActor, withTenant } from '../with-tenant.query';
import { isNoPerson, noSuchPerson, type KeptInAccess, type Person, type PersonExport } from './person';

const time = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const COLUMNS = `id, CASE WHEN erased_at IS NOT NULL THEN 'erased' WHEN issuer = 'kompassros' THEN 'key'
    WHEN issuer = 'demo' THEN 'demo' ELSE 'person' END AS kind,
  issuer, subject, name, ${time('first_seen_at')} AS "firstSeenAt", ${time('last_seen_at')} AS "lastSeenAt",
  ${time('erased_at')} AS "erasedAt", erased_reason AS "erasedReason"`;

interface Search {
  /** Part of the name, the id or the issuer's id; empty for all. */
  readonly text: string;
  readonly limit: number;
  /** Id after which to go on; empty for the beginning. */
  readonly after: string;
}

/** The directory, and all that is kept about those in it. */
@Injectable()
export class People {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PERSONAL_RECORDS) private readonly elsewhere: PersonalRecords<KeptElsewhere>,
  ) {}

  async search(operator: Actor, { text, limit, after }: Search): Promise<readonly Person[]> {
    const statement = `SELECT ${COLUMNS} FROM access.actors
      WHERE id > $1 AND ($2 = '' OR strpos(lower(concat_ws(E'\\n', name, subject, id)), lower($2)) > 0)
      ORDER BY id LIMIT $3`;
    const { rows } = await withTenant(this.pool, operator, (client) =>
      client.query<Person>(statement, [after, text, limit]),
    );
    return rows;
  }

  /** @throws Refused when the directory has no such id. */
  async one(operator: Actor, id: string): Promise<Person> {
    const found = await withTenant(this.pool, operator, (client) => rowOf(client, id));
    if (!found) throw new Refused(noSuchPerson());
    return found;
  }

  /**
   * All that is kept about a person. It is read as that person, so that whoever asks, the database shows nothing that is
   * somebody else's.
   */
  async export(id: string, exportedAt: string): Promise<PersonExport> {
    const here = await withActor(this.pool, id, async (client) => ({
      directory: (await rowOf(client, id)) ?? null,
      sessions: await listed(client, 'sessions', id),
      keys: await listed(client, 'keys', id),
      securityLog: await listed(client, 'securityLog', id),
    }));
    const told = KEPT_ELSEWHERE.map(async (kind) => [kind, await this.elsewhere[kind](id)] as const);
    const there = Object.fromEntries(await Promise.all(told)) as Record<KeptElsewhere, readonly object[]>;
    return { id, exportedAt, ...here, ...there };
  }

  /**
   * Removes who an id stands for, and ends the sessions. What the log holds is untouched: it names the id alone. One who
   * has been erased already stays so.
   *
   * @throws Refused when the directory has no such id, or it is a key's.
   */
  async erase(operator: Pick<Actor, 'id' | 'role'>, id: string, reason: string): Promise<Person> {
    // In the role of the operator, and as the person whose sessions are to end.
    return withTenant(this.pool, { id, role: operator.role }, async (client) => {
      const person = await rowOf(client, id);
      if (!person) throw new Refused(noSuchPerson());
      if (person.kind === 'key') throw new Refused(isNoPerson());
      await client.query(ERASE, [id, operator.id, reason]);
      await client.query('DELETE FROM access.sessions WHERE actor_id = $1', [id]);
      return (await rowOf(client, id)) ?? person;
    });
  }
}

const ERASE = `UPDATE access.actors
  SET issuer = NULL, subject = NULL, name = NULL, erased_at = clock_timestamp(), erased_by = $2, erased_reason = $3
  WHERE id = $1 AND erased_at IS NULL`;

async function rowOf(client: PoolClient, id: string): Promise<Person | undefined> {
  return (await client.query<Person>(`SELECT ${COLUMNS} FROM access.actors WHERE id = $1`, [id])).rows[0];
}

const LISTS: Readonly<Record<KeptInAccess, string>> = {
  sessions: `SELECT role, municipality_code AS "municipalityCode", assured, issuer_key AS "issuerKey",
      ${time('made_at')} AS "madeAt", ${time('seen_at')} AS "seenAt", ${time('expires_at')} AS "expiresAt"
    FROM access.sessions WHERE actor_id = $1 ORDER BY made_at`,
  keys: `SELECT id, municipality_code AS "municipalityCode", name, scopes, ${time('created_at')} AS "createdAt",
      created_by = $1 AS "isMaker", ${time('revoked_at')} AS "revokedAt", coalesce(revoked_by = $1, false) AS "isRevoker"
    FROM access.keys WHERE created_by = $1 OR revoked_by = $1 ORDER BY created_at, id`,
  securityLog: `SELECT ${time('at')} AS at, code, about, reason, address
    FROM access.security_log WHERE actor_id = $1 OR about = $1 ORDER BY id`,
};

async function listed(client: PoolClient, kind: KeptInAccess, id: string): Promise<readonly object[]> {
  return (await client.query<object>(LISTS[kind], [id])).rows;
}
