import type { Role } from '#kernel';
import type { Scope } from '../scope';

/** A key as its municipality's approver sees it: all but the secret, which nobody sees twice. */
export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly status: 'active' | 'expired' | 'revoked';
  /** ISO 8601 instant in UTC, as all that end in At. */
  readonly createdAt: string;
  readonly createdByRole: Role;
  /** Last day on which it holds, by the clock in Stockholm. */
  readonly expiresOn: string;
  /** To the minute; null when it has never been used. */
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly revokedByRole: Role | null;
}

/** A key that was just made, with its text: this once and never again. */
export interface CreatedKey extends KeyRow {
  readonly key: string;
}
