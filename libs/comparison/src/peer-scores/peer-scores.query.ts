import { allow } from '#access';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { comparisonSchema } from '../asked-comparison';
import { ComparisonDesk, type AskingRequest, type Replying } from '../comparison-desk';
import { peerScores } from './peer-scores';

const scoresSchema = comparisonSchema.extend({ level: z.enum(['area', 'sub']).default('area') });

@Controller('comparisons')
export class PeerScoresQuery {
  constructor(@Inject(ComparisonDesk) private readonly desk: ComparisonDesk) {}

  @Get(':code/peer-scores')
  @allow('anyone')
  @ApiOperation({
    summary:
      'Varje jämförd kommuns poäng, mått för mått / The scores of every municipality compared, measure by measure',
  })
  scores(
    @Param('code') code: string,
    @Query({ schema: scoresSchema }) query: z.infer<typeof scoresSchema>,
    @Req() request: AskingRequest,
    @Res({ passthrough: true }) reply: Replying,
  ): Promise<Buffer> {
    const { level } = query;
    const asking = { request, reply };
    return this.desk.answerAbout(code, 'scores', { ...query, more: level }, asking, (posed) =>
      peerScores(posed, level),
    );
  }
}
