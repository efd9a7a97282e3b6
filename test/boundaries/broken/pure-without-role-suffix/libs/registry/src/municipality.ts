// BROKEN: a pure file that knows the database, if only by its types.
import type { Pool } from 'pg';

export type Municipality = Pool;
