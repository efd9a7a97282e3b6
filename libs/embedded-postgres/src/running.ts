import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError, messageOf } from './failure';
import { freePort } from './free-port';
import type { Home } from './home';
import { waitUntilReady } from './readiness';
import { spawnServer, type Server } from './server';
import { endUponSignal } from './signal-guard';
import { openServerLog, type ServerLog } from './server-log';

export interface RunningServer {
  readonly server: Server;
  readonly log: ServerLog;
  readonly port: number;
}

export interface StartSettings {
  readonly port?: number;
  readonly settings?: Record<string, string>;
  readonly readyWithinMs: number;
}

// Somebody may take the free port first; processes of a server killed by force let go of its memory a little later.
const passing = {
  portTaken: /could not bind|could not create listen socket/,
  memoryInUse: /pre-existing shared memory block/,
};

/**
 * Starts the server on a cluster and waits until it answers, trying again where the hindrance may pass.
 *
 * @throws EmbeddedPostgresError with the last lines of the server's log
 */
export async function runServer(
  home: Home,
  binaries: Binaries,
  password: string,
  options: StartSettings,
): Promise<RunningServer> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const log = openServerLog(home.folder);
    try {
      return await attempt(home, binaries, password, log, options);
    } catch (error) {
      const text = log.text();
      log.close();
      const otherPortHelps = options.port === undefined && passing.portTaken.test(text);
      const mayPass = otherPortHelps || passing.memoryInUse.test(text);
      if (!mayPass || Date.now() > deadline) throw withLog(error, text, log.file);
    }
    await sleep(100);
  }
}

async function attempt(
  home: Home,
  binaries: Binaries,
  password: string,
  log: ServerLog,
  { port: wanted, settings = {}, readyWithinMs }: StartSettings,
): Promise<RunningServer> {
  const port = wanted ?? (await freePort());
  let server: Server | undefined;
  const unguard = endUponSignal(async () => server?.end());
  try {
    server = spawnServer(home, binaries, log, port, settings);
    await waitUntilReady(server, { cluster: home.cluster, port, password, limitMs: readyWithinMs });
    return { server, log, port };
  } catch (error) {
    await server?.end();
    throw error;
  } finally {
    unguard();
  }
}

function withLog(error: unknown, text: string, file: string): EmbeddedPostgresError {
  const tail = text.trim().split('\n').slice(-8).join('\n  ');
  return new EmbeddedPostgresError(`${messageOf(error)}; its log (${file}) ends:\n  ${tail}`);
}
