import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { stepContext } from './due-context';
import { Ledger } from './ledger.query';
import { OrderReport } from './order-report';
import { owedPeriods } from './periods';
import { periodReportId, type DueReport } from './ranking-report';
import type { ReportRunner } from './report-runner';
import type { ReportScheduleRow } from './schedule-row';

const MOST_WAITING = 200;
/** What is due and was handed over this long ago is handed over again: the job may have been lost. */
const AGAIN_MS = 20_000;

/** Finds what falls due, writes it into the ledger, and hands over what is due and not done. */
@Injectable()
export class ReportReconciler {
  private readonly handedOver = new Map<string, number>();

  constructor(
    private readonly ledger: Ledger,
    private readonly bus: CommandBus,
  ) {}

  /** Writes down the periods that have fallen due by `now` (ISO instant). Any number of processes may do it at once. */
  async fill(now: string): Promise<void> {
    const failures: unknown[] = [];
    for (const schedule of await this.ledger.schedules()) {
      // One schedule that cannot be filled holds up no other.
      await this.fillOne(schedule, now).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} schedules could not be filled`);
  }

  /** Hands over what is due; what has been handed over already after a while only. Returns how much is due. */
  async handOver(runner: ReportRunner, againMs = AGAIN_MS): Promise<number> {
    const due = await this.ledger.due(MOST_WAITING);
    for (const id of this.handedOver.keys()) if (!due.includes(id)) this.handedOver.delete(id);
    for (const id of due) {
      if (Date.now() - (this.handedOver.get(id) ?? 0) < againMs) continue;
      await runner.enqueue(id);
      this.handedOver.set(id, Date.now());
    }
    return due.length;
  }

  private async fillOne({ id, spans }: ReportScheduleRow, now: string): Promise<void> {
    const last = await this.ledger.lastPeriod(id);
    const owed = owedPeriods(spans, last?.period ?? undefined, now);
    if (owed.length === 0) return;
    const before = await this.ledger.lastPeriod(id, true);
    let since = before ? { reportId: before.id, dueAt: before.dueAt } : null;
    for (const { id: period, dueAt, span } of owed) {
      const reportId = periodReportId(id, period);
      const { name: title, instrumentVersion, measures, peers, formats } = span;
      const settings = { instrumentVersion, measures, peers, formats };
      const due: DueReport = { scheduleId: id, title, period, dueAt, since, ...settings };
      await this.bus.execute(new OrderReport(reportId, due, stepContext(reportId, 'due', now)));
      since = { reportId, dueAt };
    }
  }
}
