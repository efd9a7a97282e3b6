import { countTogether, mayGoApart, readResults, textArray } from './append-load';

const request = (events: number, characters = 100) => ({
  json: 'x'.repeat(characters / 2),
  bodies: Array.from({ length: events }, (_, nth) => (nth === 0 ? 'y'.repeat(characters / 2) : '')),
});

describe('how many of the waiting requests go together', () => {
  it.each([
    ['all when they are small', [request(1), request(2), request(3)], 3],
    ['up to 128 events', [request(60), request(68), request(1)], 2],
    ['a large one alone', [request(500), request(1)], 1],
    ['those before a large one without it', [request(1), request(1), request(500)], 2],
    ['up to 256 K characters', [request(1, 200_000), request(1, 100_000)], 1],
    ['one over 256 K characters alone', [request(1, 1_000_000), request(1)], 1],
    ['requests that hold no event by their characters', Array.from({ length: 10 }, () => request(0, 100_000)), 5],
    ['none when none wait', [], 0],
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

describe('the results of a call', () => {
  it('are read in order, with the answers taken out of their text', () => {
    const json = JSON.stringify([
      { status: 'appended', answer: '{"id":"1","version":1,"position":"7"}' },
      { status: 'conflict', stream: 'goal-1', expected: 0, actual: 1 },
      { status: 'key-reused' },
    ]);
    expect(readResults(json, 3)).toEqual([
      { status: 'appended', answer: { id: '1', version: 1, position: '7' } },
      { status: 'conflict', stream: 'goal-1', expected: 0, actual: 1 },
      { status: 'key-reused' },
    ]);
  });

  it('must be as many as the requests', () => {
    expect(() => readResults('[]', 1)).toThrow('1 requests got 0 results');
  });
});

describe('an array of texts in binary', () => {
  it('names its one dimension and the type, and each text by its length in bytes', () => {
    const bytes = textArray(['å', '', '{"a":1}']);
    expect([0, 4, 8, 12, 16].map((at) => bytes.readInt32BE(at))).toEqual([1, 0, 25, 3, 1]);
    expect(bytes.subarray(20).toString('latin1')).toBe(`\0\0\0\u0002Ã¥\0\0\0\0\0\0\0\u0007{"a":1}`);
  });
});
