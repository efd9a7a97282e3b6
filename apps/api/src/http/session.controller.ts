import { allow, type AskedRequest } from '#access';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Config } from '../config';
import { CONFIG } from './config.token';

@Controller('session')
export class SessionController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get()
  @allow('anyone')
  @ApiOperation({ summary: 'Vem du är för tjänsten / Who you are to the service' })
  session(@Req() { identity }: AskedRequest) {
    const { actor, via, assured } = identity;
    const { role, municipalityCode = null } = actor;
    const municipalityName = municipalityCode === null ? null : (this.registry.find(municipalityCode)?.name ?? null);
    const { authMode: mode, sample: sampleData } = this.config;
    return { mode, actor: { role, municipalityCode, municipalityName }, via, assured, sampleData };
  }
}
