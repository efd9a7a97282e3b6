import { allow, Unavailable, type AskedRequest } from '#access';
import { findInstrument } from '#evaluations';
import { Refused } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import type { ComparisonAnswer } from '../answer';
import { compareOrganisation } from '../compare';
import { noEvaluation, unknownInstrument, unknownMunicipality, unwrap } from '../faults';
import { parseAsOf } from '../as-of';
import { parsePeerRule } from '../peer-rule';
import { selectPeers } from '../peers';
import { standingAt } from '../point-in-time';
import { ScoreFeed } from '../score-feed';
import { latestOfEach, previousOf, type ScoredEvaluation } from '../scored-evaluation';

const comparisonSchema = z.strictObject({
  instrument: z.string().max(20).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  peers: z.string().max(2000).default('all'),
  asOf: z.string().max(40).optional(),
  after: z.string().optional(),
});

@Controller('comparisons')
export class ComparisonsQuery {
  constructor(
    @Inject(ScoreFeed) private readonly feed: ScoreFeed,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get(':code')
  @allow('anyone')
  @ApiOperation({ summary: 'En kommuns poäng jämförda med andras / The scores of a municipality compared with others' })
  async compare(
    @Param('code') code: string,
    @Query({ schema: comparisonSchema }) query: z.infer<typeof comparisonSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<ComparisonAnswer> {
    const municipality = this.registry.find(code) ?? unwrap(unknownMunicipality(code));
    const rule = unwrap(parsePeerRule(query.peers));
    const known = await this.feed.read(asked.after);
    if (!known) throw new Unavailable();
    const point = unwrap(parseAsOf(query.asOf));
    const { evaluations, asOf } = unwrap(standingAt(known, point, asked.now, this.registry.sample));
    const evaluation = chooseSubject(evaluations, code, query) ?? unwrap(noEvaluation(municipality.name));
    const instrument =
      findInstrument(evaluation.instrumentVersion) ?? unwrap(unknownInstrument(evaluation.instrumentVersion));
    const subject = { municipality, evaluation };
    const candidates = latestOfEach(evaluations, instrument.version);
    const peers = unwrap(selectPeers({ rule, subject, candidates, municipalities: this.registry.all() }));
    const previous = previousOf(evaluations, evaluation);
    return compareOrganisation({
      subject,
      previous,
      peers,
      peerRule: query.peers,
      instrument,
      asOf,
      language: asked.language,
    });
  }
}

/** The evaluation asked for; where year or version is left out, the municipality's latest of the newest version. */
function chooseSubject(
  evaluations: readonly ScoredEvaluation[],
  code: string,
  { instrument, year }: { readonly instrument?: string; readonly year?: string },
): ScoredEvaluation | undefined {
  if (instrument !== undefined && !findInstrument(instrument)) throw new Refused(unknownInstrument(instrument));
  return evaluations
    .filter((e) => e.municipalityCode === code)
    .filter((e) => instrument === undefined || e.instrumentVersion === instrument)
    .filter((e) => year === undefined || e.year === Number(year))
    .toSorted((a, b) => b.year - a.year || (a.instrumentVersion < b.instrumentVersion ? 1 : -1))[0];
}
