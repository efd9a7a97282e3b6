import type { Authenticator, Credential, Identity, RefusedCredential } from '../identity';
import { isSecret } from './secret';
import type { Sessions } from './sessions.query';

/** Knows the sessions of browsers. */
export class SessionAuthenticator implements Authenticator {
  constructor(private readonly sessions: Sessions) {}

  async identify({ scheme, value }: Credential): Promise<Identity | RefusedCredential | undefined> {
    if (scheme !== 'session') return undefined;
    if (!isSecret(value)) return { refused: 'unknown-session' };
    const found = await this.sessions.find(value);
    return 'refused' in found ? found : { actor: found.actor, via: 'session', assured: found.assured };
  }
}
