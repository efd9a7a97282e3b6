import { parsePeerRule, ScoreFeed, type KnownPoint } from '#comparison';
import { findInstrument, evaluationStream, type EvaluationEvent } from '#evaluations';
import { EventStore, settledPosition, streamName } from '#event-store';
import { Refusal, Refused } from '#kernel';
import { findMunicipality } from '#registry';
import { Injectable } from '@nestjs/common';
import type { ReportMatter } from './build-report';
import { correctionIn } from './correction-in';
import { cannotBeMadeAsSet } from './failure';
import { Ledger } from './ledger.query';
import type { ReportedCorrection } from './report';
import type { RankingReportRow } from './report-row';

interface Point {
  readonly position: bigint;
  readonly known: KnownPoint;
}

/** What reports are made of, read as of the instant at which each fell due. */
@Injectable()
export class ReportMatters {
  constructor(
    private readonly store: EventStore,
    private readonly feed: ScoreFeed,
    private readonly ledger: Ledger,
  ) {}

  /** @returns undefined when the report's instant has not come by the database's clock */
  async of(row: RankingReportRow): Promise<ReportMatter | undefined> {
    const instrument = findInstrument(row.instrumentVersion);
    const rule = parsePeerRule(row.peers);
    if (!instrument || rule instanceof Refusal) throw new Refused(cannotBeMadeAsSet());
    const point = await this.pointAt(row.dueAt);
    if (!point) return undefined;
    const before = row.since ? await this.pointAt(row.since.dueAt) : undefined;
    const corrections = before ? await this.corrections(before.position, point.position, row.instrumentVersion) : [];
    const { known } = point;
    return { id: row.id, due: row, instrument, rule, corrections, point: known, before: before?.known ?? null };
  }

  /** What was known at an instant, once nothing can be added to it any more. */
  private async pointAt(instant: string): Promise<Point | undefined> {
    const position = await settledPosition(this.store, instant);
    if (position === undefined) return undefined;
    if (!(await this.feed.reach(position))) throw new Error(`The scores have not come to position ${position} yet`);
    const known = this.feed.at({ instant }, await this.ledger.now());
    if (known instanceof Refusal) throw new Refused(known);
    return { position, known: { ...known, asOf: { position: position.toString(), instant } } };
  }

  private async corrections(after: bigint, upTo: bigint, version: string): Promise<readonly ReportedCorrection[]> {
    const found: ReportedCorrection[] = [];
    for (const { evaluationId, position } of this.feed.changedBetween(after, upTo)) {
      const events = await this.store.readStream<EvaluationEvent>(streamName(evaluationStream.category, evaluationId));
      const correction = correctionIn(evaluationId, events, position, version);
      if (correction) found.push({ ...correction, name: findMunicipality(correction.municipalityCode)?.name ?? '' });
    }
    return found;
  }
}
