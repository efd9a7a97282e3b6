// BROKEN: apps come in through it too.
export { municipality } from '../../../libs/registry/src/municipality';
