import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const capBytes = 10 * 1024 * 1024;

/** The server's own log, begun anew at each start (one earlier is kept) and emptied when it outgrows its cap. */
export interface ServerLog {
  readonly file: string;
  readonly descriptor: number;
  text(): string;
  close(): void;
}

export function openServerLog(folder: string): ServerLog {
  const file = join(folder, 'server.log');
  const previous = `${file}.previous`;
  rmSync(previous, { force: true });
  if (existsSync(file)) renameSync(file, previous);
  const descriptor = openSync(file, 'a', 0o600);
  const watch = setInterval(() => emptyWhenLarge(descriptor), 30_000).unref();
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    clearInterval(watch);
    closeSync(descriptor);
  };
  return { file, descriptor, close, text: () => readFileSync(file, 'utf8') };
}

export function emptyWhenLarge(descriptor: number, limitBytes = capBytes): void {
  if (fstatSync(descriptor).size > limitBytes) ftruncateSync(descriptor);
}
