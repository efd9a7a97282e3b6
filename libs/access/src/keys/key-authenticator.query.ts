import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Authenticator, Credential, Identity, RefusedCredential } from '../identity';
import { isKeyText, isSecret, readKeyText } from './key-text';
import { Keys } from './keys.query';

/** Knows the keys of municipalities' systems. A key acts as a reporter of its municipality, within its scopes. */
@Injectable()
export class KeyAuthenticator implements Authenticator, OnApplicationShutdown {
  private readonly log = new Logger('Keys');
  /** Uses that are being noted, by key. */
  private readonly noting = new Map<string, Promise<void>>();

  constructor(@Inject(Keys) private readonly keys: Keys) {}

  async identify({ scheme, value }: Credential): Promise<Identity | RefusedCredential | undefined> {
    if (scheme !== 'bearer' || !isKeyText(value)) return undefined;
    const shown = readKeyText(value);
    if (!shown) return { refused: 'malformed-key' };
    const found = await this.keys.find(shown.id);
    if (!found) return { refused: 'unknown-key' };
    const actorId = `key-${shown.id}`;
    if (!isSecret(shown.secret, found.secretHash)) return { refused: 'wrong-secret', actorId };
    if (found.status !== 'active') return { refused: found.status, actorId };
    if (!found.isNoted) this.noteUsed(shown.id);
    const { municipalityCode, scopes } = found;
    return { actor: { id: actorId, role: 'reporter', municipalityCode }, via: 'key', assured: false, scopes };
  }

  /** Beside the request, which it neither holds up nor fails. */
  private noteUsed(id: string): void {
    if (this.noting.has(id)) return;
    const noted = this.keys
      .noteUsed(id)
      .catch((error: unknown) => this.log.warn(`The use of a key was not noted: ${String(error)}`))
      .finally(() => this.noting.delete(id));
    this.noting.set(id, noted);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.noting.values());
  }
}
