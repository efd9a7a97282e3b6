import { allow } from '#access';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { comparisonSchema } from '../asked-comparison';
import { ComparisonDesk, type AskingRequest, type Replying } from '../comparison-desk';
import { similarProfiles } from './similar-profiles';

const similarSchema = comparisonSchema.extend({ count: z.coerce.number().int().min(1).max(50).default(7) });

@Controller('comparisons')
export class SimilarProfilesQuery {
  constructor(@Inject(ComparisonDesk) private readonly desk: ComparisonDesk) {}

  @Get(':code/similar-profiles')
  @allow('anyone')
  @ApiOperation({
    summary:
      'Kommuner med liknande profil, med avståndet förklarat / Municipalities with a similar profile, with the distance explained',
  })
  similar(
    @Param('code') code: string,
    @Query({ schema: similarSchema }) query: z.infer<typeof similarSchema>,
    @Req() request: AskingRequest,
    @Res({ passthrough: true }) reply: Replying,
  ): Promise<Buffer> {
    const { count } = query;
    const asking = { request, reply };
    return this.desk.answerAbout(code, 'similar', { ...query, more: String(count) }, asking, (posed) =>
      similarProfiles(posed, count),
    );
  }
}
