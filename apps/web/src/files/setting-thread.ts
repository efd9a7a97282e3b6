import { parentPort } from 'node:worker_threads';
import { setFile } from './set-file';
import type { Said, SettingTask } from './setting-task';

/** A thread that sets one file after another, until it is ended. */
function listen(port: NonNullable<typeof parentPort>): void {
  const say = (said: Said, handed: ArrayBuffer[] = []) => port.postMessage(said, handed);
  port.on('message', (task: SettingTask) => {
    void setFile(task, (told) => say({ told })).then(
      (file) => say({ file }, [file.bytes.buffer]),
      (error: unknown) => say({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
}

if (parentPort) listen(parentPort);
