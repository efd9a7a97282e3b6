import type { Pool } from 'pg';
import { withShown } from '../with-tenant.query';
import { hashOf } from './secret';

/** What a login that has been sent to its issuer must come back with, and where it leads. */
export interface SignIn {
  readonly browserHash: string;
  readonly issuerKey: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly stronger: boolean;
  readonly back: string;
}

/** How long somebody may take to log in. */
export const SIGN_IN_MINUTES = 10;

interface Row {
  readonly browser_hash: string;
  readonly issuer_key: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly stronger: boolean;
  readonly back: string;
}

/** Logins that have begun, in any process. */
export class SignIns {
  constructor(private readonly pool: Pool) {}

  async keep(state: string, { browserHash, issuerKey, nonce, verifier, stronger, back }: SignIn): Promise<void> {
    const hash = hashOf(state);
    const text = `INSERT INTO access.sign_ins VALUES
      ($1, $2, $3, $4, $5, $6, $7, clock_timestamp() + interval '${SIGN_IN_MINUTES} minutes')`;
    const values = [hash, browserHash, issuerKey, nonce, verifier, stronger, back];
    await withShown(this.pool, 'login', hash, (client) => client.query(text, values));
  }

  /** Takes one out, so that its state serves once; undefined when it has been used, has run out or never was. */
  take(state: string): Promise<SignIn | undefined> {
    const hash = hashOf(state);
    return withShown(this.pool, 'login', hash, async (client) => {
      const text = `DELETE FROM access.sign_ins WHERE state_hash = $1 AND expires_at > clock_timestamp()
        RETURNING browser_hash, issuer_key, nonce, verifier, stronger, back`;
      const [row] = (await client.query<Row>(text, [hash])).rows;
      return row && signInOf(row);
    });
  }
}

function signInOf({ browser_hash: browserHash, issuer_key: issuerKey, ...row }: Row): SignIn {
  return { browserHash, issuerKey, ...row };
}
