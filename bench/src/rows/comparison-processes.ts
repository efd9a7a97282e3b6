import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Seen, Started } from '../comparison-follower';
import type { ComparisonService } from '../comparison-service';
import type { World } from '../comparison-world';
import { median } from '../measure';
import type { Entry, Row } from './row';
import type { Size } from './size';

/** A log of published evaluations, and a process that has read it. */
export interface Place {
  readonly name: string;
  readonly world: World;
  readonly service: ComparisonService;
}

interface Follower extends Started {
  /** When its memory had come to a position. */
  seen(position: bigint): Promise<bigint>;
  stop(): Promise<void>;
}

const STARTS = 3;
const NEXT_YEAR = 2022;

/** What is measured of processes of their own: how soon they are ready, what they weigh, how soon they know. */
export async function* processRows(sweden: Place, large: Place, size: Size): AsyncGenerator<Row> {
  const fromLog = await startedInTurn(large.world, 2);
  await large.service.feed.keepSnapshot();
  const fromSnapshot = await startedInTurn(large.world, STARTS);
  const small = await startedInTurn(sweden.world, 1);
  yield restartRow(large.name, fromSnapshot, fromLog);
  yield memoryRow({ [sweden.name]: small, [large.name]: fromSnapshot });
  yield await visibleRow(large, size);
}

async function startFollower({ url, municipalities }: World): Promise<Follower> {
  const script = join(__dirname, '..', 'comparison-follower.ts');
  const child = fork(script, [url, String(municipalities.length)]);
  const started = await nextFrom<Started>(child);
  const stop = async () => {
    child.disconnect();
    if (child.exitCode === null) await once(child, 'exit');
  };
  const seen = async (position: bigint) => {
    const answer = nextFrom<Seen>(child);
    child.send(position.toString());
    return BigInt((await answer).atNanoseconds);
  };
  return { ...started, seen, stop };
}

async function nextFrom<Message>(child: ChildProcess): Promise<Message> {
  const done = new AbortController();
  const ended = once(child, 'exit', { signal: done.signal }).then(() => Promise.reject(new Error('A follower ended')));
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message', { signal: done.signal }), ended])) as [Message];
  done.abort();
  return message;
}

async function startedInTurn(world: World, starts: number): Promise<Started[]> {
  const started: Started[] = [];
  for (let nth = 0; nth < starts; nth += 1) {
    const follower = await startFollower(world);
    started.push(follower);
    await follower.stop();
  }
  return started;
}

function restartRow(name: string, fromSnapshot: readonly Started[], fromLog: readonly Started[]): Row {
  const milliseconds = (started: readonly Started[]) => started.map(({ seconds }) => seconds * 1000);
  const reached = median(milliseconds(fromSnapshot)) / 1000;
  return {
    title: `Start to the first answer in a process of its own, ${name}`,
    unit: 'ms',
    entries: [entryOf('from a snapshot', milliseconds(fromSnapshot)), entryOf('from the log', milliseconds(fromLog))],
    aim: { text: '≤ 2 s from a snapshot', reached, met: reached <= 2 },
    notes: ['From the first step to the first answer, once the code is loaded'],
  };
}

function memoryRow(started: Readonly<Record<string, readonly Started[]>>): Row {
  const entries = Object.entries(started).map(([name, some]) =>
    entryOf(
      name,
      some.map(({ rssMebibytes }) => rssMebibytes),
    ),
  );
  const notes = ['Resident, after the first answer; an empty process of Node with the same code is part of it'];
  return { title: 'Memory of a process that compares', unit: 'MiB', entries, aim: undefined, notes };
}

/** From the answer to whoever publishes until the last of two other processes has it, each with its own connections. */
async function visibleRow({ world, name }: Place, { repetitions }: Size): Promise<Row> {
  const followers = [await startFollower(world), await startFollower(world)];
  const milliseconds: number[] = [];
  for (let nth = 0; nth < repetitions * 5; nth += 1) {
    const position = await world.publish(nth, NEXT_YEAR);
    const publishedAt = process.hrtime.bigint();
    const seen = await Promise.all(followers.map((one) => one.seen(position)));
    milliseconds.push(Math.max(0, ...seen.map((at) => Number(at - publishedAt) / 1e6)));
  }
  for (const one of followers) await one.stop();
  const slowest = Math.max(...milliseconds) / 1000;
  return {
    title: `Published to visible in two other processes, ${name}`,
    unit: 'ms',
    entries: [entryOf('the later of the two', milliseconds)],
    aim: { text: '≤ 0.1 s, the slowest', reached: slowest, met: slowest <= 0.1 },
    notes: [`${milliseconds.length} publications, one after the other; looked for every millisecond`],
  };
}

function entryOf(who: string, values: readonly number[]): Entry {
  return { who, rate: median(values), lowest: Math.min(...values), highest: Math.max(...values), ratio: undefined };
}
