import { ScoreFeedModule } from '#comparison';
import { CatchUp, EventStore, PROJECTIONS, Wake, type AnyProjection, type CatchUpProjection } from '#event-store';
import { BullMqRunner, REPORT_RUNNER, ReportMakingModule, type JobStore } from '#ranking-reports';
import {
  Inject,
  Logger,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { AnchorJob } from './jobs/anchor.job';
import { RankingReportsJob } from './jobs/ranking-reports.job';
import { RetentionJob } from './jobs/retention.job';
import { ScoreSnapshotJob } from './jobs/score-snapshot.job';

/**
 * Keeps the read models that cross streams abreast of the log, the log anchored, a snapshot of the scores, and uploads
 * no longer than they may be, and makes the reports that fall due.
 */
@Module({ imports: [ScoreFeedModule], providers: [AnchorJob, RetentionJob, ScoreSnapshotJob] })
export class WorkerModule implements OnModuleInit, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly log = new Logger('Worker');
  private following: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(PROJECTIONS) private readonly projections: readonly AnyProjection[],
    @Inject(Wake) private readonly wake: Wake,
  ) {}

  /** @param store where the jobs of making reports lie */
  static withJobsOn(store: JobStore): DynamicModule {
    const log = new Logger('Reports');
    const report = (error: unknown) => log.error(String(error));
    const runner = { provide: REPORT_RUNNER, useFactory: () => new BullMqRunner({ store, report }) };
    return { module: WorkerModule, imports: [ReportMakingModule], providers: [runner, RankingReportsJob] };
  }

  onModuleInit(): void {
    const report = (message: string, error: unknown) => this.log.error(`${message}: ${String(error)}`);
    const loops = this.projections
      .filter((projection) => projection.kind === 'catch-up')
      .map((projection) =>
        new CatchUp(this.store, projection as CatchUpProjection, report).follow(this.wake, this.stop.signal),
      );
    this.following = Promise.all(loops);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    this.wake.rouse();
    await this.following;
  }
}
