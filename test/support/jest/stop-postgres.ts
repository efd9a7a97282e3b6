import { rm } from 'node:fs/promises';
import { dropTemplates } from '../database';

/** After the last test file: ends the server that was started for them, by its process id, and removes its folder. */
export default async function stopPostgres(): Promise<void> {
  const started = globalThis.kompassrosTestPostgres;
  if (!started) return dropTemplates();
  globalThis.kompassrosTestPostgres = undefined;
  await started.server.stop();
  const folders = [started.server.dataFolder, started.folder];
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
}
