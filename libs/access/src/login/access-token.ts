import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { RefusedCredential } from '../identity';
import type { IssuerSettings } from './settings';

/** Only what is signed with a key that the issuer keeps to itself: never `none`, and nothing with a shared secret. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const CLOCK_TOLERANCE_SECONDS = 30;
/** What only id tokens carry. */
const OF_AN_ID_TOKEN = ['nonce', 'at_hash', 'c_hash', 's_hash'];

/** What a token says before anybody has looked whether it is true, to find whose keys to look with. */
export function claimedIssuer(token: string): unknown {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** The claims of an access token that one issuer has made for this API and that holds now, or why it does not. */
export async function readAccessToken(
  token: string,
  { issuer, audience, accessTokens: { type, maxAgeMinutes } }: IssuerSettings,
  keys: JWTVerifyGetKey,
): Promise<{ readonly claims: JWTPayload } | RefusedCredential> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp', 'iat'],
      maxTokenAge: maxAgeMinutes * 60,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      ...(type !== 'any' && { typ: type }),
    });
    const isIdToken = OF_AN_ID_TOKEN.some((claim) => Object.hasOwn(payload, claim));
    return isIdToken ? { refused: 'wrong-type' } : { claims: payload };
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

const OF_CLAIMS: Readonly<Record<string, string>> = {
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  typ: 'wrong-type',
  nbf: 'not-yet-valid',
  iat: 'not-yet-valid',
  sub: 'no-subject',
  exp: 'no-expiry',
};

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return error.claim === 'iat' ? 'too-old' : 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return OF_CLAIMS[error.claim] ?? 'wrong-claim';
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return 'wrong-algorithm';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'unknown-key';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'wrong-signature';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'malformed';
  // Neither of them says anything about the token: the keys could not be had.
  return 'keys-unreachable';
}
