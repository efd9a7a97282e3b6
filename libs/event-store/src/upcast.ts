import type { Event } from '#kernel';

/** Leads from one stored event version to the next: the type it becomes, and that type's data from the stored. Pure. */
export interface Upcaster {
  /** `GoalAssessed.v2`, or another name when the event was renamed. */
  readonly to: string;
  readonly upcast: (data: never) => unknown;
}

/** What one context stores: the event types of today, and how older ones become them. */
export interface EventCatalogue<E extends Event = Event> {
  readonly category: string;
  /** Every type that is written today; a record so that a missing one is a compile error. */
  readonly types: Readonly<Record<E['type'], true>>;
  /** By older type, `GoalAssessed.v1`. */
  readonly upcasters: Readonly<Record<string, Upcaster>>;
}

const NAME = /^([A-Z][A-Za-z]*)\.v([1-9]\d*)$/;

/** All catalogues as one look-up, checked when it is made: whatever may be stored leads to a type of today. */
export class EventTypes {
  private readonly current = new Set<string>();
  private readonly upcasters = new Map<string, Upcaster>();

  /**
   * Throws an Error that names the type when a name is not `Name.vN` or is declared twice, when an earlier version of
   * a type of today has no upcaster (a gap), when an upcaster leads to nothing, round in a circle or back to an
   * earlier version, or when a version is newer than the one that is written today, so that nothing can have stored it.
   */
  constructor(catalogues: readonly EventCatalogue[]) {
    for (const { types, upcasters } of catalogues) {
      for (const type of Object.keys(types)) this.claim(type, () => this.current.add(type));
      for (const [type, upcaster] of Object.entries(upcasters))
        this.claim(type, () => this.upcasters.set(type, upcaster));
    }
    for (const type of this.current) this.assertNoGap(type);
    for (const type of this.upcasters.keys()) this.assertLeadsToToday(type);
  }

  private claim(type: string, add: () => void): void {
    if (!NAME.test(type)) throw new Error(`Event type ${type}: a name looks like GoalAssessed.v1`);
    if (this.current.has(type) || this.upcasters.has(type)) throw new Error(`Event type ${type} is declared twice`);
    add();
  }

  private assertNoGap(type: string): void {
    const { name, version } = partsOf(type);
    for (let earlier = 1; earlier < version; earlier += 1) {
      if (!this.upcasters.has(`${name}.v${earlier}`))
        throw new Error(`Event type ${name}.v${earlier} has no upcaster, though ${type} is written today`);
    }
    const twice = [...this.current].find((other) => other !== type && partsOf(other).name === name);
    if (twice !== undefined) throw new Error(`Event type ${name} is written in two versions, ${type} and ${twice}`);
    const newer = [...this.upcasters.keys()].find(
      (key) => partsOf(key).name === name && partsOf(key).version > version,
    );
    if (newer !== undefined) throw new Error(`The upcaster of ${newer} is never reached: ${type} is written today`);
  }

  private assertLeadsToToday(type: string): void {
    const passed = new Set<string>();
    for (let at = type; !this.current.has(at);) {
      if (passed.has(at)) throw new Error(`The upcasters of ${type} go round in a circle`);
      passed.add(at);
      const to = this.upcasters.get(at)?.to;
      if (to === undefined) throw new Error(`The upcasters of ${type} end at ${at}, which is no type of today`);
      if (partsOf(to).name === partsOf(at).name && partsOf(to).version < partsOf(at).version)
        throw new Error(`The upcaster of ${at} leads back to ${to}`);
      at = to;
    }
  }

  isCurrent(type: string): boolean {
    return this.current.has(type);
  }

  /** Types that the log may hold: those of today and the older ones that become them. */
  known(): readonly string[] {
    return [...this.current, ...this.upcasters.keys()].sort();
  }

  /** The types under which events of some of today's types may be stored: those, and the older ones that become them. */
  storedAs(types: readonly string[]): readonly string[] {
    return this.known().filter((type) => types.includes(this.today(type)));
  }

  private today(type: string): string {
    const to = this.upcasters.get(type)?.to;
    return to === undefined ? type : this.today(to);
  }

  /** The event in today's shape. Throws an Error that names the type when it is none that the log may hold. */
  upcast(type: string, data: unknown): Event {
    if (this.current.has(type)) return { type, data };
    const upcaster = this.upcasters.get(type);
    if (!upcaster) throw new Error(`Event type ${type} is unknown`);
    return this.upcast(upcaster.to, upcaster.upcast(data as never));
  }
}

function partsOf(type: string): { name: string; version: number } {
  const [, name = '', version = '0'] = NAME.exec(type) ?? [];
  return { name, version: Number(version) };
}
