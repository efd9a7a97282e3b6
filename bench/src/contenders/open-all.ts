import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Cluster } from '../cluster';
import { Castore } from './castore';
import type { Contender, LeftOut } from './contender';
import { Emmett } from './emmett';
import { Kompassros } from './kompassros';
import { Plain } from './plain';

export interface Contenders {
  readonly kompassros: Kompassros;
  readonly plain: Plain;
  readonly emmett: Emmett | undefined;
  readonly castore: Castore | undefined;
  readonly leftOut: readonly LeftOut[];
}

/** Stores that were looked for and could not be installed with Node 20 when this was written. */
const SOUGHT = ['@ocoda/event-sourcing-postgres', '@event-nest/postgresql'];

/** Opens every store in a database of its own; one that cannot be opened is left out with the reason. */
export async function openAll(cluster: Cluster, use = 'rows'): Promise<Contenders> {
  const leftOut = SOUGHT.map((name) => ({ name, reason: whyNot(name) }));
  const attempt = async <T extends Contender>(name: string, open: (url: string) => Promise<T>) => {
    try {
      return await open(await cluster.makeDatabase(`${name}_${use}`));
    } catch (error) {
      leftOut.push({ name, reason: (error as Error).message.split('\n', 1).join('') });
      return undefined;
    }
  };
  return {
    kompassros: await Kompassros.open(await cluster.makeDatabase(`kompassros_${use}`)),
    plain: await Plain.open(await cluster.makeDatabase(`plain_${use}`)),
    emmett: await attempt('emmett', (url) => Emmett.open(url)),
    castore: await attempt('castore', (url) => Castore.open(url)),
    leftOut,
  };
}

function whyNot(name: string): string {
  const folder = join(__dirname, '../..');
  const args = ['install', '--dry-run', '--no-save', '--prefix', folder, name];
  const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  if (status === 0) return 'can be installed, but has no driver in this benchmark';
  const code = /code (E[A-Z0-9]+)/.exec(stderr)?.[1] ?? 'an error';
  return `npm install ends with ${code}${code === 'E404' ? ' (the registry does not have it)' : ''}`;
}

export function everyStore({ kompassros, plain, emmett, castore }: Contenders): Contender[] {
  return [kompassros, plain, emmett, castore].filter((contender) => contender !== undefined);
}
