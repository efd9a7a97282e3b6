import { allow, Unavailable, type AskedRequest } from '#access';
import { findInstrument } from '#evaluations';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import type { RankingAnswer } from '../answer';
import { parseAsOf } from '../as-of';
import { unknownInstrument, unknownMeasure, unwrap } from '../faults';
import { measuresOf } from '../measures';
import { parsePeerRule } from '../peer-rule';
import { peerSet } from '../peer-set';
import { selectPeers } from '../peers';
import { standingAt } from '../point-in-time';
import { rankMembers } from '../ranking';
import { ScoreFeed } from '../score-feed';
import { latestOfEach } from '../scored-evaluation';

const rankingSchema = z.strictObject({
  instrument: z.string().max(20),
  measure: z.string().max(20).default('total'),
  peers: z.string().max(2000).default('all'),
  asOf: z.string().max(40).optional(),
  after: z.string().optional(),
});

@Controller('rankings')
export class RankingsQuery {
  constructor(
    @Inject(ScoreFeed) private readonly feed: ScoreFeed,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get()
  @allow('anyone')
  @ApiOperation({ summary: 'Kommuner i ordning efter ett mått / Municipalities ranked by a measure' })
  async rank(
    @Query({ schema: rankingSchema }) query: z.infer<typeof rankingSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<RankingAnswer> {
    const { measure } = query;
    const instrument = findInstrument(query.instrument) ?? unwrap(unknownInstrument(query.instrument));
    if (!measuresOf(instrument).includes(measure)) unwrap(unknownMeasure(measure));
    const rule = unwrap(parsePeerRule(query.peers));
    const known = await this.feed.read(asked.after);
    if (!known) throw new Unavailable();
    const point = unwrap(parseAsOf(query.asOf));
    const { evaluations, asOf } = unwrap(standingAt(known, point, asked.now, this.registry.sample));
    const candidates = latestOfEach(evaluations, instrument.version);
    const selection = unwrap(selectPeers({ rule, subject: null, candidates, municipalities: this.registry.all() }));
    const peers = peerSet(query.peers, selection, asked.language);
    return {
      instrumentVersion: instrument.version,
      measure,
      asOf,
      peers,
      rows: rankMembers(selection.members, measure),
    };
  }
}
