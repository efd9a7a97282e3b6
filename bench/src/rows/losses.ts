import { everyStore, type Contenders } from '../contenders/open-all';
import { setTimeout as pause } from 'node:timers/promises';
import type { Contender, Following } from '../contenders/contender';
import { shared } from '../measure';
import { assessed } from '../sample';
import type { Size } from './size';

export interface Loss {
  readonly who: string;
  readonly written: number;
  readonly lost: number | undefined;
}

const WRITERS = 8;
const PROBE_MS = 200;
const QUIET_MS = 2000;

/** How many events a projection that follows the log misses for ever while eight writers append. */
export async function losses(contenders: Contenders, size: Size): Promise<Loss[]> {
  const found: Loss[] = [];
  for (const store of everyStore(contenders)) {
    if (!store.follow) {
      found.push({ who: store.name, written: 0, lost: undefined });
      continue;
    }
    let lost = 0;
    for (let round = 0; round < size.followedRounds; round += 1)
      lost += await missed(store, round, size.followedEvents);
    found.push({ who: store.name, written: size.followedEvents * size.followedRounds, lost });
  }
  return found;
}

async function missed(store: Contender, round: number, events: number): Promise<number> {
  const following = await store.follow?.();
  if (!following) return 0;
  const before = await untilLive(store, following, round);
  await shared(events, WRITERS, (worker, nth) => store.append(`goal-f${round}.${worker}.${nth}`, 0, [assessed(nth)]));
  const after = await whenQuiet(following);
  await following.stop();
  return events - (after - before);
}

/** Writes now and then until the follower has seen something: what came before it had begun would not be lost. */
async function untilLive(store: Contender, following: Following, round: number): Promise<number> {
  const before = await following.seen();
  for (let nth = 0; (await following.seen()) === before; nth += 1) {
    await store.append(`goal-f${round}.probe.${nth}`, 0, [assessed(nth)]);
    await pause(PROBE_MS);
  }
  return whenQuiet(following);
}

/** Waits until nothing more has come for a while, and gives how many were seen. */
async function whenQuiet({ seen }: Following): Promise<number> {
  for (let last = await seen(); ;) {
    await pause(QUIET_MS);
    const now = await seen();
    if (now === last) return now;
    last = now;
  }
}
