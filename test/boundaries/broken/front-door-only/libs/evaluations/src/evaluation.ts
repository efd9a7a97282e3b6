// BROKEN: past the front door.
export { municipality } from '../../registry/src/municipality';
