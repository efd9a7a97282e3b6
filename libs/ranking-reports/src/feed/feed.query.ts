import { allow, type AskedRequest } from '#access';
import type { StoredRow } from '#event-store';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { rankingReportTable } from '../ranking-report.table';
import type { RankingReportRow } from '../report-row';
import { atomFeed } from './atom';

const ENTRIES = 50;

@Controller('ranking-reports')
export class FeedQuery {
  constructor(
    @InjectRepository(rankingReportTable) private readonly rows: Repository<StoredRow & Record<string, unknown>>,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get('feed')
  @allow('anyone')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @ApiOperation({ summary: 'Nya rapporter som Atom-flöde / New reports as an Atom feed' })
  async feed(@Req() { asked }: AskedRequest): Promise<string> {
    const where = { state: 'done', ...(this.registry.sample ? {} : { containsSample: false }) };
    const found = await this.rows.find({ where, order: { position: 'DESC' }, take: ENTRIES });
    return atomFeed(
      found.map(({ document }) => JSON.parse(document) as RankingReportRow),
      asked.language,
    );
  }
}
