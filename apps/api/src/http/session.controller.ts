import { allow, type AskedRequest } from '#access';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Config } from '../config';
import { CONFIG } from './config.token';

@Controller('session')
export class SessionController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get()
  @allow('anyone')
  @ApiOperation({ summary: 'Vem du är för tjänsten / Who you are to the service' })
  session(@Req() { asked }: AskedRequest) {
    const { role, municipalityCode = null } = asked.actor;
    return { mode: this.config.authMode, actor: { role, municipalityCode }, sampleData: this.config.sample };
  }
}
