const ATTEMPTS = 30;
const PAUSE_MS = 100;

/**
 * Does what needs a lock for itself alone, and tries again when it gave way because someone reads the table at length:
 * everyone else would have waited behind it. The work sets the time that it waits itself (lock_timeout).
 */
export async function givingWay<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isLockTimeout(error) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

function isLockTimeout(error: unknown): boolean {
  return (error as { code?: unknown }).code === '55P03';
}
