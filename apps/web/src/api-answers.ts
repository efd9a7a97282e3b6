import type { Role } from '#kernel';

export type {
  HistoryEntry,
  Instrument,
  InstrumentArea,
  PublishedEvaluation,
  PublishedEvaluationsRow as PublishedEvaluations,
} from '#evaluations';

/** What the API answers, where no context publishes the type of the whole answer. */
export interface Items<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

export interface Session {
  readonly mode: 'demo' | 'oidc';
  readonly actor: {
    readonly role: Role;
    readonly municipalityCode: string | null;
    readonly municipalityName: string | null;
  };
  /** How one has shown who one is. */
  readonly via: 'nothing' | 'demo' | 'token' | 'session' | 'key';
  /** Whether the login is as strong as publishing, adopting and operating need. */
  readonly assured: boolean;
  readonly sampleData: boolean;
}

/** An error as the API tells it (RFC 9457). */
export interface Problem {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly where: string; readonly code: string; readonly detail: string }[];
}
