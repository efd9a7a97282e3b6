export { allow, allowedRoles } from './allow';
export { contextOf, type Asked, type AskedRequest } from './asked';
export { PUBLIC, readDemoToken } from './demo-identity';
export { Unavailable } from './unavailable';
