import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import type { IssuerSettings, OidcSettings } from './settings';

const TIMEOUT_SECONDS = 5;
const AGAIN_AFTER_MS = 5_000;
const NEW_KEYS_AT_MOST_EVERY_MS = 30_000;

/** An issuer as it describes itself, and its keys. */
export interface Discovered {
  readonly configuration: client.Configuration;
  readonly keys: JWTVerifyGetKey;
}

/** An issuer that cannot be asked right now. */
export class IssuerUnreachable extends Error {}

/** One issuer of logins that the settings name. What it says of itself is asked for at the first login. */
export class Issuer {
  private found: Promise<Discovered> | undefined;

  constructor(readonly settings: IssuerSettings) {}

  /** @throws IssuerUnreachable; whoever asks within the next seconds is told the same without another attempt. */
  discovered(): Promise<Discovered> {
    this.found ??= discover(this.settings).catch((error: unknown) => {
      const { found } = this;
      setTimeout(() => {
        if (this.found === found) this.found = undefined;
      }, AGAIN_AFTER_MS).unref();
      throw new IssuerUnreachable(String(error), { cause: error });
    });
    return this.found;
  }
}

/** The issuers of the settings. */
export class Issuers {
  readonly all: readonly Issuer[];

  constructor({ issuers }: Pick<OidcSettings, 'issuers'>) {
    this.all = issuers.map((one) => new Issuer(one));
  }

  byKey(key: string): Issuer | undefined {
    return this.all.find(({ settings }) => settings.key === key);
  }

  /** By what stands as `iss` in its tokens, to the letter. */
  byIssuer(text: unknown): Issuer | undefined {
    return this.all.find(({ settings }) => settings.issuer === text);
  }
}

async function discover({ issuer, clientId, clientSecret }: IssuerSettings): Promise<Discovered> {
  const isOpen = new URL(issuer).protocol === 'http:';
  const configuration = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    execute: [client.enableNonRepudiationChecks, ...(isOpen ? [client.allowInsecureRequests] : [])],
  });
  const { jwks_uri: address } = configuration.serverMetadata();
  if (address === undefined) throw new RangeError(`${issuer} publishes no keys`);
  const url = new URL(address);
  if (url.protocol !== 'https:' && !isOpen) throw new RangeError(`The keys of ${issuer} are not on https`);
  const keys = createRemoteJWKSet(url, {
    cooldownDuration: NEW_KEYS_AT_MOST_EVERY_MS,
    timeoutDuration: TIMEOUT_SECONDS * 1000,
  });
  return { configuration, keys };
}
