import { allow, scope, type AskedRequest } from '#access';
import { EventStore, streamName } from '#event-store';
import { fold, Refused, refuse } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { evaluationStream, type EvaluationEvent } from '../evaluation';
import { maySee } from '../may';
import { idSchema } from '../schemas';
import { historyOf, publicPart, type HistoryEntry } from './evaluation-history';

@Controller('evaluations')
export class EvaluationHistoryQuery {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Get(':id/history')
  @allow('anyone')
  @scope('evaluations:read')
  @ApiOperation({ summary: 'Varje ändring av en utvärdering / Every change of an evaluation' })
  async history(
    @Param('id', { schema: idSchema }) id: string,
    @Req() { asked }: AskedRequest,
  ): Promise<{ items: HistoryEntry[]; next: null }> {
    const events = await this.store.readStream<EvaluationEvent>(streamName(evaluationStream.category, id));
    const state = fold(
      evaluationStream,
      events.map(({ event }) => event),
    );
    const shown = maySee(asked.actor, state) ? events : publicPart(events);
    if (shown.length === 0 || (state.isSample && !this.registry.sample)) {
      throw new Refused(
        refuse('not-found', 'id', 'no-such-evaluation', 'Utvärderingen finns inte.', 'There is no such evaluation.'),
      );
    }
    return { items: historyOf(shown), next: null };
  }
}
