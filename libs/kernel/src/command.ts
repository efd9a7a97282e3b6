/** The roles of the service; `public` is anyone without a login. */
export const ROLES = ['public', 'analyst', 'evaluator', 'reporter', 'approver', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: an opaque id without personal data, a role, and the municipality of the membership if the role has one. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  /** Four-digit municipality code, for reporter and approver. */
  readonly municipalityCode?: string;
}

/** What surrounds a command and is not the sender's to state in the body. */
export interface CommandContext {
  readonly actor: Actor;
  /** Instant of the request, ISO 8601 in UTC. */
  readonly now: string;
  /** Names this one attempt in the log and the history; a UUID. */
  readonly commandId: string;
  /** The sender's key for repeating safely, with a hash of what it was first sent with. */
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
  /** Version of the stream that the sender has seen (If-Match). */
  readonly expectedVersion?: number;
}

/**
 * A command: what is asked (`data`, the body), of which stream (`id`, the part after the category), by whom and when.
 * Each command is a subclass of its own, because the command bus finds handlers by class.
 */
export abstract class Command<Data = unknown> {
  constructor(
    readonly id: string,
    readonly data: Data,
    readonly context: CommandContext,
  ) {}
}

/** What a command answers with. Version counts the stream's events, position is the place in the whole log. */
export interface CommandAnswer {
  readonly id: string;
  readonly version: number;
  /** Decimal digits: positions outgrow JavaScript's numbers. */
  readonly position: string;
}
