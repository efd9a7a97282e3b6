import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { allow } from '../allow';
import type { AskedRequest } from '../asked';
import { SECURITY_LOG, type SecurityLog } from '../security-log';
import type { PersonExport } from './person';
import { People } from './people.query';

type Reply = { header(name: string, value: string): void };

/** What anyone who has logged in may see of what is kept about them. It has no scope: a system is nobody. */
@Controller('me')
export class OwnDataController {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(SECURITY_LOG) private readonly security: SecurityLog,
  ) {}

  @Get('export')
  @allow('analyst', 'evaluator', 'reporter', 'approver', 'operator')
  @ApiOperation({ summary: 'Allt som sparas om dig / All that is kept about you' })
  async export(@Req() { asked }: AskedRequest, @Res({ passthrough: true }) reply: Reply): Promise<PersonExport> {
    const { actor, now } = asked;
    const told = await this.people.export(actor.id, now);
    this.security.note({ code: 'person-exported', actorId: actor.id, about: actor.id });
    reply.header('cache-control', 'no-store');
    return told;
  }
}
