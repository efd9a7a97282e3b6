/** A person as an issuer of logins knows them. */
export interface KnownPerson {
  readonly issuer: string;
  /** The issuer's own id of the person, `sub`. */
  readonly subject: string;
  readonly name?: string;
}

/** Gives people ids that say nothing about them: events carry these and never a name. */
export interface ActorDirectory {
  /** The person's id, made at the first login and the same ever after; it holds no colon. */
  idOf(person: KnownPerson): Promise<string>;
}

/** Token of the actor directory. */
export const ACTOR_DIRECTORY = Symbol('ACTOR_DIRECTORY');
