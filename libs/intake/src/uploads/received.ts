import { refuse, Refused } from '#kernel';
import { z } from 'zod';
import { LIMITS } from '../limits';
import { displayName } from '../upload';

/** What came in a request: a file, or text that was pasted. */
export interface Received {
  readonly name: string;
  readonly file: Buffer;
  /** Set when text was pasted. */
  readonly text?: string;
}

/** The parts of a request that an upload is taken from. */
export interface UploadRequest {
  readonly body?: unknown;
  isMultipart?(): boolean;
  file?(options: { readonly limits: Readonly<Record<string, number>> }): Promise<SentFile | undefined>;
}

interface SentFile {
  readonly fieldname: string;
  readonly filename: string;
  toBuffer(): Promise<Buffer>;
}

const MOST_TEXT = 1_000_000;
export const pastedSchema = z.strictObject({ text: z.string().min(1).max(MOST_TEXT) }).meta({ id: 'PastedText' });

const PARTS = {
  fileSize: LIMITS.fileBytes,
  files: 1,
  fields: 5,
  parts: 6,
  fieldSize: 1000,
  fieldNameSize: 100,
  headerPairs: 50,
};

/** The file or the text of a request. Throws Refused for a request with neither, or one that was cut off. */
export async function receive(request: UploadRequest): Promise<Received> {
  if (request.isMultipart?.()) return receiveFile(request);
  const pasted = pastedSchema.safeParse(request.body);
  if (!pasted.success) throw new Refused(nothingSent());
  const { text } = pasted.data;
  return { name: 'inklistrad text', file: Buffer.from(text, 'utf8'), text };
}

async function receiveFile(request: UploadRequest): Promise<Received> {
  let sent: SentFile | undefined;
  let file: Buffer | undefined;
  try {
    sent = await request.file?.({ limits: PARTS });
    file = await sent?.toBuffer();
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode === 413) throw error;
    throw new Refused(cutOff());
  }
  if (!sent || !file || sent.fieldname !== 'file') throw new Refused(nothingSent());
  return { name: displayName(sent.filename), file };
}

function nothingSent() {
  return refuse(
    'invalid',
    'file',
    'file-missing',
    'Lämna en fil i fältet file, eller text som { "text": "…" }.',
    'Hand over a file in the field file, or text as { "text": "…" }.',
  );
}

function cutOff() {
  return refuse(
    'invalid',
    'file',
    'upload-cut-off',
    'Uppladdningen avbröts eller är skadad. Försök igen.',
    'The upload was cut off or is damaged. Try again.',
  );
}
