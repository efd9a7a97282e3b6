import * as client from 'openid-client';
import type { ActorDirectory } from '../actor-directory';
import type { SecurityLog } from '../security-log';
import { cookiesFor, removalOf, secretIn, settingOf, type Cookies } from './cookies';
import { exchangeCode } from './exchange-code';
import type { Discovered, Issuer, Issuers } from './issuers';
import type {
  Beginning,
  FailedLogin,
  FromBrowser,
  LoggedOut,
  LoginChoice,
  LoginFault,
  Onward,
  Return,
} from './login-steps';
import { memberIn, type Member } from './member';
import { hashOf, newSecret } from './secret';
import type { Sessions } from './sessions.query';
import { isSecure, type OidcSettings } from './settings';
import { SIGN_IN_MINUTES, type SignIn, type SignIns } from './sign-ins.query';

export interface LoginParts {
  readonly settings: OidcSettings;
  readonly issuers: Issuers;
  readonly signIns: SignIns;
  readonly sessions: Sessions;
  readonly directory: ActorDirectory;
  readonly security: SecurityLog;
  readonly isMunicipality: (code: string) => boolean;
}

/** Issuers send people back below this path. Each has an address of its own, so that none can answer for another. */
export const RETURN_PATH = '/logga-in/klar';

/** Logs people in and out in their browsers, by the code flow with PKCE. */
export class Logins {
  readonly cookies: Cookies;

  constructor(private readonly parts: LoginParts) {
    this.cookies = cookiesFor(isSecure(parts.settings));
  }

  get choices(): readonly LoginChoice[] {
    return this.parts.settings.issuers.map(({ key, name }) => ({ key, name }));
  }

  /** Sends a browser to an issuer, and keeps what its answer must fit. */
  async begin({ choice, back, stronger, language, cookie }: Beginning): Promise<Onward | FailedLogin> {
    const issuer = this.parts.issuers.byKey(choice);
    if (!issuer) return failure('unknown-issuer');
    const discovered = await reach(issuer);
    if (!discovered) return failure('unreachable');
    const [state, nonce, verifier] = [newSecret(), newSecret(), client.randomPKCECodeVerifier()];
    // Two logins begun in one browser are the same browser's.
    const browser = secretIn(cookie, this.cookies.signIn) ?? newSecret();
    const signIn = { browserHash: hashOf(browser), issuerKey: choice, nonce, verifier, stronger, back };
    await this.parts.signIns.keep(state, signIn);
    const url = client.buildAuthorizationUrl(discovered.configuration, {
      redirect_uri: this.returnAddress(choice).href,
      scope: issuer.settings.scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      ...(stronger && { acr_values: issuer.settings.acr.assured.join(' '), prompt: 'login' }),
    });
    const { signIn: name, secure } = this.cookies;
    return { to: url.href, cookie: settingOf(name, browser, secure, SIGN_IN_MINUTES * 60) };
  }

  /** Takes what an issuer sent a browser back with, and begins a session if all of it holds. */
  async complete(returned: Return): Promise<Onward | FailedLogin> {
    const done = await this.vouched(returned);
    if ('fault' in done) {
      this.note('login-failed', returned, { reason: done.reason });
      return done;
    }
    const { member, signIn, issuer } = done;
    const { subject, name, role, municipalityCode, assured } = member;
    const id = await this.parts.directory.idOf({ issuer: issuer.settings.issuer, subject, name });
    const actor = { id, role, ...(municipalityCode !== undefined && { municipalityCode }) };
    const earlier = secretIn(returned.cookie, this.cookies.session);
    if (earlier !== undefined) await this.parts.sessions.end(earlier);
    const secret = await this.parts.sessions.begin({ actor, assured, issuerKey: signIn.issuerKey });
    this.note('login-succeeded', returned, { actorId: id });
    const { session, secure } = this.cookies;
    return { to: signIn.back, cookie: settingOf(session, secret, secure) };
  }

  /** Ends the session of a browser, for every process at once. */
  async end({ cookie, address }: FromBrowser): Promise<LoggedOut> {
    const { session: name, secure } = this.cookies;
    const secret = secretIn(cookie, name);
    const ended = secret === undefined ? undefined : await this.parts.sessions.end(secret);
    if (ended) this.parts.security.note({ code: 'logged-out', actorId: ended.actor.id, address });
    const issuer = ended && this.parts.issuers.byKey(ended.issuerKey);
    const url = issuer && (await this.logOutAddress(issuer));
    return {
      cookie: removalOf(name, secure),
      ...(issuer && url !== undefined && { atIssuer: { name: issuer.settings.name, url } }),
    };
  }

  /** The sign-in that an answer belongs to, and whom the issuer vouches for in it. */
  private async vouched(returned: Return): Promise<Vouched | FailedLogin> {
    const { choice, query, cookie } = returned;
    const state = query.get('state') ?? '';
    const signIn = await this.parts.signIns.take(state);
    const issuer = this.parts.issuers.byKey(choice);
    if (!signIn || !issuer || signIn.issuerKey !== choice) return failure('not-begun');
    const browser = secretIn(cookie, this.cookies.signIn);
    if (browser === undefined || hashOf(browser) !== signIn.browserHash) return failure('other-browser');
    const discovered = await reach(issuer);
    if (!discovered) return failure('unreachable');
    const answer = this.returnAddress(choice);
    answer.search = query.toString();
    const exchanged = await exchangeCode(discovered.configuration, answer, signIn, state);
    if ('fault' in exchanged) return exchanged;
    const member = memberIn(exchanged.claims, issuer.settings, this.parts.isMunicipality);
    if ('refused' in member) return { fault: 'nobody', reason: member.refused };
    return signIn.stronger && !member.assured ? failure('too-weak') : { member, signIn, issuer };
  }

  private returnAddress(choice: string): URL {
    return new URL(`${RETURN_PATH}/${choice}`, this.parts.settings.publicUrl);
  }

  /** Without a hint of who it was: for that the id token would have to be kept. */
  private async logOutAddress(issuer: Issuer): Promise<string | undefined> {
    const configuration = (await reach(issuer))?.configuration;
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
    const address = new URL('/', this.parts.settings.publicUrl).href;
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: address }).href;
  }

  private note(
    code: 'login-succeeded' | 'login-failed',
    { choice, address }: Return,
    rest: { readonly actorId?: string; readonly reason?: string },
  ): void {
    // What stands in an address is not for the log, unless it names an issuer.
    const about = this.parts.issuers.byKey(choice)?.settings.key;
    this.parts.security.note({ code, about, address, ...rest });
  }
}

interface Vouched {
  readonly member: Member;
  readonly signIn: SignIn;
  readonly issuer: Issuer;
}

function failure(fault: LoginFault): FailedLogin {
  return { fault, reason: fault };
}

function reach(issuer: Issuer): Promise<Discovered | undefined> {
  return issuer.discovered().catch(() => undefined);
}
