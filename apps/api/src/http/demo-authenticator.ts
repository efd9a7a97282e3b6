import { readDemoToken, type Authenticator } from '#access';

/** Believes whoever says who they are: for demonstrations only. */
export const demoAuthenticator: Authenticator = {
  async identify({ scheme, value }) {
    const actor = scheme === 'bearer' ? readDemoToken(value) : undefined;
    return actor && { actor, via: 'demo', assured: true };
  },
};
