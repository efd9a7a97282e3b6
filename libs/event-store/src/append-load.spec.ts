import { countTogether, mayGoApart, readOutcome, type WireRequest } from './append-load';

let nth = 0;

function request(events: number, characters = 100, parts: Partial<WireRequest> = {}): WireRequest {
  const write = { stream: `goal-${(nth += 1)}`, expected: 0, types: Array<string>(events).fill('GoalAssessed.v1') };
  return {
    key: null,
    requestHash: null,
    answerId: 'goal',
    metadata: 'x'.repeat(characters / 2),
    writes: [write],
    rows: events === 0 ? [{ projection: 'goal', id: '1', document: 'y'.repeat(characters / 2) }] : [],
    bodies: Array.from({ length: events }, (_, at) => (at === 0 ? 'y'.repeat(characters / 2) : '')),
    ...parts,
  };
}

const onStream = (stream: string, expected = 0): Partial<WireRequest> => ({
  writes: [{ stream, expected, types: ['GoalAssessed.v1'] }],
});

describe('how many of the waiting requests go together', () => {
  it.each([
    ['all when they are small', [request(1), request(2), request(3)], 3],
    ['up to 128 events', [request(60), request(68), request(1)], 2],
    ['a large one alone', [request(500), request(1)], 1],
    ['those before a large one without it', [request(1), request(1), request(500)], 2],
    ['up to 256 K characters', [request(1, 200_000), request(1, 100_000)], 1],
    ['one over 256 K characters alone', [request(1, 1_000_000), request(1)], 1],
    ['requests that hold no event by their characters', Array.from({ length: 10 }, () => request(0, 100_000)), 2],
    ['none when none wait', [], 0],
    [
      'those before one that names a stream again',
      [onStream('goal-a'), onStream('goal-b'), onStream('goal-a', 1)].map((parts) => request(1, 100, parts)),
      2,
    ],
    ['those before one that carries a key again', ['k', 'l', 'k'].map((key) => request(1, 100, { key })), 2],
    [
      'one whose key reads like the stream of another',
      [request(1, 100, onStream('goal-a')), request(1, 100, { key: 'goal-a' })],
      2,
    ],
  ])('%s', (_name, waiting, expected) => {
    expect(countTogether(waiting)).toBe(expected);
  });
});

describe('whether the requests of a failed call may go again apart', () => {
  const error = (code: string, severity = 'ERROR') => Object.assign(new Error(code), { code, severity });

  it.each(['23505', '23514', '22P02', '22021', 'P0001', '42P01', '42501', '54000', '40P01', '40001'])(
    '%s: one of them may be at fault, or it may be tried again',
    (code) => {
      expect(mayGoApart(error(code))).toBe(true);
    },
  );

  it.each(['53100', '53200', '53300', '57014', '58030', 'XX000', 'XX001', '25006', '55P03', '26000'])(
    '%s concerns all of them: none is asked again',
    (code) => {
      expect(mayGoApart(error(code))).toBe(false);
    },
  );

  it.each([
    ['a shutdown that may have come after the commit', error('57P01', 'FATAL')],
    ['a crash of another backend', error('57P02', 'FATAL')],
    ['a connection that the server gave up', error('08006', 'FATAL')],
    ['a fatal error of whatever class', error('23505', 'FATAL')],
    [
      'a socket that broke while writing, whose code has five letters too',
      Object.assign(new Error(), { code: 'EPIPE' }),
    ],
    ['a socket that was reset', Object.assign(new Error(), { code: 'ECONNRESET' })],
    ['an ended connection', new Error('Connection terminated unexpectedly')],
    ['an answer that cannot be read', new SyntaxError('Unexpected end of JSON input')],
  ])('%s leaves the outcome unknown: nothing is sent again', (_name, unknown) => {
    expect(mayGoApart(unknown)).toBe(false);
  });
});

describe('the outcome of a call', () => {
  const requests = [request(2), request(1), request(1, 100, onStream('goal-x', 4)), request(1), request(3)];

  it('places the events of those that were stored one after the other, and leaves out the others', () => {
    const json = JSON.stringify({
      before: '9007199254740993',
      others: [
        { request: 1, status: 'replayed', answer: '{"id":"1","version":1,"position":"7"}' },
        { request: 2, status: 'conflict', write: 0, actual: 5 },
        { request: 3, status: 'key-reused' },
      ],
    });
    expect(readOutcome(json, requests)).toEqual([
      { status: 'appended', answer: { id: 'goal', version: 2, position: '9007199254740995' } },
      { status: 'replayed', answer: { id: '1', version: 1, position: '7' } },
      { status: 'conflict', stream: 'goal-x', expected: 4, actual: 5 },
      { status: 'key-reused' },
      { status: 'appended', answer: { id: 'goal', version: 3, position: '9007199254740998' } },
    ]);
  });

  it('cannot speak of a write that was not asked for', () => {
    const json = JSON.stringify({ before: '0', others: [{ request: 0, status: 'conflict', write: 1, actual: 5 }] });
    expect(() => readOutcome(json, [request(1)])).toThrow('Write 1 of 1');
  });
});
