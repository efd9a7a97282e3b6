import type { z } from 'zod';
import type { DataText } from './instrument';

/** Something in a data file that cannot be true. The message names the file and each place in it. */
export class FaultyData extends Error {
  override readonly name = 'FaultyData';
}

/** A place in a data file (`areas[2].subQuestions[0].number`, empty for the whole) and what is wrong there. */
export interface DataFault {
  readonly where: string;
  readonly problem: string;
}

/** Throws FaultyData when there is any fault, one line per fault. */
export function refuseFaults(file: string, faults: readonly DataFault[]): void {
  if (faults.length === 0) return;
  throw new FaultyData(
    faults.map(({ where, problem }) => `${file}: ${where ? `${where}: ` : ''}${problem}`).join('\n'),
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  );
}

function parseJson({ file, text }: DataText): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FaultyData(`${file}: not JSON: ${(cause as Error).message}`, { cause });
  }
}

/** The file's content in the schema's shape. Throws FaultyData when it has another shape. */
export function readJson<T>(source: DataText, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parseJson(source));
  if (!result.success) {
    refuseFaults(
      source.file,
      result.error.issues.map(({ path, message }) => ({ where: pathText(path), problem: message })),
    );
  }
  return result.data as T;
}
