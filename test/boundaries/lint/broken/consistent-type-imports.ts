import { FreshDatabase } from '../../../support/database'; // BROKEN

export const url = (database: FreshDatabase): string => database.url;
