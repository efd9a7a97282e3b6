import type { CheckedReport } from '#interim-reports';
import { ApiFailure } from '../api-client';
import type { Reading } from '../http/reading';

/** The checks of a report; undefined where they cannot be made, since a report is worth reading without them. */
export async function checksOf({ api }: Pick<Reading, 'api'>, id: string): Promise<CheckedReport | undefined> {
  try {
    return await api.checks(id);
  } catch (error) {
    if (error instanceof ApiFailure) return undefined;
    throw error;
  }
}
