import { randomBytes } from 'node:crypto';
import { POOL } from '#event-store';
import { Refused, type Actor } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { opaqueId } from '../opaque-id';
import type { Scope } from '../scope';
import { withShown, withTenant } from '../with-tenant.query';
import { noRoomForKey, refusedKey, type CreateKeyBody, type LivingKeys } from './create-key';
import type { CreatedKey, KeyRow } from './key-row';
import { keyText, SECRET_BYTES, secretHash } from './key-text';

const ID_LENGTH = 16;

const time = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const STATUS = `CASE WHEN revoked_at IS NOT NULL THEN 'revoked'
                     WHEN expires_at <= clock_timestamp() THEN 'expired' ELSE 'active' END`;
const COLUMNS = `id, name, scopes, ${STATUS} AS status, ${time('created_at')} AS "createdAt",
  created_by_role AS "createdByRole", expires_on::text AS "expiresOn", ${time('last_used_at')} AS "lastUsedAt",
  ${time('revoked_at')} AS "revokedAt", revoked_by_role AS "revokedByRole"`;

/** What is known of a key when it is shown. */
export interface FoundKey {
  readonly municipalityCode: string;
  readonly secretHash: Buffer;
  readonly scopes: readonly Scope[];
  readonly status: KeyRow['status'];
  /** Whether its use has been noted within the last minute. */
  readonly isNoted: boolean;
}

/** The keys of municipalities: of the approver's own, and the one that is shown. */
@Injectable()
export class Keys {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @throws Refused when the key cannot be, or the municipality has one of that name or too many. */
  async create(approver: Actor, body: CreateKeyBody): Promise<CreatedKey> {
    const [id, secret] = [opaqueId(randomBytes(ID_LENGTH)), randomBytes(SECRET_BYTES)];
    const text = keyText(id, secret);
    const row = await withTenant(this.pool, approver, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `keys/${approver.municipalityCode}`,
      ]);
      const living = await livingIn(client, approver, body.name);
      const refusal = refusedKey(body, living.today) ?? noRoomForKey(living);
      if (refusal) throw new Refused(refusal);
      return insert(client, approver, { ...body, id, hash: secretHash(secret.toString('base64url')) });
    });
    return { ...row, key: text };
  }

  /** All of the approver's municipality, the latest first. */
  async list(approver: Actor): Promise<readonly KeyRow[]> {
    const text = `SELECT ${COLUMNS} FROM access.keys WHERE municipality_code = $1 ORDER BY created_at DESC, id`;
    const { rows } = await withTenant(this.pool, approver, (client) =>
      client.query<KeyRow>(text, [approver.municipalityCode]),
    );
    return rows;
  }

  /** Ends a key for good; one that has ended already stays as it is. Undefined when the approver has no such key. */
  async revoke({ id: by, role, ...approver }: Actor, id: string): Promise<KeyRow | undefined> {
    const own = 'id = $1 AND municipality_code = $2';
    const values = [id, approver.municipalityCode];
    return withTenant(this.pool, { id: by, role, ...approver }, async (client) => {
      await client.query(
        `UPDATE access.keys SET revoked_at = clock_timestamp(), revoked_by = $3, revoked_by_role = $4
          WHERE ${own} AND revoked_at IS NULL`,
        [...values, by, role],
      );
      return (await client.query<KeyRow>(`SELECT ${COLUMNS} FROM access.keys WHERE ${own}`, values)).rows[0];
    });
  }

  /** Asked anew at each use and kept nowhere, so that a key that is revoked ends at once in every process. */
  async find(id: string): Promise<FoundKey | undefined> {
    const text = `SELECT municipality_code AS "municipalityCode", secret_sha256 AS "secretHash", scopes,
                         ${STATUS} AS status, coalesce(${NOTED}, false) AS "isNoted"
                    FROM access.keys WHERE id = $1`;
    const { rows } = await withShown(this.pool, 'key', id, (client) => client.query<FoundKey>(text, [id]));
    return rows[0];
  }

  async noteUsed(id: string): Promise<void> {
    await withShown(this.pool, 'key', id, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE access.keys SET last_used_at = clock_timestamp() WHERE id = $1 AND NOT coalesce(${NOTED}, false)`,
        [id],
      );
      if (rowCount === 0) return;
      await client.query('UPDATE access.actors SET last_seen_at = clock_timestamp() WHERE id = $1', [`key-${id}`]);
    });
  }
}

const NOTED = `last_used_at > clock_timestamp() - interval '1 minute'`;

async function livingIn(
  client: PoolClient,
  { municipalityCode }: Actor,
  name: string,
): Promise<LivingKeys & { readonly today: string }> {
  const { rows } = await client.query<LivingKeys & { today: string }>(
    `SELECT (count(*) FILTER (WHERE holds))::int AS count, coalesce(bool_or(holds AND name = $1), false) AS "isNameTaken",
            (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date::text AS today
       FROM (SELECT name, ${STATUS} = 'active' AS holds FROM access.keys WHERE municipality_code = $2) AS own`,
    [name, municipalityCode],
  );
  const [living] = rows;
  if (!living) throw new Error('A count gave no row');
  return living;
}

interface NewKey extends CreateKeyBody {
  readonly id: string;
  readonly hash: Buffer;
}

async function insert(
  client: PoolClient,
  approver: Actor,
  { id, name, scopes, expiresOn, hash }: NewKey,
): Promise<KeyRow> {
  const { rows } = await client.query<KeyRow>(
    `INSERT INTO access.keys
       (id, municipality_code, name, secret_sha256, scopes, created_by, created_by_role, expires_on, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ($8::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm')
     RETURNING ${COLUMNS}`,
    [id, approver.municipalityCode, name, hash, scopes, approver.id, approver.role, expiresOn],
  );
  const [row] = rows;
  if (!row) throw new Error('An insert gave no row');
  const actor = [`key-${id}`, name];
  await client.query(`INSERT INTO access.actors (id, issuer, subject, name) VALUES ($1, 'kompassros', $1, $2)`, actor);
  return row;
}
