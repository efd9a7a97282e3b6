import { Readable } from 'node:stream';
import { allow } from '#access';
import { Wake } from '#event-store';
import { Refused } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Ledger } from '../ledger.query';
import { noSuchReport } from '../may';
import { reportIdSchema } from '../report-settings';
import { progressText, reportProgress, type ReportProgress } from './report-progress';

const LONGEST_MS = 60_000;

@Controller('ranking-reports')
export class ProgressQuery {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(Wake) private readonly wake: Wake,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get(':id/progress')
  @allow('anyone')
  @ApiOperation({ summary: 'Hur långt en rapport har kommit / How far a report has come' })
  async progress(
    @Param('id', { schema: reportIdSchema }) id: string,
    @Res() reply: { header(name: string, value: string): unknown; send(body: Readable): unknown },
  ): Promise<void> {
    const first = await this.seen(id);
    reply.header('content-type', 'text/event-stream; charset=utf-8');
    reply.header('cache-control', 'no-store');
    reply.send(Readable.from(this.follow(id, first)));
  }

  /** Says where it stands at once and whenever that changes, until it is settled; whoever waits longer asks again. */
  private async *follow(id: string, first: ReportProgress): AsyncGenerator<string> {
    const deadline = Date.now() + LONGEST_MS;
    let seen = first;
    yield progressText(seen);
    while (seen.state === 'due' && Date.now() < deadline) {
      await this.wake.next(1000);
      const now = await this.seen(id);
      if (progressText(now) !== progressText(seen)) yield progressText(now);
      seen = now;
    }
  }

  private async seen(id: string): Promise<ReportProgress> {
    const row = await this.ledger.report(id);
    if (!row || (row.containsSample && !this.registry.sample)) throw new Refused(noSuchReport());
    return reportProgress(row, row.state === 'due' ? await this.ledger.dueBefore(row) : 0);
  }
}
