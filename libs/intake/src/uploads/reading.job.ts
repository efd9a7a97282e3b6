import { setTimeout as sleep } from 'node:timers/promises';
import { allInstruments } from '#evaluations';
import { allScales } from '#interim-reports';
import type { Fault } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Unreadable } from '../document';
import type { Vocabulary } from '../findings';
import { interimPreviewOf } from '../interim-preview';
import { previewOf, type Preview } from '../preview';
import { Reader } from '../reader';
import type { PagesRead } from '../reading-task';
import type { KeptUpload, NewUpload } from '../upload';
import { Uploads } from '../uploads.query';

/** How long an answer waits for a file to be read before it says that reading goes on. */
const PATIENCE_MS = 1000;
/** A row that says it is being read for longer than this belongs to a process that is gone. */
const LOST_AFTER_MS = 120_000;

/** Reads uploads off the event loop and knows how far each has come. */
@Injectable()
export class UploadReading implements OnApplicationShutdown {
  private readonly log = new Logger('Intake');
  private readonly reader = new Reader((line) => this.log.warn(line));
  private readonly under = new Map<string, PagesRead | null>();

  constructor(
    @Inject(Uploads) private readonly uploads: Uploads,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  /**
   * Reads and keeps an upload. What takes longer than a moment is kept as being read, and read on.
   *
   * @param text what was pasted, where no file was sent.
   * @throws Unreadable for a file that is refused within the moment; nothing is kept then. TooBusy when too many wait.
   */
  async take(upload: NewUpload, text: string | undefined): Promise<KeptUpload> {
    const reading = this.read(upload.id, text ?? upload.file);
    // Whoever waits for it hears of a failure; that nobody waits yet must not end the process.
    reading.catch(() => undefined);
    const preview = await Promise.race([reading, sleep(PATIENCE_MS, undefined, { ref: false })]);
    const kept = await this.uploads.keep(upload);
    if (kept.id !== upload.id) return kept;
    const noted = this.note(upload, reading);
    if (preview === undefined) {
      void noted.catch((error: unknown) => this.log.error(error));
      return kept;
    }
    await noted;
    return { ...kept, status: 'read', preview, mediaKind: preview.recognised.media.kind };
  }

  /** Pages read of an upload that this process reads; null before the first, undefined when it is not read here. */
  pagesOf(id: string): PagesRead | null | undefined {
    return this.under.get(id);
  }

  /** Whether a row that says it is being read has been given up. */
  isLost({ id, createdAt, status }: KeptUpload, now: string): boolean {
    return status === 'reading' && !this.under.has(id) && Date.parse(now) - Date.parse(createdAt) > LOST_AFTER_MS;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reader.stop();
  }

  private async read(id: string, file: Buffer | string): Promise<Preview> {
    this.under.set(id, null);
    try {
      const task = { file, vocabulary: this.vocabulary() };
      const { source, findings, interim } = await this.reader.read(task, (pages) => this.under.set(id, pages));
      return interim ? interimPreviewOf(source, interim) : previewOf(source, findings, allInstruments());
    } finally {
      this.under.delete(id);
    }
  }

  private async note({ actorId, id }: NewUpload, reading: Promise<Preview>): Promise<void> {
    try {
      await this.uploads.noteRead(actorId, id, await reading);
    } catch (error) {
      await this.uploads.noteUnreadable(actorId, id, faultOf(error));
      if (!(error instanceof Unreadable)) throw error;
    }
  }

  private vocabulary(): Vocabulary {
    const municipalities = this.registry.all().map(({ code, name, officialName }) => ({ code, name, officialName }));
    return { instruments: allInstruments(), municipalities, scales: allScales() };
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof Unreadable) return error.fault;
  return {
    where: 'file',
    code: 'unreadable-file',
    detail: { sv: 'Filen kunde inte läsas.', en: 'The file could not be read.' },
  };
}
