import { PERSONAL_RECORDS, type KeptElsewhere, type PersonalRecords } from '#access';
import { answersOf, eventsOf, POOL } from '#event-store';
import { uploadAttemptsOf, uploadsOf } from '#intake';
import type { Provider } from '@nestjs/common';
import type { Pool } from 'pg';

/** What the log and the contexts keep about a person. */
export function personalRecords(pool: Pool): PersonalRecords<KeptElsewhere> {
  return {
    uploads: (actorId) => uploadsOf(pool, actorId),
    uploadAttempts: (actorId) => uploadAttemptsOf(pool, actorId),
    events: (actorId) => eventsOf(pool, actorId),
    answers: (actorId) => answersOf(pool, actorId),
  };
}

export const personalRecordsProvider: Provider = {
  provide: PERSONAL_RECORDS,
  inject: [POOL],
  useFactory: personalRecords,
};
