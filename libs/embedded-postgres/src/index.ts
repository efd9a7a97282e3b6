export { EmbeddedPostgresError } from './failure';
export { runningUrl } from './running-url';
export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './start-embedded-postgres';
