import { readDemoToken, type Authenticator, type StoredActors } from '#access';

const NOTED_FOR_MS = 60_000;

/** Believes whoever says who they are: for demonstrations only. The directory is told, beside the request. */
export function demoAuthenticator(directory: Pick<StoredActors, 'noteSeen'>): Authenticator {
  const notedAt = new Map<string, number>();
  const note = (id: string, token: string) => {
    if (Date.now() - (notedAt.get(id) ?? 0) < NOTED_FOR_MS) return;
    notedAt.set(id, Date.now());
    const subject = token.slice('demo:'.length);
    directory.noteSeen(id, { issuer: 'demo', subject }).catch(() => notedAt.delete(id));
  };
  return {
    async identify({ scheme, value }) {
      const actor = scheme === 'bearer' ? readDemoToken(value) : undefined;
      if (!actor) return undefined;
      note(actor.id, value);
      return { actor, via: 'demo', assured: true };
    },
  };
}
