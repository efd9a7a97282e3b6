import { CatchUp, EventStore, PROJECTIONS, Wake, type AnyProjection, type CatchUpProjection } from '#event-store';
import { Inject, Logger, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { AnchorJob } from './jobs/anchor.job';

/** Keeps the read models that cross streams abreast of the log, and the log anchored. */
@Module({ providers: [AnchorJob] })
export class WorkerModule implements OnModuleInit, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly log = new Logger('Worker');
  private following: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(PROJECTIONS) private readonly projections: readonly AnyProjection[],
    @Inject(Wake) private readonly wake: Wake,
  ) {}

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
