// BROKEN
export { database } from '../../../test/support/database';
