/** What of an entry decides whether it is shown with its neighbours as one. */
interface Foldable {
  readonly version: number;
  readonly group: number;
  readonly at: string;
  readonly role: string;
  readonly what: string;
  readonly reason: string | null;
}

/** Fewer are read as fast one by one. */
const FEWEST = 3;
const A_MINUTE_MS = 60_000;

/**
 * The entries in runs of what one person did in one go: changes of the same sort, without reasons of their own, by the
 * same command or within a minute of each other. Others stand alone.
 *
 * @param keepsApart entries that say more than a line and are never folded.
 */
export function foldEntries<Entry extends Foldable>(
  entries: readonly Entry[],
  keepsApart: (entry: Entry) => boolean = () => false,
): readonly (readonly [Entry, ...Entry[]])[] {
  const runs: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && !keepsApart(last) && !keepsApart(entry) && goTogether(last, entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) => (run.length >= FEWEST ? [run] : run.map((entry): [Entry] => [entry])));
}

function goTogether(a: Foldable, b: Foldable): boolean {
  if (a.what !== b.what || a.role !== b.role || a.reason !== null || b.reason !== null) return false;
  return a.group === b.group || Math.abs(Date.parse(a.at) - Date.parse(b.at)) <= A_MINUTE_MS;
}
