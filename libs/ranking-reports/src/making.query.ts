import { POOL } from '#event-store';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { StepTold } from './report-progress';

/** How often, and for how long, the work on a report has broken off. */
export interface Broken {
  readonly failures: number;
  readonly seconds: number;
}

/** What the processes tell each other of the work on a report. Nothing hangs on it: it may be empty at any time. */
@Injectable()
export class Making {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async tell(reportId: string, { step, done }: StepTold): Promise<void> {
    await this.pool.query(
      `INSERT INTO ranking_reports.making (report_id, step, done) VALUES ($1, $2, $3)
       ON CONFLICT (report_id) DO UPDATE SET step = excluded.step, done = excluded.done`,
      [reportId, step, done],
    );
  }

  /** Undefined while nobody has begun. */
  async told(reportId: string): Promise<StepTold | undefined> {
    const { rows } = await this.pool.query<StepTold>(
      'SELECT step, done FROM ranking_reports.making WHERE report_id = $1',
      [reportId],
    );
    return rows[0];
  }

  /** Notes that the work broke off, and answers how often it has and since when. */
  async broken(reportId: string): Promise<Broken> {
    const { rows } = await this.pool.query<Broken>(
      `INSERT INTO ranking_reports.making AS m (report_id, step, done, failures, failing_since)
       VALUES ($1, 'reading', 0, 1, clock_timestamp())
       ON CONFLICT (report_id) DO UPDATE
         SET failures = m.failures + 1, failing_since = coalesce(m.failing_since, clock_timestamp())
       RETURNING failures, extract(epoch FROM clock_timestamp() - failing_since)::float8 AS seconds`,
      [reportId],
    );
    return rows[0] ?? { failures: 1, seconds: 0 };
  }

  async forget(reportId: string): Promise<void> {
    await this.pool.query('DELETE FROM ranking_reports.making WHERE report_id = $1', [reportId]);
  }
}
