import { POOL } from '#event-store';
import { KeyReused, type Fault } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { MediaKind } from './document';
import type { Preview } from './preview';
import type { Committed, KeptUpload, NewUpload } from './upload';

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

const COLUMNS = `id, name, size, sha256, media_kind, status, preview, fault, committed,
  to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS created_at`;

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

  async noteCommitted(actorId: string, id: string, committed: Committed, at: string): Promise<void> {
    await this.as(actorId, (client) =>
      client.query('UPDATE intake.uploads SET committed = $2, committed_at = $3 WHERE id = $1', [
        id,
        JSON.stringify(committed),
        at,
      ]),
    );
  }

  private async note(actorId: string, what: string, values: readonly string[]): Promise<void> {
    await this.as(actorId, (client) =>
      client.query(`UPDATE intake.uploads SET ${what} WHERE id = $1 AND status = 'reading'`, [...values]),
    );
  }

  private async as<T>(actorId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('kompassros.actor_id', $1, true)`, [actorId]);
      const done = await work(client);
      await client.query('COMMIT');
      client.release();
      return done;
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        (lost: Error) => client.release(lost),
      );
      throw error;
    }
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
    committed: committed === null ? null : (JSON.parse(committed) as Committed),
  };
}
