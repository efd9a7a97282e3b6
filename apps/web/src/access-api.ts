import type { CreatedKey, KeyRow, Person, PersonExport } from '#access';
import type { CommandAnswer } from '#kernel';
import type { Items } from './api-answers';
import type { Kept } from './forms/form';
import type { Query } from './links';

interface Asking {
  readonly get: <T>(path: string, query?: Query) => Promise<T>;
  readonly send: <T = CommandAnswer>(method: 'POST' | 'PUT', path: string, body: unknown, kept: Kept) => Promise<T>;
  readonly file: (path: string) => Promise<{ readonly bytes: Buffer }>;
}

export interface AskedKey {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresOn: string;
}

/** What the pages of keys and people ask of the API. */
export function accessApi({ get, send, file }: Asking) {
  const part = encodeURIComponent;
  return {
    keys: async () => (await get<Items<KeyRow>>('/keys')).items,
    createKey: (body: AskedKey, kept: Kept) => send<CreatedKey>('POST', '/keys', body, kept),
    revokeKey: (id: string, kept: Kept) => send<KeyRow>('POST', `/keys/${part(id)}/revoke`, {}, kept),
    people: (query: Query) => get<Items<Person>>('/people', query),
    person: (id: string) => get<Person>(`/people/${part(id)}`),
    personFile: (id: string) => file(`/people/${part(id)}/export`),
    erasePerson: (id: string, reason: string, kept: Kept) =>
      send<Person>('POST', `/people/${part(id)}/erase`, { reason }, kept),
    ownData: () => get<PersonExport>('/me/export'),
    ownDataFile: () => file('/me/export'),
  };
}
