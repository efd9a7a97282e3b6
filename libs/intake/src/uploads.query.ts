import { withActor } from '#access';
import { POOL } from '#event-store';
import { KeyReused, Refused, type Fault } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { MediaKind } from './document';
import type { Preview } from './preview';
import { noSuchUpload, type Committed, type KeptUpload, type NewUpload, type UploadSummary } from './upload';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly media_kind: MediaKind | null;
  readonly created_at: string;
  readonly status: KeptUpload['status'];
  readonly preview: string | null;
  readonly fault: string | null;
  readonly committed: string | null;
}

const CREATED_AT = `to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS created_at`;
const COLUMNS = `id, name, size, sha256, media_kind, status, preview, fault, committed, ${CREATED_AT}`;

/** Where a page of a list ends. */
export interface ListPlace {
  /** ISO instant. */
  readonly createdAt: string;
  readonly id: string;
}

/** The uploads of one actor at a time: the database shows nobody else's. */
@Injectable()
export class Uploads {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /**
   * Keeps an upload. With an idempotency key that the same actor has used for the same bytes it is the earlier one.
   *
   * @throws KeyReused when the key stood for other bytes.
   */
  async keep({ actorId, municipalityCode, idempotencyKey, file, ...upload }: NewUpload): Promise<KeptUpload> {
    return this.as(actorId, async (client) => {
      const { rows } = await client.query<Row>(
        `INSERT INTO intake.uploads
           (id, actor_id, municipality_code, name, size, sha256, file, idempotency_key, created_at, status)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'reading')
         ON CONFLICT (actor_id, idempotency_key) DO NOTHING RETURNING ${COLUMNS}`,
        [
          upload.id,
          actorId,
          municipalityCode,
          upload.name,
          file.length,
          upload.sha256,
          file,
          idempotencyKey,
          upload.createdAt,
        ],
      );
      const row = rows[0] ?? (await earlier(client, idempotencyKey));
      if (!row || row.sha256 !== upload.sha256) throw new KeyReused();
      return keptOf(row);
    });
  }

  async find(actorId: string, id: string): Promise<KeptUpload | undefined> {
    return this.as(actorId, async (client) => {
      const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM intake.uploads WHERE id = $1`, [id]);
      return rows[0] && keptOf(rows[0]);
    });
  }

  /** Those of an actor, the latest first, from the one after `before` on. */
  async list(actorId: string, limit: number, before: ListPlace | undefined): Promise<readonly UploadSummary[]> {
    const text = `SELECT id, status, name, size, committed, ${CREATED_AT} FROM intake.uploads
       WHERE $2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid)
       ORDER BY created_at DESC, id DESC LIMIT $1`;
    const values = [limit, before?.createdAt ?? null, before?.id ?? null];
    const { rows } = await this.as(actorId, (client) => client.query<Row>(text, values));
    return rows.map(({ created_at, committed, ...row }) => ({
      ...row,
      createdAt: created_at,
      committed: committedIn(committed),
    }));
  }

  async fileOf(actorId: string, id: string): Promise<Buffer | undefined> {
    return this.as(actorId, async (client) => {
      const { rows } = await client.query<{ file: Buffer }>('SELECT file FROM intake.uploads WHERE id = $1', [id]);
      return rows[0]?.file;
    });
  }

  async noteRead(actorId: string, id: string, preview: Preview): Promise<void> {
    const kind = preview.recognised.media.kind;
    await this.note(actorId, `status = 'read', media_kind = $2, preview = $3`, [id, kind, JSON.stringify(preview)]);
  }

  async noteUnreadable(actorId: string, id: string, fault: Fault): Promise<void> {
    await this.note(actorId, `status = 'unreadable', fault = $2`, [id, JSON.stringify(fault)]);
  }

  /** Before anything of it is stored as fact: from here on the file is what stored figures may point to. */
  async noteCommitting(actorId: string, id: string, at: string): Promise<void> {
    const text = 'UPDATE intake.uploads SET committed_at = coalesce(committed_at, $2) WHERE id = $1';
    const { rowCount } = await this.as(actorId, (client) => client.query(text, [id, at]));
    if (rowCount === 0) throw new Refused(noSuchUpload());
  }

  async noteCommitted(actorId: string, id: string, committed: Committed): Promise<void> {
    const text = 'UPDATE intake.uploads SET committed = $2 WHERE id = $1';
    await this.as(actorId, (client) => client.query(text, [id, JSON.stringify(committed)]));
  }

  /** Removes an upload that nothing points to; whether there was one. */
  async discard(actorId: string, id: string): Promise<boolean> {
    const text = 'DELETE FROM intake.uploads WHERE id = $1 AND committed_at IS NULL';
    const { rowCount } = await this.as(actorId, (client) => client.query(text, [id]));
    return rowCount === 1;
  }

  private async note(actorId: string, what: string, values: readonly string[]): Promise<void> {
    await this.as(actorId, (client) =>
      client.query(`UPDATE intake.uploads SET ${what} WHERE id = $1 AND status = 'reading'`, [...values]),
    );
  }

  private as<T>(actorId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return withActor(this.pool, actorId, work);
  }
}

async function earlier(client: PoolClient, key: string | null): Promise<Row | undefined> {
  const text = `SELECT ${COLUMNS} FROM intake.uploads WHERE idempotency_key = $1`;
  return (await client.query<Row>(text, [key])).rows[0];
}

function keptOf({ preview, fault, committed, created_at, media_kind, ...row }: Row): KeptUpload {
  return {
    ...row,
    mediaKind: media_kind,
    createdAt: created_at,
    preview: preview === null ? null : (JSON.parse(preview) as Preview),
    fault: fault === null ? null : (JSON.parse(fault) as Fault),
    committed: committedIn(committed),
  };
}

function committedIn(text: string | null): Committed | null {
  return text === null ? null : (JSON.parse(text) as Committed);
}
