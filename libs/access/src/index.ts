export { allow, allowedRoles } from './allow';
export { contextOf, type Asked, type AskedRequest } from './asked';
export { PUBLIC, readDemoToken } from './demo-identity';
export { AUTHENTICATORS, NOBODY, type Authenticator, type Credential, type Identity } from './identity';
export { assured, needsAssurance, scope, scopeOf } from './route-marks';
export { SCOPES, type Scope } from './scope';
export {
  SECURITY_CATALOGUE,
  SECURITY_LOG,
  type SecurityCode,
  type SecurityLog,
  type SecurityNote,
} from './security-log';
export { TooMany } from './too-many';
export { Unavailable } from './unavailable';
export { asReader, withTask, withTenant, type Task, type Who } from './with-tenant.query';
