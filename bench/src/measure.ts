/** One way of doing what a row measures. `run` does it `count` times and may be called again and again. */
export interface Attempt {
  readonly who: string;
  readonly run: () => Promise<void>;
}

export interface Measured {
  readonly who: string;
  /** Of each repetition. */
  readonly seconds: readonly number[];
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/**
 * Runs every attempt once per repetition, A B C, B C A, C A B …, so that what else happens on the machine meets all of
 * them; the first round warms up and does not count.
 */
export async function alternate(attempts: readonly Attempt[], repetitions: number): Promise<Measured[]> {
  const seconds = new Map(attempts.map(({ who }) => [who, [] as number[]]));
  for (const { run } of attempts) await run();
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const first = repetition % attempts.length;
    for (const { who, run } of [...attempts.slice(first), ...attempts.slice(0, first)]) {
      seconds.get(who)?.push(await secondsOf(run));
    }
  }
  return attempts.map(({ who }) => ({ who, seconds: seconds.get(who) ?? [] }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** Does something `count` times, `atOnce` of them at a time; each of those workers goes through its own share. */
export async function shared(count: number, atOnce: number, one: (worker: number, nth: number) => Promise<unknown>) {
  const work = async (worker: number) => {
    for (let nth = 0; nth * atOnce + worker < count; nth += 1) await one(worker, nth);
  };
  await Promise.all(Array.from({ length: atOnce }, (_, worker) => work(worker)));
}
