import { parsePeerRule, ScoreFeed, type KnownPoint } from '#comparison';
import { findInstrument, evaluationStream, type EvaluationEvent } from '#evaluations';
import { EventStore, settledPosition, streamName } from '#event-store';
import { Refusal, Refused } from '#kernel';
import { findMunicipality } from '#registry';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { buildReport } from './build-report';
import { correctionIn } from './correction-in';
import { stepContext } from './due-context';
import { Ledger } from './ledger.query';
import { MakeReport } from './make-report';
import type { ReportedCorrection } from './report';
import type { RankingReportRow } from './report-row';

interface Point {
  readonly position: bigint;
  readonly known: KnownPoint;
}

/** Makes the reports that are due, each as of the instant at which it fell due. */
@Injectable()
export class ReportMaker {
  constructor(
    private readonly store: EventStore,
    private readonly feed: ScoreFeed,
    private readonly ledger: Ledger,
    private readonly bus: CommandBus,
  ) {}

  /**
   * Makes a report and stores it, its being done and the event in one transaction; nothing when it is done or cancelled
   * already, or when its instant has not come by the database's clock.
   */
  async make(reportId: string): Promise<void> {
    const row = await this.ledger.report(reportId);
    if (row?.state !== 'due') return;
    const point = await this.pointAt(row.dueAt);
    if (!point) return;
    const report = await this.build(row, point);
    const now = await this.ledger.now();
    try {
      await this.bus.execute(new MakeReport(reportId, report, stepContext(reportId, 'made', now)));
    } catch (error) {
      // Somebody has cancelled it in the meantime.
      if (!(error instanceof Refused) || error.refusal.kind !== 'conflict') throw error;
    }
  }

  private async build(row: RankingReportRow, point: Point) {
    const instrument = findInstrument(row.instrumentVersion);
    const rule = parsePeerRule(row.peers);
    if (!instrument || rule instanceof Refusal) throw new RangeError(`Report ${row.id} cannot be made as it is set`);
    const before = row.since ? await this.pointAt(row.since.dueAt) : undefined;
    const corrections = before ? await this.corrections(before.position, point.position, row.instrumentVersion) : [];
    const matter = { id: row.id, due: row, instrument, rule, corrections };
    const report = buildReport({ ...matter, point: point.known, before: before?.known ?? null });
    if (report instanceof Refusal) throw new Refused(report);
    return report;
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
