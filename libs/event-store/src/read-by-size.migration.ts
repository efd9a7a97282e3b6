import type { MigrationInterface, QueryRunner } from 'typeorm';
import { READ_BY_SIZE_SQL, READ_SQL } from './read.sql';

/** Reading a stretch of the log ends where it has become long enough, however many events are asked for. */
export class ReadBySize1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(READ_BY_SIZE_SQL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(READ_SQL);
  }
}
