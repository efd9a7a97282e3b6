import { allow } from '#access';
import { findInstrument } from '#evaluations';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { ComparisonDesk, type AskingRequest, type Replying } from '../comparison-desk';
import { unknownInstrument, unknownMeasure, unwrap } from '../faults';
import { measuresOf } from '../measures';
import { parsePeerRule } from '../peer-rule';
import { peerSet } from '../peer-set';
import { selectAmong } from '../peers';
import { improvements, type ImprovementsAnswer } from './improvements';

const improvementsSchema = z.strictObject({
  instrument: z.string().max(20),
  measure: z.string().max(20).default('total'),
  peers: z.string().max(2000).default('all'),
  asOf: z.string().max(40).optional(),
  after: z.string().optional(),
});

@Controller('improvements')
export class ImprovementsQuery {
  constructor(@Inject(ComparisonDesk) private readonly desk: ComparisonDesk) {}

  @Get()
  @allow('anyone')
  @ApiOperation({
    summary:
      'Vilka som har förbättrats mest sedan sin förra utvärdering / Who has improved the most since the previous evaluation',
  })
  rank(
    @Query({ schema: improvementsSchema }) query: z.infer<typeof improvementsSchema>,
    @Req() request: AskingRequest,
    @Res({ passthrough: true }) reply: Replying,
  ): Promise<Buffer> {
    const { measure, asOf } = query;
    const instrument = findInstrument(query.instrument) ?? unwrap(unknownInstrument(query.instrument));
    if (!measuresOf(instrument).includes(measure)) unwrap(unknownMeasure(measure));
    const rule = unwrap(parsePeerRule(query.peers));
    const key = ['improvements', instrument.version, measure, query.peers, asOf ?? ''].join('\n');
    return this.desk.answer({ asOf, key }, { request, reply }, ({ published, networks, ...point }) => {
      const scores = published.version(instrument.version) ?? unwrap(unknownInstrument(instrument.version));
      const selection = unwrap(selectAmong(scores, { rule, subject: null, networks }));
      const answer: ImprovementsAnswer = {
        instrumentVersion: instrument.version,
        measure,
        asOf: point.asOf,
        peers: peerSet(query.peers, selection, request.asked.language),
        ...improvements(selection.members, measure, (code) => published.of(code)),
      };
      return answer;
    });
  }
}
