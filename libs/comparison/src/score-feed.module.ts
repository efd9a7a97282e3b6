import { EventStore, Wake } from '#event-store';
import { REGISTRY, type Registry } from '#registry';
import { Logger, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ScoreFeed } from './score-feed';

/** The published scores of this process, for whoever compares or ranks. */
@Module({
  providers: [
    {
      provide: ScoreFeed,
      useFactory: (store: EventStore, wake: Wake, registry: Registry) => new ScoreFeed(store, wake, registry),
      inject: [EventStore, Wake, REGISTRY],
    },
  ],
  exports: [ScoreFeed],
})
export class ScoreFeedModule implements OnModuleInit, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly log = new Logger('Comparison');
  private following: Promise<void> | undefined;

  constructor(private readonly feed: ScoreFeed) {}

  async onModuleInit(): Promise<void> {
    await this.feed.start((message) => this.log.warn(message));
    this.following = this.feed.follow(this.stop.signal, (error) =>
      this.log.error(`The scores could not be read on: ${String(error)}`),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.following;
  }
}
