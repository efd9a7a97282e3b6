import { createHash } from 'node:crypto';
import { allow, contextOf, scope, type AskedRequest } from '#access';
import { EventStore, inlineRows, PROJECTIONS, streamName, type AnyProjection, type RecordedEvent } from '#event-store';
import { Refusal, Refused, refuse, StaleVersion, type CommandContext } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { noSuchUpload, type Committed, type KeptUpload } from '../upload';
import { Uploads } from '../uploads.query';
import { commitSchema, planOf, type CommitBody, type CommitPlan, type Decided } from './commit-plan';

const ATTEMPTS = 5;
type Past = ReadonlyMap<string, readonly RecordedEvent[]>;

@Controller('uploads')
export class CommitUploadController {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(PROJECTIONS) private readonly projections: readonly AnyProjection[],
    @Inject(Uploads) private readonly uploads: Uploads,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  @Post(':id/commit')
  @HttpCode(200)
  @allow('evaluator', 'reporter', 'approver')
  @scope('uploads')
  @ApiOperation({ summary: 'Ta in det som förstods, allt eller inget / Take in what was understood, all or nothing' })
  async commit(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: commitSchema }) body: CommitBody,
    @Req() request: AskedRequest,
  ): Promise<Committed> {
    const context = contextOf(request);
    const upload = await this.uploads.find(context.actor.id, id);
    if (!upload) throw new Refused(noSuchUpload());
    if (!upload.preview) throw new Refused(notRead(upload));
    const { proposed } = upload.preview;
    const plan = planOf(body, { uploadId: id, proposed, municipality: (code) => this.registry.find(code), context });
    const requestHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    const idempotency = { key: `upload/${id}/commit`, requestHash };
    const position = await this.recordOnce(upload, plan, { ...context, idempotency });
    const committed = { created: plan.created, position };
    if (!upload.committed) await this.uploads.noteCommitted(context.actor.id, id, committed);
    return committed;
  }

  /** The same body again gives the earlier answer; an upload is committed in one way only. */
  private async recordOnce(upload: KeptUpload, plan: CommitPlan, context: Repeatable): Promise<string> {
    const { key, requestHash } = context.idempotency;
    for (let attempt = 1; ; attempt += 1) {
      const earlier = await this.store.findAnswer(key, requestHash);
      if (earlier === 'key-reused') throw new Refused(alreadyCommitted());
      if (earlier) return earlier.position;
      const past = await this.readPast(plan);
      const decided = plan.decide(new Map([...past].map(([id, events]) => [id, events.map(({ event }) => event)])));
      if (decided instanceof Refusal) {
        // The same commit may have come in twice at once, and this one have read what the other one wrote.
        if (await this.store.findAnswer(key, requestHash)) continue;
        throw new Refused(decided);
      }
      await this.uploads.noteCommitting(context.actor.id, upload.id, context.now);
      const result = await this.append(upload.id, plan.category, decided, past, context);
      if (result.status === 'key-reused') throw new Refused(alreadyCommitted());
      if (result.status !== 'conflict') return result.answer.position;
      if (attempt === ATTEMPTS) throw new StaleVersion(result.expected, result.actual);
    }
  }

  private async readPast({ category, ids }: CommitPlan): Promise<Past> {
    const streams = ids.map(async (id) => [id, await this.store.readStream(streamName(category, id))] as const);
    return new Map(await Promise.all(streams));
  }

  private append(answerId: string, category: string, decided: readonly Decided[], past: Past, context: Repeatable) {
    const { actor, commandId, idempotency } = context;
    const metadata = { actorId: actor.id, role: actor.role, commandId };
    const rows = decided.flatMap(({ id, events }) => {
      const before = past.get(id) ?? [];
      const stream = streamName(category, id);
      const added = events.map((event, nth) => ({ event, stream, version: before.length + nth + 1, metadata }));
      return inlineRows(this.projections, category, id, [...before, ...added]);
    });
    const [first, ...others] = decided.map(({ id, events }) => ({
      stream: streamName(category, id),
      expected: past.get(id)?.length ?? 0,
      events,
    }));
    if (!first) throw new RangeError('A commit names at least one stream');
    return this.store.append({ answerId, metadata, writes: [first, ...others], rows, idempotency });
  }
}

type Repeatable = CommandContext & { readonly idempotency: NonNullable<CommandContext['idempotency']> };

function alreadyCommitted(): Refusal {
  return refuse(
    'conflict',
    'id',
    'already-committed',
    'Uppladdningen är redan intagen, med annat innehåll. Rätta det som togs in i stället.',
    'The upload has already been committed, with other content. Correct what was taken in instead.',
  );
}

function notRead({ fault, status }: KeptUpload): Refusal {
  if (fault) return new Refusal('invalid', [fault]);
  return refuse(
    'conflict',
    'id',
    `still-${status}`,
    'Uppladdningen läses fortfarande. Vänta tills den är läst.',
    'The upload is still being read. Wait until it has been read.',
  );
}
