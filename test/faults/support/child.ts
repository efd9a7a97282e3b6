import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts a program of `processes/` in a Node process of its own, to be ended by its id. */
export function startChild(program: string, args: readonly string[], flags: readonly string[] = []): ChildProcess {
  return fork(join(__dirname, '..', 'processes', `${program}.ts`), args, {
    execArgv: [...flags, '--conditions=kompassros-source', '--require', join(__dirname, 'typescript.cjs')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Exit code of a child, or the signal that ended it. */
export async function endOf(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode;
  const [code, name] = (await once(child, 'exit')) as [number | null, string | null];
  return code ?? name;
}

/** kill -9, and the process is gone when this resolves. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = endOf(child);
  child.kill('SIGKILL');
  await gone;
}
