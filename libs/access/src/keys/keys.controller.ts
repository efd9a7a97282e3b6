import { Refused } from '#kernel';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { allow } from '../allow';
import type { AskedRequest } from '../asked';
import { assured } from '../route-marks';
import { SECURITY_LOG, type SecurityLog } from '../security-log';
import { createKeySchema, noSuchKey, type CreateKeyBody } from './create-key';
import type { CreatedKey, KeyRow } from './key-row';
import { Keys } from './keys.query';

export const keyIdSchema = z.string().regex(/^[a-z2-7]{16}$/);
export const revokeKeySchema = z.strictObject({}).prefault({}).meta({ id: 'RevokeKey' });

type Reply = { header(name: string, value: string): void };

/** Keys for the systems of the approver's own municipality. */
@Controller('keys')
export class KeysController {
  constructor(
    @Inject(Keys) private readonly keys: Keys,
    @Inject(SECURITY_LOG) private readonly security: SecurityLog,
  ) {}

  @Post()
  @allow('approver')
  @assured()
  @ApiOperation({ summary: 'Skapa en nyckel; den visas en gång / Create a key; it is shown once' })
  async create(
    @Body({ schema: createKeySchema }) body: CreateKeyBody,
    @Req() { asked }: AskedRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CreatedKey> {
    const created = await this.keys.create(asked.actor, body);
    this.security.note({ code: 'key-created', actorId: asked.actor.id, about: created.id });
    reply.header('cache-control', 'no-store');
    return created;
  }

  @Get()
  @allow('approver')
  @ApiOperation({ summary: 'Kommunens nycklar, senaste först / The keys of the municipality, latest first' })
  async list(@Req() { asked }: AskedRequest): Promise<{ items: readonly KeyRow[]; next: null }> {
    return { items: await this.keys.list(asked.actor), next: null };
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @allow('approver')
  @ApiOperation({ summary: 'Återkalla en nyckel; den slutar gälla genast / Revoke a key; it ends at once' })
  async revoke(
    @Param('id', { schema: keyIdSchema }) id: string,
    @Body({ schema: revokeKeySchema }) _body: z.infer<typeof revokeKeySchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<KeyRow> {
    const revoked = await this.keys.revoke(asked.actor, id);
    if (!revoked) throw new Refused(noSuchKey());
    this.security.note({ code: 'key-revoked', actorId: asked.actor.id, about: id });
    return revoked;
  }
}
