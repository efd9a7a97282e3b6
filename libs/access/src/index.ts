export { allow, allowedRoles } from './allow';
export { contextOf, type Asked, type AskedRequest } from './asked';
export { PUBLIC, readDemoToken } from './demo-identity';
export { TooMany } from './too-many';
export { Unavailable } from './unavailable';
