import type { AppendRequest, EventStore } from '#event-store';

/**
 * T3's mutant: a sender without an idempotency key. After a lost answer it does what it can: tries again, and decides
 * anew on what then stands when the version has moved. Returns the version that it came to.
 */
export async function addWithoutKey(store: EventStore, request: AppendRequest): Promise<number> {
  for (let sent: AppendRequest = { ...request, idempotency: undefined }; ;) {
    try {
      const result = await store.append(sent);
      if ('answer' in result) return result.answer.version;
      if (result.status !== 'conflict') throw new Error(result.status);
      const [write] = sent.writes;
      sent = { ...sent, writes: [{ ...write, expected: result.actual }] };
    } catch {
      // The answer was lost: nobody knows whether it took place.
    }
  }
}
