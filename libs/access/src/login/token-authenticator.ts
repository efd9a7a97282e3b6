import type { ActorDirectory } from '../actor-directory';
import type { Authenticator, Credential, Identity, RefusedCredential } from '../identity';
import { claimedIssuer, readAccessToken } from './access-token';
import type { Discovered, Issuer, Issuers } from './issuers';
import { memberIn } from './member';

const JWT = /^[\w-]+\.[\w-]*\.[\w-]*$/;

/** Knows access tokens of the issuers that the settings name. */
export class TokenAuthenticator implements Authenticator {
  constructor(
    private readonly issuers: Issuers,
    private readonly directory: ActorDirectory,
    private readonly isMunicipality: (code: string) => boolean,
  ) {}

  async identify({ scheme, value }: Credential): Promise<Identity | RefusedCredential | undefined> {
    if (scheme !== 'bearer' || !JWT.test(value)) return undefined;
    const issuer = this.issuers.byIssuer(claimedIssuer(value));
    if (!issuer) return { refused: 'wrong-issuer' };
    const discovered = await reach(issuer);
    if (!discovered) return { refused: 'keys-unreachable' };
    const read = await readAccessToken(value, issuer.settings, discovered.keys);
    if ('refused' in read) return read;
    const member = memberIn(read.claims, issuer.settings, this.isMunicipality);
    if ('refused' in member) return member;
    const { subject, name, role, municipalityCode, assured } = member;
    const id = await this.directory.idOf({ issuer: issuer.settings.issuer, subject, name });
    return { actor: { id, role, ...(municipalityCode !== undefined && { municipalityCode }) }, via: 'token', assured };
  }
}

function reach(issuer: Issuer): Promise<Discovered | undefined> {
  return issuer.discovered().catch(() => undefined);
}
