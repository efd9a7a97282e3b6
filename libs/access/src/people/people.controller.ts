import { Refused, refuse } from '#kernel';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { allow } from '../allow';
import type { AskedRequest } from '../asked';
import { assured } from '../route-marks';
import { SECURITY_LOG, type SecurityLog } from '../security-log';
import { People } from './people.query';
import { erasePersonSchema, personIdSchema, type ErasePersonBody, type Person, type PersonExport } from './person';

const searchSchema = z.strictObject({
  q: z
    .string()
    .normalize('NFC')
    .trim()
    .max(200)
    .default('')
    .meta({ description: 'Del av namn, id eller utfärdarens id / part of the name, the id or the issuer’s id' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

type Reply = { header(name: string, value: string): void };

/** The directory, for the operator: who the opaque ids stand for, what is kept about them, and an end to that. */
@Controller('people')
export class PeopleController {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(SECURITY_LOG) private readonly security: SecurityLog,
  ) {}

  @Get()
  @allow('operator')
  @assured()
  @ApiOperation({ summary: 'Vilka som har loggat in, efter id / Who has logged in, by id' })
  async search(
    @Query({ schema: searchSchema }) { q, limit, cursor }: z.infer<typeof searchSchema>,
    @Req() { asked }: AskedRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<{ items: readonly Person[]; next: string | null }> {
    const found = await this.people.search(asked.actor, {
      text: q,
      limit: limit + 1,
      after: cursor === undefined ? '' : idIn(cursor),
    });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    reply.header('cache-control', 'no-store');
    return { items, next: last ? Buffer.from(last.id).toString('base64url') : null };
  }

  @Get(':id')
  @allow('operator')
  @assured()
  @ApiOperation({ summary: 'Vem ett id står för / Who an id stands for' })
  async one(
    @Param('id', { schema: personIdSchema }) id: string,
    @Req() { asked }: AskedRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Person> {
    reply.header('cache-control', 'no-store');
    return this.people.one(asked.actor, id);
  }

  @Get(':id/export')
  @allow('operator')
  @assured()
  @ApiOperation({ summary: 'Allt som sparas om en person / All that is kept about a person' })
  async export(
    @Param('id', { schema: personIdSchema }) id: string,
    @Req() { asked }: AskedRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PersonExport> {
    await this.people.one(asked.actor, id);
    const told = await this.people.export(id, asked.now);
    this.security.note({ code: 'person-exported', actorId: asked.actor.id, about: id });
    reply.header('cache-control', 'no-store');
    return told;
  }

  @Post(':id/erase')
  @HttpCode(200)
  @allow('operator')
  @assured()
  @ApiOperation({ summary: 'Ta bort vem ett id står för / Remove who an id stands for' })
  async erase(
    @Param('id', { schema: personIdSchema }) id: string,
    @Body({ schema: erasePersonSchema }) body: ErasePersonBody,
    @Req() { asked }: AskedRequest,
  ): Promise<Person> {
    const erased = await this.people.erase(asked.actor, id, body.reason);
    this.security.note({ code: 'person-erased', actorId: asked.actor.id, about: id });
    return erased;
  }
}

function idIn(cursor: string): string {
  const found = personIdSchema.safeParse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (found.success) return found.data;
  const sv = 'Sidmarkören är inte en som tjänsten gett ut.';
  throw new Refused(
    refuse('invalid', 'cursor', 'unknown-cursor', sv, 'The cursor is not one that the service has given out.'),
  );
}
