import { allow } from '#access';
import { findInstrument } from '#evaluations';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import type { RankingAnswer } from '../answer';
import { ComparisonDesk, type AskingRequest, type Replying } from '../comparison-desk';
import { unknownInstrument, unknownMeasure, unwrap } from '../faults';
import { measuresOf } from '../measures';
import { parsePeerRule } from '../peer-rule';
import { peerSet } from '../peer-set';
import { selectAmong } from '../peers';
import { rankMembers } from '../ranking';

const rankingSchema = z.strictObject({
  instrument: z.string().max(20),
  measure: z.string().max(20).default('total'),
  peers: z.string().max(2000).default('all'),
  asOf: z.string().max(40).optional(),
  after: z.string().optional(),
});

@Controller('rankings')
export class RankingsQuery {
  constructor(@Inject(ComparisonDesk) private readonly desk: ComparisonDesk) {}

  @Get()
  @allow('anyone')
  @ApiOperation({ summary: 'Kommuner i ordning efter ett mått / Municipalities ranked by a measure' })
  rank(
    @Query({ schema: rankingSchema }) query: z.infer<typeof rankingSchema>,
    @Req() request: AskingRequest,
    @Res({ passthrough: true }) reply: Replying,
  ): Promise<Buffer> {
    const { measure, asOf } = query;
    const instrument = findInstrument(query.instrument) ?? unwrap(unknownInstrument(query.instrument));
    if (!measuresOf(instrument).includes(measure)) unwrap(unknownMeasure(measure));
    const rule = unwrap(parsePeerRule(query.peers));
    const key = ['ranking', instrument.version, measure, query.peers, asOf ?? ''].join('\n');
    return this.desk.answer({ asOf, key }, { request, reply }, ({ published, networks, ...point }) => {
      const scores = published.version(instrument.version) ?? unwrap(unknownInstrument(instrument.version));
      const selection = unwrap(selectAmong(scores, { rule, subject: null, networks }));
      const answer: RankingAnswer = {
        instrumentVersion: instrument.version,
        measure,
        asOf: point.asOf,
        peers: peerSet(query.peers, selection, request.asked.language),
        rows: rankMembers(selection.members, measure),
      };
      return answer;
    });
  }
}
