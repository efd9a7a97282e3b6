import { allow } from '#access';
import { Refused, refuse } from '#kernel';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import type { MunicipalityRow } from './municipality';
import { groupsOf, counties } from './registry';
import { REGISTRY, type Registry } from './registry-choice';

const searchSchema = z.strictObject({
  q: z.string().max(100).optional(),
  county: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  group: z.string().max(10).optional(),
  classification: z.enum(['2011', '2017', '2023']).default('2023'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(20).regex(/^\d+$/).optional(),
  after: z.string().optional(),
});

@Controller('municipalities')
export class MunicipalitiesQuery {
  constructor(@Inject(REGISTRY) private readonly registry: Registry) {}

  @Get()
  @allow('anyone')
  @ApiOperation({ summary: 'Sök kommuner / Find municipalities' })
  list(
    @Query({ schema: searchSchema }) { q, county, group, classification, limit, cursor }: z.infer<typeof searchSchema>,
  ): {
    items: MunicipalityRow[];
    next: string | null;
    total: number;
  } {
    const found = this.registry.search({
      q,
      countyCode: county,
      group,
      classification: group ? classification : undefined,
    });
    const from = Number(cursor ?? 0);
    const next = found.length > from + limit ? String(from + limit) : null;
    return { items: found.slice(from, from + limit), next, total: found.length };
  }

  @Get(':code')
  @allow('anyone')
  @ApiOperation({ summary: 'En kommun / One municipality' })
  one(@Param('code') code: string): MunicipalityRow {
    const row = this.registry.find(code);
    if (row) return row;
    throw new Refused(
      refuse(
        'not-found',
        'code',
        'unknown-municipality',
        `Det finns ingen kommun med koden ${code}.`,
        `There is no municipality with the code ${code}.`,
      ),
    );
  }
}

@Controller()
export class ClassificationsQuery {
  constructor(@Inject(REGISTRY) private readonly registry: Registry) {}

  @Get('counties')
  @allow('anyone')
  @ApiOperation({ summary: 'Länen / The counties' })
  counties() {
    return { items: counties({ sample: this.registry.sample }), next: null };
  }

  @Get('municipality-groups')
  @allow('anyone')
  @ApiOperation({
    summary: 'SKR:s kommungrupper i de tre indelningarna / The municipality groups in the three classifications',
  })
  groups() {
    return { items: ['2023', '2017', '2011'].flatMap((classification) => groupsOf(classification)), next: null };
  }
}
