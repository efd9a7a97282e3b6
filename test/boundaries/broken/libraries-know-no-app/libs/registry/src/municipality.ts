// BROKEN
export { port } from '../../../apps/api/src/port';
