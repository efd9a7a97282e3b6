import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_SQL, DROP_EARLIER_SQL } from './append.sql';
import { READ_SQL } from './read.sql';

/**
 * The functions that append, which take an array for each column, and those that read. A process of the version before
 * cannot work with a database that has them: end it before this is run.
 */
export class StoreFunctions1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_EARLIER_SQL);
    await runner.query(APPEND_SQL);
    await runner.query(READ_SQL);
  }

  async down(): Promise<void> {
    throw new Error('The functions of the version before are not kept: restore a dump that was taken before');
  }
}
