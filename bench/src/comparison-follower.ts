// A process of its own that keeps the published scores: node … comparison-follower.ts URL ORGANISATIONS
import { startComparisons, type ComparisonService } from './comparison-service';
import { codeOf, municipalitiesOf } from './comparison-world';

/** What it says once it has given its first answer. */
export interface Started {
  /** From the first step to the first answer; the code has been loaded before. */
  readonly seconds: number;
  readonly rssMebibytes: number;
}

/** What it says of a position that it was asked about: when the memory had come to it, by the clock of the machine. */
export interface Seen {
  readonly position: string;
  readonly atNanoseconds: string;
}

async function follow(url: string, organisations: number): Promise<void> {
  const municipalities = municipalitiesOf(organisations);
  const start = process.hrtime.bigint();
  const service = await startComparisons(url, municipalities);
  const path = `/api/v1/comparisons/${codeOf(1)}?peers=latest:27`;
  const { statusCode } = await service.app.inject({ method: 'GET', url: path });
  if (statusCode !== 200) throw new Error(`${statusCode}`);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  say({ seconds, rssMebibytes: process.memoryUsage().rss / 2 ** 20 } satisfies Started);
  process.on('message', (position: string) => void look(service, BigInt(position)));
  process.once('disconnect', () => void service.stop().then(() => process.exit(0)));
}

/** Looks every millisecond and asks for nothing: it is the feed that has to come by itself. */
async function look({ feed }: ComparisonService, position: bigint): Promise<void> {
  while (feed.position < position) await new Promise((resolve) => setTimeout(resolve, 1));
  say({ position: position.toString(), atNanoseconds: process.hrtime.bigint().toString() } satisfies Seen);
}

function say(message: Started | Seen): void {
  process.send?.(message);
}

const [, , url = '', organisations = '0'] = process.argv;
void follow(url, Number(organisations));
