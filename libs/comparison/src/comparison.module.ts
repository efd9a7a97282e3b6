import { EventStore, Wake } from '#event-store';
import { Logger, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ComparisonsQuery } from './comparisons/comparisons.query';
import { RankingsQuery } from './rankings/rankings.query';
import { ScoreFeed } from './score-feed';

@Module({
  providers: [
    {
      provide: ScoreFeed,
      useFactory: (store: EventStore, wake: Wake) => new ScoreFeed(store, wake),
      inject: [EventStore, Wake],
    },
  ],
  controllers: [ComparisonsQuery, RankingsQuery],
})
export class ComparisonModule implements OnModuleInit, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly log = new Logger('Comparison');
  private following: Promise<void> | undefined;

  constructor(private readonly feed: ScoreFeed) {}

  async onModuleInit(): Promise<void> {
    await this.feed.start();
    this.following = this.feed.follow(this.stop.signal, (error) =>
      this.log.error(`The scores could not be read on: ${String(error)}`),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.following;
  }
}
