import { Readable } from 'node:stream';
import { allow, type AskedRequest } from '#access';
import { Wake } from '#event-store';
import { Refused, type Language } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { noSuchReport } from '../may';
import { progressText, type ReportProgress } from '../report-progress';
import { reportIdSchema } from '../report-settings';
import { Standings } from '../standings.query';

const LONGEST_MS = 60_000;
const LOOK_EVERY_MS = 250;

@Controller('ranking-reports')
export class ProgressQuery {
  constructor(
    @Inject(Standings) private readonly standings: Standings,
    @Inject(Wake) private readonly wake: Wake,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get(':id/progress')
  @allow('anyone')
  @ApiOperation({ summary: 'Hur långt en rapport har kommit / How far a report has come' })
  async progress(
    @Param('id', { schema: reportIdSchema }) id: string,
    @Req() { asked }: AskedRequest,
    @Res() reply: { header(name: string, value: string): unknown; send(body: Readable): unknown },
  ): Promise<void> {
    const first = await this.seen(id, asked.language);
    reply.header('content-type', 'text/event-stream; charset=utf-8');
    reply.header('cache-control', 'no-store');
    reply.send(Readable.from(this.follow(id, asked.language, first)));
  }

  /** Says where it stands at once and whenever that changes, until it is settled; whoever waits longer asks again. */
  private async *follow(id: string, language: Language, first: ReportProgress): AsyncGenerator<string> {
    const deadline = Date.now() + LONGEST_MS;
    let seen = first;
    yield progressText(seen);
    while (isUnsettled(seen) && Date.now() < deadline) {
      await this.wake.next(LOOK_EVERY_MS);
      const now = await this.seen(id, language);
      if (progressText(now) !== progressText(seen)) yield progressText(now);
      seen = now;
    }
  }

  private async seen(id: string, language: Language): Promise<ReportProgress> {
    const row = await this.standings.row(id);
    if (!row || (row.containsSample && !this.registry.sample)) throw new Refused(noSuchReport());
    await this.standings.beginFiles(row, language);
    return this.standings.progressOf(row, language);
  }
}

function isUnsettled({ state }: ReportProgress): boolean {
  return state === 'due' || state === 'setting';
}
