export { AccessModule, type AccessOptions } from './access.module';
export { ACTOR_DIRECTORY, type ActorDirectory, type KnownPerson } from './actor-directory';
export { StoredActors } from './actor-directory.query';
export { Actors1764310000000 } from './actors.migration';
export { allow, allowedRoles } from './allow';
export { contextOf, type Asked, type AskedRequest } from './asked';
export { cursorInAfter, hasCursorInAfter } from './cursor-in-after';
export { PUBLIC, readDemoToken } from './demo-identity';
export {
  AUTHENTICATORS,
  NOBODY,
  type Authenticator,
  type Credential,
  type Identity,
  type RefusedCredential,
} from './identity';
export { KeyAuthenticator } from './keys/key-authenticator.query';
export type { CreatedKey, KeyRow } from './keys/key-row';
export { Keys1764300000000 } from './keys/keys.migration';
export { IS_MUNICIPALITY, LoginModule } from './login/login.module';
export type { FailedLogin, LoggedOut, LoginChoice, LoginFault, Onward } from './login/login-steps';
export { Logins } from './login/logins';
export { SessionAuthenticator } from './login/session-authenticator';
export { Sessions1764200000000 } from './login/sessions.migration';
export { removeExpiredLogins, Sessions } from './login/sessions.query';
export { readOidcSettings, type OidcSettings } from './login/settings';
export { TokenAuthenticator } from './login/token-authenticator';
export { People } from './people/people.query';
export type { Person, PersonExport } from './people/person';
export { KEPT_ELSEWHERE, PERSONAL_RECORDS, type KeptElsewhere, type PersonalRecords } from './personal-records';
export { addressBlock } from './limits/address-block';
export {
  allowancesFor,
  readRates,
  type AllowanceKind,
  type Allowances,
  type RatesPerMinute,
} from './limits/allowances';
export { PostgresRates } from './limits/postgres-rates.query';
export { RateCounter, type Standing } from './limits/rate-counter';
export { RATE_STORE, type RateStore } from './limits/rate-store';
export { Rates1764400000000 } from './limits/rates.migration';
export { RedisRates } from './limits/redis-rates.query';
export { assured, needsAssurance, scope, scopeOf } from './route-marks';
export { SCOPES, type Scope } from './scope';
export {
  SECURITY_CATALOGUE,
  SECURITY_LOG,
  type SecurityCode,
  type SecurityLog,
  type SecurityNote,
} from './security-log';
export { keepNotes, readNotes, removeOldNotes, type SecurityEntry } from './security-notes/kept-notes.query';
export { SecurityLogModule } from './security-notes/security-log.module';
export { SecurityNotes1764410000000 } from './security-notes/security-log.migration';
export { SecurityLogQueue, type SecurityCounts } from './security-notes/security-log-queue';
export { TooMany } from './too-many';
export { Unavailable } from './unavailable';
export {
  asReader,
  withActor,
  withShown,
  withTask,
  withTenant,
  type Shown,
  type Task,
  type Who,
} from './with-tenant.query';
