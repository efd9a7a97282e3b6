import { Column } from './columns';
import type { ComparedInstrument } from './measures';
import { microRowOf, placesOf } from './micro-rows';
import type { Micro } from './micropoints';
import type { Evaluated } from './peer-choice';
import { byNearness, byRecency } from './peer-order';
import type { Places } from './places';
import type { Organisation, ScoredEvaluation } from './scored-evaluation';
import { SortedList } from './sorted-list';

/** More changes than this at once are taken in by sorting anew. */
const FEW_CHANGES = 32;

const byPopulation = (a: Organisation, b: Organisation) =>
  a.municipality.population - b.municipality.population || (a.municipality.code < b.municipality.code ? -1 : 1);

/**
 * Each municipality's latest evaluation of one instrument version, with its scores in sorted arrays by measure and the
 * municipalities by name, recency and population. Changes are noted as they come and taken in when next asked.
 */
export class VersionScores implements Evaluated {
  private readonly latestOf = new Map<string, ScoredEvaluation>();
  private readonly indexed = new Map<string, Organisation>();
  private readonly changed = new Set<string>();
  /** Codes that the registry does not have. */
  private readonly unknown = new Set<string>();
  private readonly columns: readonly Column[];
  private readonly named: SortedList<Organisation>;
  private readonly recent = new SortedList<Organisation>((a, b) =>
    a.municipality.code === b.municipality.code ? 0 : byRecency(a, b),
  );
  private readonly peopled = new SortedList<Organisation>((a, b) =>
    a.municipality.code === b.municipality.code ? 0 : byPopulation(a, b),
  );
  private tooFine = 0;

  constructor(
    readonly instrument: ComparedInstrument,
    readonly places: Places,
  ) {
    this.columns = [...placesOf(instrument)].map(() => new Column());
    this.named = new SortedList(
      (a, b) => places.nameOrder(a.municipality.code) - places.nameOrder(b.municipality.code),
    );
  }

  /** Notes that this is now the municipality's latest evaluation; undefined when it has none left. */
  put(code: string, evaluation: ScoredEvaluation | undefined): void {
    if (!this.places.byCode.has(code)) this.unknown.add(code);
    if (evaluation) this.latestOf.set(code, evaluation);
    else this.latestOf.delete(code);
    this.changed.add(code);
  }

  get everyone(): readonly Organisation[] {
    return this.settled().named.items;
  }

  get strangers(): readonly ScoredEvaluation[] {
    return [...this.unknown].flatMap((code) => this.latestOf.get(code) ?? []);
  }

  of(code: string): Organisation | undefined {
    return this.settled().indexed.get(code);
  }

  latest(count: number, except: string | undefined): readonly Organisation[] {
    const first = this.settled().recent.items.slice(0, count + 1);
    return first.filter(({ municipality }) => municipality.code !== except).slice(0, count);
  }

  nearest(count: number, subject: Organisation): readonly Organisation[] {
    const { items } = this.settled().peopled;
    const place = this.peopled.placeOf(subject);
    // Ties of population go by code, so whoever is exactly as far away as the last one must be looked at too.
    const around = items.slice(reach(items, place, count, subject, -1), reach(items, place, count, subject, 1));
    return around
      .filter(({ municipality }) => municipality.code !== subject.municipality.code)
      .sort(byNearness(subject))
      .slice(0, count);
  }

  /** The sorted scores of each measure, by its place; undefined when some evaluation's figures are too fine for them. */
  get sorted(): readonly Column[] | undefined {
    return this.settled().tooFine === 0 ? this.columns : undefined;
  }

  /** Takes in what has changed. */
  settled(): this {
    if (this.changed.size === 0) return this;
    if (this.changed.size > FEW_CHANGES) this.buildAnew();
    else for (const code of this.changed) this.exchange(code);
    this.changed.clear();
    return this;
  }

  private organisation(code: string): Organisation | undefined {
    const [municipality, evaluation] = [this.places.byCode.get(code), this.latestOf.get(code)];
    return municipality && evaluation && { municipality, evaluation };
  }

  private exchange(code: string): void {
    const [before, after] = [this.indexed.get(code), this.organisation(code)];
    const lists = [this.named, this.recent, this.peopled];
    if (before) {
      for (const list of lists) list.remove(before);
      this.withColumns(before, (column, entry) => column.remove(entry), -1);
      this.indexed.delete(code);
    }
    if (!after) return;
    for (const list of lists) list.insert(after);
    this.withColumns(after, (column, entry) => column.insert(entry), 1);
    this.indexed.set(code, after);
  }

  private withColumns({ evaluation }: Organisation, act: (column: Column, entry: Micro) => void, fine: 1 | -1): void {
    const row = microRowOf(evaluation, this.instrument);
    if (!row) this.tooFine += fine;
    else
      for (const [place, column] of this.columns.entries()) {
        const entry = row.at(place);
        if (entry) act(column, entry);
      }
  }

  private buildAnew(): void {
    this.indexed.clear();
    for (const code of this.latestOf.keys()) {
      const organisation = this.organisation(code);
      if (organisation) this.indexed.set(code, organisation);
    }
    const all = [...this.indexed.values()];
    for (const list of [this.named, this.recent, this.peopled]) list.exchangeAll(all);
    const rows = all.map(({ evaluation }) => microRowOf(evaluation, this.instrument));
    const fit = rows.filter((row) => row !== null);
    this.tooFine = rows.length - fit.length;
    this.columns.forEach((column, place) => column.exchangeAll(fit, place));
  }
}

/** Where the nearest end on one side: `count` places away, and on while the population stays the same. */
function reach(
  items: readonly Organisation[],
  place: number,
  count: number,
  { municipality }: Organisation,
  side: 1 | -1,
): number {
  const distance = (nth: number) =>
    Math.abs((items[nth]?.municipality.population ?? Number.NaN) - municipality.population);
  let end = side === 1 ? Math.min(items.length, place + count + 1) : Math.max(0, place - count);
  while (side === 1 ? end < items.length : end > 0) {
    const [outside, inside] = side === 1 ? [end, end - 1] : [end - 1, end];
    if (distance(outside) !== distance(inside)) break;
    end += side;
  }
  return end;
}
