import type { Event } from '#kernel';

/** Turns the data of one stored event version into the next version's type and data. Pure. */
export type Upcaster = (data: never) => Event;

/** What one context stores: the event types of today, and how older ones become them. */
export interface EventCatalogue<E extends Event = Event> {
  readonly category: string;
  /** Every type that is written today; a record so that a missing one is a compile error. */
  readonly types: Readonly<Record<E['type'], true>>;
  /** By older type, `GoalAssessed.v1`. */
  readonly upcasters: Readonly<Record<string, Upcaster>>;
}

const NAME = /^[A-Z][A-Za-z]*\.v[1-9]\d*$/;

/** All catalogues as one look-up, checked: names are well formed, every chain ends in a type of today, none is a cycle. */
export class EventTypes {
  private readonly current = new Set<string>();
  private readonly upcasters = new Map<string, Upcaster>();

  /** Throws an Error that names the type when two catalogues claim it, or a name is not `Name.vN`. */
  constructor(catalogues: readonly EventCatalogue[]) {
    for (const { types, upcasters } of catalogues) {
      for (const type of Object.keys(types)) this.claim(type, () => this.current.add(type));
      for (const [type, upcaster] of Object.entries(upcasters))
        this.claim(type, () => this.upcasters.set(type, upcaster));
    }
  }

  private claim(type: string, add: () => void): void {
    if (!NAME.test(type)) throw new Error(`Event type ${type}: a name looks like GoalAssessed.v1`);
    if (this.current.has(type) || this.upcasters.has(type)) throw new Error(`Event type ${type} is declared twice`);
    add();
  }

  isCurrent(type: string): boolean {
    return this.current.has(type);
  }

  /** Types that the log may hold: those of today and the older ones that become them. */
  known(): readonly string[] {
    return [...this.current, ...this.upcasters.keys()].sort();
  }

  /**
   * The event in today's shape. Throws an Error that names the type when nothing leads from it to a type of today,
   * or its upcasters go round in a circle.
   */
  upcast(type: string, data: unknown): Event {
    let event: Event = { type, data };
    for (let steps = 0; !this.current.has(event.type); steps += 1) {
      const upcaster = this.upcasters.get(event.type);
      if (!upcaster)
        throw new Error(`Event type ${event.type} is unknown${event.type === type ? '' : ` (from ${type})`}`);
      if (steps > this.upcasters.size) throw new Error(`The upcasters of ${type} go round in a circle`);
      event = upcaster(event.data as never);
    }
    return event;
  }
}
