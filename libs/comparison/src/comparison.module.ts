import { REGISTRY, type Registry } from '#registry';
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ComparisonDesk } from './comparison-desk';
import { ComparisonsQuery } from './comparisons/comparisons.query';
import { ImprovementsQuery } from './improvements/improvements.query';
import { PeerScoresQuery } from './peer-scores/peer-scores.query';
import { RankingsQuery } from './rankings/rankings.query';
import { RemediesQuery } from './remedies/remedies.query';
import { ScoreFeed } from './score-feed';
import { ScoreFeedModule } from './score-feed.module';
import { SimilarProfilesQuery } from './similar-profiles/similar-profiles.query';
import { StatementsQuery } from './statements/statements.query';

@Module({
  imports: [ScoreFeedModule],
  providers: [
    {
      provide: ComparisonDesk,
      useFactory: (feed: ScoreFeed, registry: Registry) => new ComparisonDesk(feed, registry),
      inject: [ScoreFeed, REGISTRY],
    },
  ],
  controllers: [
    ComparisonsQuery,
    PeerScoresQuery,
    RemediesQuery,
    SimilarProfilesQuery,
    StatementsQuery,
    ImprovementsQuery,
    RankingsQuery,
  ],
})
export class ComparisonModule implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(ComparisonDesk) private readonly desk: ComparisonDesk,
  ) {}

  /** After all that every request goes through at the door, and before what only a new question needs. */
  onModuleInit(): void {
    this.host.httpAdapter?.getInstance<FastifyInstance>().addHook('preHandler', (request, reply, done) => {
      const known = this.desk.answerAgain(request, reply);
      if (known === undefined) done();
      else void reply.send(known);
    });
  }
}
