import * as client from 'openid-client';
import type { SignIn } from './sign-ins.query';

type Exchanged =
  | { readonly claims: Readonly<Record<string, unknown>> }
  | { readonly fault: 'declined' | 'not-valid'; readonly reason: string };

/**
 * Exchanges the code in an issuer's answer for the claims of its id token: signed by the issuer, for this client, with
 * the nonce of this login and fresh.
 */
export async function exchangeCode(
  configuration: client.Configuration,
  answer: URL,
  { nonce, verifier }: Pick<SignIn, 'nonce' | 'verifier'>,
  state: string,
): Promise<Exchanged> {
  try {
    const tokens = await client.authorizationCodeGrant(configuration, answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    return claims ? { claims } : { fault: 'not-valid', reason: 'no-id-token' };
  } catch (error) {
    if (error instanceof client.AuthorizationResponseError) return { fault: 'declined', reason: 'declined' };
    return { fault: 'not-valid', reason: reasonOf(error) };
  }
}

/** The library's words for what did not hold; none of them comes from the issuer. */
const REASONS: Readonly<Record<string, string>> = {
  OAUTH_INVALID_RESPONSE: 'invalid-answer',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'wrong-claim',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'expired',
  OAUTH_RESPONSE_BODY_ERROR: 'code-refused',
  OAUTH_KEY_SELECTION_FAILED: 'unknown-key',
  OAUTH_TIMEOUT: 'unreachable',
};

function reasonOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return (typeof code === 'string' && REASONS[code]) || 'invalid-answer';
}
