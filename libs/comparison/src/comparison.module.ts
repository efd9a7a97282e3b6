import { REGISTRY, type Registry } from '#registry';
import { Module } from '@nestjs/common';
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
export class ComparisonModule {}
