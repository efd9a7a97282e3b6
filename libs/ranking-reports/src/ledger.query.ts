import { POOL, type StoredRow } from '#event-store';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { IsNull, LessThan, Not, type Repository } from 'typeorm';
import { rankingReportTable } from './ranking-report.table';
import type { RankingReportRow } from './report-row';
import { reportScheduleTable } from './report-schedule.table';
import type { ReportScheduleRow } from './schedule-row';

type Rows = Repository<StoredRow & Record<string, unknown>>;

/** What is due, done or cancelled, as PostgreSQL has it. */
@Injectable()
export class Ledger {
  constructor(
    @InjectRepository(rankingReportTable) private readonly reports: Rows,
    @InjectRepository(reportScheduleTable) private readonly made: Rows,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  /** The database's clock, the same for every process. */
  async now(): Promise<string> {
    const { rows } = await this.pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    if (!rows[0]) throw new Error('The database does not say what time it is');
    return rows[0].now.toISOString();
  }

  async schedules(): Promise<readonly ReportScheduleRow[]> {
    const found = await this.made.find({ order: { id: 'ASC' } });
    return found.map(({ document }) => JSON.parse(document) as ReportScheduleRow);
  }

  async schedule(id: string): Promise<ReportScheduleRow | undefined> {
    const [found] = await this.made.find({ where: { id } });
    return found && (JSON.parse(found.document) as ReportScheduleRow);
  }

  /** The last period of a schedule that the ledger has; with `notCancelled`, among those whose report was not cancelled. */
  async lastPeriod(scheduleId: string, notCancelled = false): Promise<RankingReportRow | undefined> {
    const where = { scheduleId, period: Not(IsNull()), ...(notCancelled && { state: Not('cancelled') }) };
    return rowIn(await this.reports.find({ where, order: { period: 'DESC' }, take: 1 }));
  }

  async report(id: string): Promise<RankingReportRow | undefined> {
    return rowIn(await this.reports.find({ where: { id } }));
  }

  count(state: RankingReportRow['state']): Promise<number> {
    return this.reports.count({ where: { state } });
  }

  /** How many reports fell due before one and are not done either. */
  async dueBefore({ dueAt }: Pick<RankingReportRow, 'dueAt'>): Promise<number> {
    return this.reports.count({ where: { state: 'due', dueAt: LessThan(dueAt) } });
  }

  /** Ids of what is due, the longest due first. */
  async due(atMost: number): Promise<readonly string[]> {
    const found = await this.reports.find({
      select: { id: true },
      where: { state: 'due' },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: atMost,
    });
    return found.map(({ id }) => id);
  }
}

function rowIn([found]: readonly StoredRow[]): RankingReportRow | undefined {
  return found && (JSON.parse(found.document) as RankingReportRow);
}
