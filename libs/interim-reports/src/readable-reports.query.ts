import { asReader, Unavailable, type AskedRequest } from '#access';
import { awaitProjection, POOL, Wake, type StoredRow } from '#event-store';
import { Refused } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { Brackets, type Repository, type SelectQueryBuilder } from 'typeorm';
import type { InterimReportRow } from './interim-report-row';
import { interimReportPage, interimReportPageTable } from './interim-report.table';
import { maySee, noSuchReport } from './may';

type Asked = AskedRequest['asked'];
export type ReportRows = SelectQueryBuilder<StoredRow & Record<string, unknown>>;

/** What narrows a search among reports; what is left out does not. */
export interface ReportChoice {
  readonly municipalityCode?: string;
  readonly committee?: string;
  readonly fiscalYear?: number;
  readonly statuses?: readonly string[];
}

/** The interim reports that the one who asks may read: every query about them goes through here. */
@Injectable()
export class ReadableReports {
  constructor(
    @InjectRepository(interimReportPageTable) private readonly rows: Repository<StoredRow & Record<string, unknown>>,
    @Inject(REGISTRY) private readonly registry: Registry,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(Wake) private readonly wake: Wake,
  ) {}

  /** The report with its text as stored. Throws Refused when there is none that the actor may see. */
  async one(id: string, asked: Asked): Promise<{ readonly report: InterimReportRow; readonly document: string }> {
    await this.reach(asked);
    const row = await asReader(this.rows, asked.actor, (rows) => rows.findOneBy({ id }));
    const report = row && (JSON.parse(row.document) as InterimReportRow);
    const shown = report && maySee(asked.actor, report) && (this.registry.sample || !report.isSample);
    if (!row || !shown) throw new Refused(noSuchReport());
    return { report, document: row.document };
  }

  /** All reports of the choice, in the order of their years and of how far their outturn runs. */
  async all(choice: ReportChoice, asked: Asked): Promise<InterimReportRow[]> {
    const found = await this.choose(choice, asked, (query) =>
      query.orderBy('r.fiscalYear', 'ASC').addOrderBy('r.outturnThrough', 'ASC').addOrderBy('r.id', 'ASC').getMany(),
    );
    return found.map(({ document }) => JSON.parse(document) as InterimReportRow);
  }

  /** Reads the stored rows of the choice; the query has them under the alias `r`, neither ordered nor limited yet. */
  async choose<T>(choice: ReportChoice, asked: Asked, read: (query: ReportRows) => Promise<T>): Promise<T> {
    await this.reach(asked);
    return asReader(this.rows, asked.actor, (rows) => {
      const query = rows.createQueryBuilder('r');
      visible(query, asked.actor);
      if (!this.registry.sample) query.andWhere('NOT r.isSample');
      narrow(query, choice);
      return read(query);
    });
  }

  private async reach({ after }: Asked): Promise<void> {
    if (after === undefined) return;
    if (!(await awaitProjection(this.pool, this.wake, interimReportPage.name, after))) throw new Unavailable();
  }
}

function narrow(query: ReportRows, { municipalityCode, committee, fiscalYear, statuses }: ReportChoice): void {
  if (municipalityCode !== undefined) query.andWhere('r.municipalityCode = :municipalityCode', { municipalityCode });
  if (committee !== undefined) query.andWhere('r.committee = :committee', { committee });
  if (fiscalYear !== undefined) query.andWhere('r.fiscalYear = :fiscalYear', { fiscalYear });
  if (statuses !== undefined) query.andWhere('r.status IN (:...statuses)', { statuses });
}

/** The same rule as maySee, for many rows at once. */
function visible(query: ReportRows, { role, municipalityCode }: Asked['actor']): void {
  query.andWhere(
    new Brackets((where) => {
      where.where('r.wasAdopted');
      if (role === 'reporter' || role === 'approver')
        where.orWhere('r.municipalityCode = :own', { own: municipalityCode });
    }),
  );
}
