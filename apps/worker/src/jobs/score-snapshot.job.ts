import { ScoreFeed } from '#comparison';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';

const LOOK_EVERY_MS = 60 * 1000;

/** A process that starts reads as many events in some hundredths of a second. */
const EVENTS_BETWEEN = 500;

/** Keeps a snapshot of the published scores, so that a process that starts need not read the whole log. */
@Injectable()
export class ScoreSnapshotJob implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('Snapshots');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(@Inject(ScoreFeed) private readonly feed: ScoreFeed) {}

  onModuleInit(): void {
    const look = () => {
      this.running = this.running.then(() => this.keep());
    };
    this.timer = setInterval(look, LOOK_EVERY_MS);
    this.timer.unref();
    look();
  }

  private async keep(): Promise<void> {
    if (this.feed.eventsSinceSnapshot < EVENTS_BETWEEN) return;
    try {
      await this.feed.keepSnapshot();
    } catch (error) {
      this.log.error(error instanceof Error ? error.message : String(error));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
