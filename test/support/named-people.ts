import { AUTHENTICATORS, readDemoToken, StoredActors, type Authenticator } from '#access';
import type { Answer, Question, Service, Told } from './service';

/** People with names who log in as an issuer's tokens would have them, by what a demo token calls their role. */
export const NAMED: Readonly<Record<string, { readonly subject: string; readonly name: string }>> = {
  analyst: { subject: 'sub-7c1f-analysta', name: 'Analysta Quistgaard' },
  evaluator: { subject: 'sub-90ab-evaluera', name: 'Evaluera Zetterwall' },
  operator: { subject: 'sub-44d0-operata', name: 'Operata Ñuñez' },
  reporter: { subject: 'sub-e5e5-rapporta', name: 'Rapporta Wikberg-Oxelgren' },
  approver: { subject: 'sub-0f0f-godkanna', name: 'Godkänna Xavér' },
};
export const ISSUER = 'https://login.named.example/realms/one';

/** Lets `named:analyst`, `named:reporter:1880` … log in as the people above, through the directory. */
export function letIn({ app }: Pick<Service, 'app'>): void {
  const directory = app.get(StoredActors, { strict: false });
  const named: Authenticator = {
    identify: async ({ value }) => {
      const actor = value.startsWith('named:') ? readDemoToken(value.replace('named', 'demo')) : undefined;
      const person = actor && NAMED[actor.role];
      if (!person) return undefined;
      const id = await directory.idOf({ issuer: ISSUER, ...person });
      return { actor: { ...actor, id }, via: 'token', assured: true };
    },
  };
  app.get<Authenticator[]>(AUTHENTICATORS, { strict: false }).unshift(named);
}

/** Asks as one of them, who is named as demo identities are. */
export function askNamed<T = Told>(service: Service, { as, ...question }: Question): Promise<Answer<T>> {
  if (as === undefined) return service.ask<T>(question);
  return service.ask<T>({ ...question, headers: { ...question.headers, authorization: `Bearer named:${as}` } });
}
