import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { EmbeddedPostgresOptions } from '../index';
import type { Report } from './service';

/** A process that starts the embedded database and keeps it, like the real service. */
export class ServiceProcess {
  readonly #child: ChildProcess;
  readonly #report: Promise<Report>;
  readonly ended: Promise<number | NodeJS.Signals | null>;

  constructor(script: string, options: EmbeddedPostgresOptions, user?: { uid: number; gid: number }) {
    const modules = dirname(dirname(require.resolve('pg/package.json')));
    this.#child = spawn(process.execPath, [script, JSON.stringify(options)], {
      ...user,
      cwd: '/',
      detached: true,
      env: { PATH: process.env.PATH, NODE_PATH: [modules, join(modules, '..')].join(':') },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let [output, errors] = ['', ''];
    this.#child.stderr?.on('data', (part) => (errors += String(part)));
    this.ended = new Promise((done) => this.#child.once('close', (code, name) => done(name ?? code)));
    this.#report = new Promise((done) => {
      this.#child.stdout?.on('data', (part) => {
        output += String(part);
        const line = /^report (.*)\n/m.exec(output)?.[1];
        if (line) done(JSON.parse(line) as Report);
      });
      void this.ended.then((how) => done({ error: `ended with ${how}: ${errors}`, lines: [] }));
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** What it says once the database runs, or could not be started. */
  report(): Promise<Report> {
    return this.#report;
  }

  async started(): Promise<Report & { ownerUrl: string; serverPid: number; dataFolder: string }> {
    const { ownerUrl, serverPid, dataFolder, ...rest } = await this.#report;
    if (!ownerUrl || !serverPid || !dataFolder) throw new Error(`not started: ${rest.error}`);
    return { ...rest, ownerUrl, serverPid, dataFolder };
  }

  tell(command: 'stop' | 'throw'): void {
    this.#child.stdin?.write(`${command}\n`);
  }

  /** What a terminal does upon Ctrl-C: every process of the foreground group gets the signal. */
  pressCtrlC(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  kill(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }
}
