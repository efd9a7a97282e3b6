import { Wake } from '#event-store';
import { Ledger, REPORT_RUNNER, ReportMaker, ReportReconciler, type ReportRunner } from '#ranking-reports';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';

const FILL_EVERY_MS = 30_000;
const LOOK_EVERY_MS = 250;

/**
 * Looks for what falls due twice a minute, and for what is due whenever the log moves. The job system is not reached
 * before something is due.
 */
@Injectable()
export class RankingReportsJob implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger('Reports');
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private filledAt = 0;

  constructor(
    @Inject(ReportReconciler) private readonly reconciler: ReportReconciler,
    @Inject(ReportMaker) private readonly maker: ReportMaker,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(REPORT_RUNNER) private readonly runner: ReportRunner,
    @Inject(Wake) private readonly wake: Wake,
  ) {}

  onModuleInit(): void {
    this.running = this.follow();
  }

  private async follow(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      await this.turn().catch(this.say);
      const startedAt = Date.now();
      await this.wake.next(5000);
      const early = LOOK_EVERY_MS - (Date.now() - startedAt);
      if (early > 0 && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, early));
    }
  }

  private readonly say = (error: unknown): void => {
    const all: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
    for (const one of all) this.log.error(one instanceof Error ? one.message : String(one));
  };

  private async turn(): Promise<void> {
    if (Date.now() - this.filledAt > FILL_EVERY_MS) {
      this.filledAt = Date.now();
      await this.reconciler.fill(await this.ledger.now()).catch(this.say);
    }
    if ((await this.reconciler.handOver(this.runner)) > 0) this.runner.process((id) => this.maker.make(id));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    this.wake.rouse();
    await this.running;
    await this.runner.close();
  }
}
