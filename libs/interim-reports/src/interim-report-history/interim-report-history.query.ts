import { allow, scope, type AskedRequest } from '#access';
import { EventStore, streamName } from '#event-store';
import { fold, Refused } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { interimReportStream, type InterimReportEvent } from '../interim-report';
import { maySee, noSuchReport } from '../may';
import { idSchema } from '../schemas';
import { reportHistoryOf, type ReportHistoryEntry } from './interim-report-history';

@Controller('interim-reports')
export class InterimReportHistoryQuery {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get(':id/history')
  @allow('anyone')
  @scope('reports:read')
  @ApiOperation({ summary: 'Varje ändring av en delårsrapport / Every change of an interim report' })
  async history(
    @Param('id', { schema: idSchema }) id: string,
    @Req() { asked }: AskedRequest,
  ): Promise<{ items: ReportHistoryEntry[]; next: null }> {
    const events = await this.store.readStream<InterimReportEvent>(streamName(interimReportStream.category, id));
    const state = fold(
      interimReportStream,
      events.map(({ event }) => event),
    );
    if (!maySee(asked.actor, state) || (state.isSample && !this.registry.sample)) throw new Refused(noSuchReport());
    return { items: reportHistoryOf(events), next: null };
  }
}
