import { installedBinaries, runnableBinaries, type Binaries } from './binaries';
import { ensureCluster } from './cluster';
import { EmbeddedPostgresError, messageOf } from './failure';
import { findHome, openSystemFolder, systemFolders, type Home } from './home';
import { clearLeftover } from './leftover';
import { takeLock } from './lock';
import { urlOf } from './readiness';
import { runServer, type RunningServer } from './running';

export interface EmbeddedPostgres {
  /** Connection of the owner (superuser) of the database `kompassros`: postgres://…@127.0.0.1:port/kompassros */
  readonly ownerUrl: string;
  readonly port: number;
  /** Where the data really lies: the requested folder, or the one its pointer file names. */
  readonly dataFolder: string;
  readonly pid: number;
  /** Ends the server (at most some 20 s) and gives the folder back; may be called more than once. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataFolder: string;
  /** Receives lines for the operator; nothing is printed otherwise. */
  readonly log?: (line: string) => void;
  /** Default: a free one. */
  readonly port?: number;
  /** Further server settings; the address it listens on cannot be changed. */
  readonly settings?: Record<string, string>;
  /** Time limit from spawn to the first answer, crash recovery included; default two minutes. */
  readonly readyWithinMs?: number;
  /** Folders that a service started as root may use for programs and closed-off data, best first. */
  readonly systemFolders?: readonly string[];
}

/**
 * Starts the PostgreSQL of the registry package on 127.0.0.1, making the database on first use. A server that a killed
 * service left behind on the same data is ended first, and the new one recovers what was committed.
 *
 * As root the server runs as the account `nobody` from a copy of the programs in /var/lib/kompassros; when that account
 * cannot enter the data folder (below /root, say), the data lies in /var/lib/kompassros too and the data folder holds
 * the file `database-is-in.txt` that says where. /var/tmp/kompassros stands in where /var/lib cannot be written.
 *
 * @param options the data folder (made when missing), and what differs from the defaults
 * @returns the running server, once it has answered a query
 * @throws EmbeddedPostgresError (its message is for the operator) when another living service uses the folder, it cannot
 *   be written or belongs to another user, the data is of another major version, or the server does not come up in time
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const systemPlaces = options.systemFolders ?? systemFolders;
  const home = findHome(options.dataFolder, systemPlaces);
  const unlock = lockHome(home);
  try {
    const binaries = await binariesFor(home, systemPlaces);
    const password = await ensureCluster(home, binaries, log);
    await clearLeftover(home.cluster, log);
    const running = await runServer(home, binaries, password, { readyWithinMs: 120_000, ...options });
    log(`PostgreSQL ${binaries.version} runs on 127.0.0.1:${running.port}, data in ${home.folder}`);
    return handle(home, running, password, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function lockHome(home: Home): () => void {
  try {
    return takeLock(home.folder);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(`Cannot write to the data folder ${home.folder}: ${messageOf(error)}`);
  }
}

function binariesFor({ folder, user }: Home, systemPlaces: readonly string[]): Promise<Binaries> {
  const copiesFolder = () => (user ? openSystemFolder(systemPlaces, user) : folder);
  return runnableBinaries(installedBinaries(), copiesFolder, user !== undefined);
}

function handle(home: Home, { server, log, port }: RunningServer, password: string, unlock: () => void) {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    const ended = await server.end();
    log.close();
    unlock();
    if (!ended) throw new EmbeddedPostgresError(`The database server (process ${server.pid}) does not end`);
  };
  return {
    ownerUrl: urlOf(port, password),
    port,
    dataFolder: home.folder,
    pid: server.pid,
    stop: () => (stopping ??= stop()),
  };
}
