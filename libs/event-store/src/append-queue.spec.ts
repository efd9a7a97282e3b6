import type { WireRequest } from './append-load';
import { AppendQueue } from './append-queue';
import type { AppendResult } from './append-request';

const appended = (id: string): AppendResult => ({ status: 'appended', answer: { id, version: 1, position: id } });
const request = (name: string, events = 1): WireRequest => ({
  key: null,
  requestHash: null,
  answerId: name,
  metadata: '',
  writes: [{ stream: `goal-${name}`, expected: 0, types: Array<string>(events).fill('GoalAssessed.v1') }],
  rows: [],
  bodies: Array<string>(events).fill(''),
});
const sqlError = (code: string, severity = 'ERROR') => Object.assign(new Error(code), { code, severity });

/** A database of which each call is written down and answered by `answer`. */
function database(answer: (call: readonly string[]) => AppendResult[] | Promise<AppendResult[]>) {
  const calls: string[][] = [];
  const queue = new AppendQueue(async (requests) => {
    const call = requests.map(({ answerId }) => answerId);
    calls.push(call);
    return answer(call);
  });
  const outcomes = (requests: readonly WireRequest[]) =>
    Promise.all(
      requests.map((one) =>
        queue.send(one).then(
          (result) => ('answer' in result ? result.answer.id : result.status),
          (error: unknown) => (error as Error).message,
        ),
      ),
    );
  return { calls, queue, outcomes };
}

const letters = (count: number) => Array.from({ length: count }, (_, nth) => request(String.fromCodePoint(97 + nth)));

describe('the queue of appends', () => {
  it('sends those that come in the same turn together, and gives each its own result', async () => {
    const { calls, outcomes } = database((call) => call.map(appended));
    expect(await outcomes(letters(4))).toEqual(['a', 'b', 'c', 'd']);
    expect(calls).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('sends together what those ask next who were answered together', async () => {
    const { calls, queue } = database((call) => call.map(appended));
    const writer = async (name: string) => {
      for (let nth = 0; nth < 3; nth += 1) await queue.send(request(`${name}${nth}`));
    };
    await Promise.all(['a', 'b', 'c'].map(writer));
    expect(calls).toEqual([
      ['a0', 'b0', 'c0'],
      ['a1', 'b1', 'c1'],
      ['a2', 'b2', 'c2'],
    ]);
  });

  it('has one call under way at a time; what comes meanwhile goes with the next', async () => {
    let under = 0;
    let most = 0;
    const { calls, queue } = database(async (call) => {
      most = Math.max(most, (under += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      under -= 1;
      return call.map(appended);
    });
    const first = queue.send(request('a'));
    await new Promise((resolve) => setTimeout(resolve, 2));
    await Promise.all([first, queue.send(request('b')), queue.send(request('c'))]);
    expect(calls).toEqual([['a'], ['b', 'c']]);
    expect(most).toBe(1);
  });

  it('lets a large one go alone, in its turn', async () => {
    const { calls, outcomes } = database((call) => call.map(appended));
    await outcomes([request('a'), request('large', 500), request('b'), request('c')]);
    expect(calls).toEqual([['a'], ['large'], ['b', 'c']]);
  });

  it('parts a call that one request has spoilt until that one is alone: only it fails, the order stays', async () => {
    const stored: string[] = [];
    const { calls, outcomes } = database((call) => {
      if (call.includes('c')) throw sqlError('23514');
      stored.push(...call);
      return call.map(appended);
    });
    expect(await outcomes(letters(8))).toEqual(['a', 'b', '23514', 'd', 'e', 'f', 'g', 'h']);
    expect(stored).toEqual(['a', 'b', 'd', 'e', 'f', 'g', 'h']);
    expect(calls.length).toBeLessThanOrEqual(7);
  });

  it.each([
    ['when nobody knows whether it was stored', () => sqlError('57P01', 'FATAL'), '57P01'],
    ['when the connection is lost', () => Object.assign(new Error('gone'), { code: 'EPIPE' }), 'gone'],
    ['when the server has no room', () => sqlError('53100'), '53100'],
  ])('sends nothing again %s, and tells all of them', async (_name, error, message) => {
    const { calls, outcomes } = database(() => {
      throw error();
    });
    expect(await outcomes(letters(3))).toEqual([message, message, message]);
    expect(calls).toHaveLength(1);
  });

  it('stops parting at the first failure after which the outcome is unknown, for those it concerns', async () => {
    const { calls, outcomes } = database((call) => {
      if (call.length === 4) throw sqlError('23505');
      if (call.includes('c')) throw sqlError('57P01', 'FATAL');
      return call.map(appended);
    });
    expect(await outcomes(letters(4))).toEqual(['a', 'b', '57P01', '57P01']);
    expect(calls).toHaveLength(3);
  });

  it('goes on after a failure', async () => {
    let failures = 1;
    const { outcomes } = database((call) => {
      if (failures-- > 0) throw sqlError('53100');
      return call.map(appended);
    });
    expect(await outcomes(letters(2))).toEqual(['53100', '53100']);
    expect(await outcomes(letters(2))).toEqual(['a', 'b']);
  });
});
