import { Unavailable, type AskedRequest } from '#access';
import { awaitProjection, POOL, Wake, type StoredRow } from '#event-store';
import { REGISTRY, type Registry } from '#registry';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import type { FindOptionsWhere, Repository } from 'typeorm';
import type { PublishedInterimReportRow } from './published-interim-report';
import { publishedInterimReports, publishedInterimReportsTable } from './published-interim-report.table';
import type { ReportChoice } from './readable-reports.query';

type Row = StoredRow & Record<string, unknown>;

/** The adopted reports of all municipalities, for comparisons across them. */
@Injectable()
export class PublishedReports {
  constructor(
    @InjectRepository(publishedInterimReportsTable) private readonly rows: Repository<Row>,
    @Inject(REGISTRY) private readonly registry: Registry,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(Wake) private readonly wake: Wake,
  ) {}

  /** Those of the choice, by year and by how far their outturn runs. */
  async all(
    { municipalityCode, committee, fiscalYear }: Omit<ReportChoice, 'statuses'>,
    { after }: Pick<AskedRequest['asked'], 'after'>,
  ): Promise<PublishedInterimReportRow[]> {
    if (after !== undefined && !(await awaitProjection(this.pool, this.wake, publishedInterimReports.name, after))) {
      throw new Unavailable();
    }
    const where: FindOptionsWhere<Row> = {
      wasAdopted: true,
      ...(!this.registry.sample && { isSample: false }),
      ...(municipalityCode !== undefined && { municipalityCode }),
      ...(committee !== undefined && { committee }),
      ...(fiscalYear !== undefined && { fiscalYear }),
    };
    const found = await this.rows.find({ where, order: { fiscalYear: 'ASC', outturnThrough: 'ASC', id: 'ASC' } });
    return found.map(({ document }) => JSON.parse(document) as PublishedInterimReportRow);
  }
}
