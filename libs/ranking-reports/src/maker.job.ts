import { Refusal, Refused } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { buildReport } from './build-report';
import { stepContext } from './due-context';
import { FailReport } from './fail-report';
import { failureIn, givenUp } from './failure';
import { Ledger } from './ledger.query';
import { MakeReport } from './make-report';
import { Making } from './making.query';
import { ReportMatters } from './matter.query';
import type { RankingReport } from './report';
import type { RankingReportRow } from './report-row';

/** Makes the reports that are due, each as of the instant at which it fell due. */
@Injectable()
export class ReportMaker {
  constructor(
    private readonly ledger: Ledger,
    private readonly matters: ReportMatters,
    private readonly making: Making,
    private readonly bus: CommandBus,
  ) {}

  /**
   * Makes a report and stores it, its being done and the event in one transaction; nothing when it is not due any more,
   * or when its instant has not come by the database's clock. One that can never be made as it is set has failed, and
   * so has one that has broken off again and again.
   *
   * @throws what it broke off at, when it is worth another try
   */
  async make(reportId: string): Promise<void> {
    const row = await this.ledger.report(reportId);
    if (row?.state !== 'due') return;
    try {
      const report = await this.build(row);
      if (report) await this.keep(row, report);
    } catch (error) {
      await this.breakOff(row, error);
    }
  }

  private async build(row: RankingReportRow): Promise<RankingReport | undefined> {
    await this.making.tell(row.id, { step: 'reading', done: 0 });
    const matter = await this.matters.of(row);
    if (!matter) return undefined;
    await this.making.tell(row.id, { step: 'ranking', done: 0 });
    const report = buildReport(matter);
    if (report instanceof Refusal) throw new Refused(report);
    return report;
  }

  private async keep({ id }: RankingReportRow, report: RankingReport): Promise<void> {
    const now = await this.ledger.now();
    try {
      await this.bus.execute(new MakeReport(id, report, stepContext(id, 'made', now)));
    } catch (error) {
      // Somebody has cancelled it in the meantime.
      if (!(error instanceof Refused) || error.refusal.kind !== 'conflict') throw error;
    }
    await this.making.forget(id);
  }

  private async breakOff({ id, version }: RankingReportRow, error: unknown): Promise<void> {
    const failure = error instanceof Refused ? failureIn(error.refusal) : givenUp(await this.making.broken(id));
    if (!failure) throw error;
    const now = await this.ledger.now();
    await this.bus.execute(new FailReport(id, failure, stepContext(id, `failed-${version}`, now)));
    await this.making.forget(id);
  }
}
