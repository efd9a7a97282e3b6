import { EventStore, Wake } from '#event-store';
import { Logger, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ChangeFeed } from './change-feed';
import { ChangesQuery } from './changes.query';

/** The feed of what is published, for whoever keeps a copy or wants to be told. */
@Module({
  providers: [
    {
      provide: ChangeFeed,
      useFactory: (store: EventStore, wake: Wake) => new ChangeFeed(store, wake),
      inject: [EventStore, Wake],
    },
  ],
  controllers: [ChangesQuery],
})
export class ChangesModule implements OnModuleInit, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly log = new Logger('Changes');
  private following: Promise<void> | undefined;

  constructor(private readonly feed: ChangeFeed) {}

  /** Nobody waits for the log to be read but who asks for the feed. */
  onModuleInit(): void {
    this.following = this.feed.follow(this.stop.signal, (error) =>
      this.log.error(`What is published could not be read on: ${String(error)}`),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.following;
  }
}
