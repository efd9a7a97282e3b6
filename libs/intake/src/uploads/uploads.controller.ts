import { createHash, randomUUID } from 'node:crypto';
import { allow, scope, TooMany, type AskedRequest } from '#access';
import { Refusal, Refused } from '#kernel';
import { Controller, Get, Inject, Param, Post, Req, Res, Sse, StreamableFile, type MessageEvent } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation } from '@nestjs/swagger';
import { Observable } from 'rxjs';
import { z } from 'zod';
import { BUSY } from '../allowance';
import { Unreadable } from '../document';
import { TooBusy } from '../reader';
import { UploadReading } from './reading.job';
import { receive, type UploadRequest } from './received';
import { CONTENT_TYPES, downloadName, noSuchUpload, type KeptUpload } from '../upload';
import { UploadAllowance } from '../upload-allowance.query';
import { uploadAnswer, type UploadAnswer } from './upload-answer';
import { Uploads } from '../uploads.query';

type Reply = { header(name: string, value: string): void; status(code: number): void };

export const uploadIdSchema = z.uuid();
const LOOK_EVERY_MS = 200;
/** When it may be worth while to ask again for a file to be read. */
const BUSY_FOR_SECONDS = 5;

@Controller('uploads')
export class UploadsController {
  constructor(
    @Inject(Uploads) private readonly uploads: Uploads,
    @Inject(UploadReading) private readonly reading: UploadReading,
    @Inject(UploadAllowance) private readonly allowance: UploadAllowance,
  ) {}

  @Post()
  @allow('evaluator', 'reporter', 'approver')
  @scope('uploads')
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' }, text: { type: 'string', maxLength: 1_000_000 } },
    },
  })
  @ApiOperation({ summary: 'Lämna en rapport och se vad som förstås / Hand over a report and see what is understood' })
  async upload(
    @Req() request: AskedRequest & UploadRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<UploadAnswer> {
    const { actor, now, idempotency } = request.asked;
    await this.allowance.admit(actor.id);
    const { name, file, text } = await receive(request);
    const idempotencyKey = idempotency?.key ?? null;
    await this.allowance.assertRoom(actor.id, file.length, idempotencyKey);
    const upload = {
      id: randomUUID(),
      actorId: actor.id,
      municipalityCode: actor.municipalityCode ?? null,
      name,
      sha256: createHash('sha256').update(file).digest('hex'),
      file,
      idempotencyKey,
      createdAt: now,
    };
    const kept = await this.reading.take(upload, text).catch(refuseUnread);
    reply.status(kept.status === 'reading' ? 202 : 201);
    reply.header('location', `/api/v1/uploads/${kept.id}`);
    return this.answer(kept);
  }

  @Get(':id')
  @allow('evaluator', 'reporter', 'approver')
  @scope('uploads')
  @ApiOperation({ summary: 'Vad som förstods av en uppladdning / What was understood of an upload' })
  async preview(
    @Param('id', { schema: uploadIdSchema }) id: string,
    @Req() { asked }: AskedRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<UploadAnswer> {
    const kept = await this.own(asked.actor.id, id, asked.now);
    if (kept.fault) throw new Refused(new Refusal('invalid', [kept.fault]));
    reply.status(kept.status === 'reading' ? 202 : 200);
    return this.answer(kept);
  }

  @Get(':id/file')
  @allow('evaluator', 'reporter', 'approver')
  @scope('uploads')
  @ApiOperation({ summary: 'Filen som den lämnades / The file as it was handed over' })
  async file(
    @Param('id', { schema: uploadIdSchema }) id: string,
    @Req() { asked }: AskedRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const kept = await this.own(asked.actor.id, id, asked.now);
    const bytes = await this.uploads.fileOf(asked.actor.id, id);
    if (!bytes) throw new Refused(noSuchUpload());
    reply.header('content-type', kept.mediaKind ? CONTENT_TYPES[kept.mediaKind] : 'application/octet-stream');
    reply.header('content-disposition', `attachment; filename="${downloadName(kept)}"`);
    reply.header('content-security-policy', "sandbox; default-src 'none'");
    return new StreamableFile(bytes);
  }

  @Sse(':id/progress')
  @allow('evaluator', 'reporter', 'approver')
  @scope('uploads')
  @ApiOperation({ summary: 'Hur långt läsningen kommit, som händelser / How far reading has come, as events' })
  async progress(
    @Param('id', { schema: uploadIdSchema }) id: string,
    @Req() { asked }: AskedRequest,
  ): Promise<Observable<MessageEvent>> {
    await this.own(asked.actor.id, id, asked.now);
    return new Observable((listener) => {
      const look = async () => {
        const kept = await this.own(asked.actor.id, id, new Date().toISOString());
        listener.next({ data: { status: kept.status, pages: this.reading.pagesOf(id) ?? null } });
        if (kept.status !== 'reading') listener.complete();
        else timer = setTimeout(() => void look().catch(stop), LOOK_EVERY_MS);
      };
      const stop = (error: unknown) => listener.error(error);
      let timer: NodeJS.Timeout | undefined;
      void look().catch(stop);
      return () => clearTimeout(timer);
    });
  }

  private answer(kept: KeptUpload): UploadAnswer {
    return uploadAnswer(kept, this.reading.pagesOf(kept.id) ?? null);
  }

  /** The actor's own upload. One whose reading was cut off by the end of a process counts as unreadable. */
  private async own(actorId: string, id: string, now: string): Promise<KeptUpload> {
    const kept = await this.uploads.find(actorId, id);
    if (!kept) throw new Refused(noSuchUpload());
    if (!this.reading.isLost(kept, now)) return kept;
    const detail = { sv: 'Läsningen avbröts. Lämna filen igen.', en: 'Reading was cut off. Hand over the file again.' };
    const fault = { where: 'file', code: 'reading-cut-off', detail };
    await this.uploads.noteUnreadable(actorId, id, fault);
    return { ...kept, status: 'unreadable', fault };
  }
}

function refuseUnread(error: unknown): never {
  if (error instanceof Unreadable) throw new Refused(new Refusal('invalid', [error.fault]));
  if (error instanceof TooBusy) throw new TooMany(BUSY, BUSY_FOR_SECONDS);
  throw error;
}
