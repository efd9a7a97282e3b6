import { createHash } from 'node:crypto';
import { allow, contextOf, type AskedRequest } from '#access';
import { evaluationStream, type EvaluationEvent } from '#evaluations';
import { EventStore, PROJECTIONS, streamName, type AnyProjection, type RecordedEvent } from '#event-store';
import { Refusal, Refused, refuse, StaleVersion, type CommandContext } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { noSuchUpload, type Committed, type KeptUpload } from '../upload';
import { Uploads } from '../uploads.query';
import { commitUpload, idsIn, type StreamEvents } from './commit-upload';
import { commitUploadSchema, type CommitUploadBody } from './committed-evaluation';
import { inlineRows } from './inline-rows';

const ATTEMPTS = 5;
const { category } = evaluationStream;
type Past = ReadonlyMap<string, readonly RecordedEvent<EvaluationEvent>[]>;

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
  @allow('evaluator')
  @ApiOperation({ summary: 'Ta in det som förstods, allt eller inget / Take in what was understood, all or nothing' })
  async commit(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: commitUploadSchema }) body: CommitUploadBody,
    @Req() request: AskedRequest,
  ): Promise<Committed> {
    const context = contextOf(request);
    const upload = await this.uploads.find(context.actor.id, id);
    if (!upload) throw new Refused(noSuchUpload());
    if (!upload.preview) throw new Refused(notRead(upload));
    const position = await this.recordOnce(upload, body, context);
    const created = idsIn(body).map((one) => ({ type: 'evaluation' as const, id: one }));
    const committed = { created, position };
    if (!upload.committed) await this.uploads.noteCommitted(context.actor.id, id, committed, context.now);
    return committed;
  }

  /** The same body again gives the earlier answer; an upload is committed in one way only. */
  private async recordOnce(upload: KeptUpload, body: CommitUploadBody, context: CommandContext): Promise<string> {
    const requestHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    const idempotency = { key: `upload/${upload.id}/commit`, requestHash };
    for (let attempt = 1; ; attempt += 1) {
      const earlier = await this.store.findAnswer(idempotency.key, requestHash);
      if (earlier === 'key-reused') throw new Refused(alreadyCommitted());
      if (earlier) return earlier.position;
      const past = await this.readPast(idsIn(body));
      const decided = commitUpload(body, {
        uploadId: upload.id,
        proposals: upload.preview?.proposed.evaluations ?? [],
        past: new Map([...past].map(([id, events]) => [id, events.map(({ event }) => event)])),
        municipality: (code) => this.registry.find(code),
        context,
      });
      if (decided instanceof Refusal) {
        // The same commit may have come in twice at once, and this one have read what the other one wrote.
        if (await this.store.findAnswer(idempotency.key, requestHash)) continue;
        throw new Refused(decided);
      }
      const result = await this.append(upload.id, decided, past, { ...context, idempotency });
      if (result.status === 'key-reused') throw new Refused(alreadyCommitted());
      if (result.status !== 'conflict') return result.answer.position;
      if (attempt === ATTEMPTS) throw new StaleVersion(result.expected, result.actual);
    }
  }

  private async readPast(ids: readonly string[]): Promise<Past> {
    const streams = ids.map(
      async (id) => [id, await this.store.readStream<EvaluationEvent>(streamName(category, id))] as const,
    );
    return new Map(await Promise.all(streams));
  }

  private append(uploadId: string, decided: readonly StreamEvents[], past: Past, context: CommandContext) {
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
    if (!first) throw new RangeError('A commit names at least one evaluation');
    return this.store.append({ answerId: uploadId, metadata, writes: [first, ...others], rows, idempotency });
  }
}

function alreadyCommitted(): Refusal {
  return refuse(
    'conflict',
    'id',
    'already-committed',
    'Uppladdningen är redan intagen, med annat innehåll. Rätta utvärderingen i stället.',
    'The upload has already been committed, with other content. Correct the evaluation instead.',
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
