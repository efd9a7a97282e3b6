import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { POOL } from '#event-store';
import { Client, type Pool } from 'pg';
import { HTTP_LIMITS } from '../../apps/api/src/http/limits-of-http';
import { startService, type Service, type Told } from '../support/service';

/** As those of the service, only that a test need not wait as long. */
const LIMITS = {
  ...HTTP_LIMITS,
  headersMs: 1000,
  requestMs: 2000,
  keepAliveMs: 500,
  answerMs: 1500,
  statementMs: 500,
  lookEveryMs: 100,
};

let service: Service;
let port: number;

beforeAll(async () => {
  service = await startService({ httpLimits: LIMITS });
  await service.app.listen(0, '127.0.0.1');
  port = (service.app.getHttpServer().address() as AddressInfo).port;
});
afterAll(() => service.stop());

interface Ended {
  readonly said: string;
  readonly afterMs: number;
}

/** What a connection is told until it is closed, and after how long that is. */
function until(socket: Socket): Promise<Ended> {
  const startedAt = Date.now();
  let said = '';
  socket.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ said, afterMs: Date.now() - startedAt }));
  });
}

/** Sends the head at once and the rest byte by byte, one each tenth of a second. */
async function slowly(head: string, rest: string): Promise<Ended> {
  const socket = connect(port, '127.0.0.1');
  const ended = until(socket);
  let isOpen = true;
  void ended.then(() => (isOpen = false));
  socket.write(head);
  for (const byte of rest) {
    if (!isOpen) break;
    socket.write(byte);
    await sleep(100);
  }
  return ended;
}

const problemIn = ({ said }: Ended) => JSON.parse(said.slice(said.indexOf('\r\n\r\n'))) as Told;

describe('whoever sends slowly', () => {
  it('is cut off when the headers do not come in their time, and told so', async () => {
    const ended = await slowly('GET /api/v1/session HTTP/1.1\r\nHost: x\r\nX-Slow: ', 'a'.repeat(60));
    expect(ended.said).toMatch(/^HTTP\/1\.1 408 /);
    expect(problemIn(ended)).toMatchObject({ status: 408, title: expect.stringMatching(/ \/ /) });
    expect(ended.afterMs).toBeGreaterThanOrEqual(LIMITS.headersMs - 50);
    expect(ended.afterMs).toBeLessThan(LIMITS.requestMs);
  });

  it('is cut off when the body does not come in its time, and nothing is stored', async () => {
    const before = await service.head();
    const head = [
      'POST /api/v1/evaluations HTTP/1.1',
      'Host: x',
      'Authorization: Bearer demo:evaluator',
      'Content-Type: application/json',
      'Content-Length: 1000',
    ];
    const ended = await slowly(`${head.join('\r\n')}\r\n\r\n`, '{"a":1'.padEnd(80));
    expect(ended.said).toMatch(/^HTTP\/1\.1 408 /);
    expect(ended.afterMs).toBeGreaterThanOrEqual(LIMITS.requestMs - 50);
    expect(ended.afterMs).toBeLessThan(LIMITS.requestMs + 3000);
    expect(await service.head()).toBe(before);
  });

  it('is cut off in an upload of a file too', async () => {
    const head = [
      'POST /api/v1/uploads HTTP/1.1',
      'Host: x',
      'Authorization: Bearer demo:evaluator',
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 5000',
    ];
    const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="x.txt"\r\n\r\n';
    const ended = await slowly(`${head.join('\r\n')}\r\n\r\n${part}`, 'x'.repeat(80));
    expect(ended.afterMs).toBeLessThan(LIMITS.requestMs + 3000);
    expect(ended.said).not.toMatch(/^HTTP\/1\.1 2/);
  });

  it('does not keep others from being served meanwhile', async () => {
    const slow = Array.from({ length: 50 }, () =>
      slowly('GET /api/v1/session HTTP/1.1\r\nHost: x\r\nX-Slow: ', 'a'.repeat(30)),
    );
    const startedAt = Date.now();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fetch(`http://127.0.0.1:${port}/api/v1/session`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(Date.now() - startedAt).toBeLessThan(3000);
    for (const { said } of await Promise.all(slow)) expect(said).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('a connection', () => {
  it('that says nothing after an answer is closed', async () => {
    const socket = connect(port, '127.0.0.1');
    const ended = until(socket);
    socket.write('GET /api/v1/health/live HTTP/1.1\r\nHost: x\r\n\r\n');
    const { said, afterMs } = await ended;
    expect(said).toMatch(/^HTTP\/1\.1 200 /);
    // Node grants a second beyond what it tells the client.
    expect(afterMs).toBeLessThan(LIMITS.keepAliveMs + 3000);
  });

  it.each([
    [
      'headers that are too large together',
      `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(LIMITS.headerBytes)}\r\n\r\n`,
      431,
    ],
    ['an address that is too long', `GET /${'a'.repeat(LIMITS.headerBytes)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    [
      'a part of an address that is too long',
      `GET /api/v1/evaluations/${'a'.repeat(201)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      404,
    ],
    ['what is no request', 'HELLO\r\n\r\n', 400],
    [
      'two lengths',
      'POST /api/v1/evaluations HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      400,
    ],
    [
      'a length beside chunks',
      'POST /api/v1/evaluations HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a line feed in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: a\nSet-Cookie: b\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ])('with %s is answered %#', async (_, sent, status) => {
    const socket = connect(port, '127.0.0.1');
    const ended = until(socket);
    socket.write(sent);
    const { said } = await ended;
    expect(said.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
    expect(said).not.toMatch(/node|fastify|stack/i);
  });

  it('counts no more headers than may be sent', async () => {
    const many = Array.from({ length: 200 }, (_, nth) => `X-${nth}: a`).join('\r\n');
    const socket = connect(port, '127.0.0.1');
    const ended = until(socket);
    socket.write(
      `GET /api/v1/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${many}\r\nAuthorization: Bearer demo:operator\r\n\r\n`,
    );
    expect((await ended).said).toMatch(/"role":"public"/);
  });
});

describe('an answer that takes too long', () => {
  it('is not waited for: the statement is cancelled in the database, and the reader told', async () => {
    const owner = new Client({ connectionString: service.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'read_models' AND c.relkind = 'r' AND c.relname LIKE 'network%'`,
    );
    await owner.query('BEGIN');
    for (const { name } of rows) await owner.query(`LOCK TABLE read_models."${name}" IN ACCESS EXCLUSIVE MODE`);
    const startedAt = Date.now();
    const [swedish, english] = await Promise.all([
      service.get<Told>('networks/x'),
      service.ask({ method: 'GET', path: 'networks/x', headers: { 'accept-language': 'en' } }),
    ]);
    expect(Date.now() - startedAt).toBeLessThan(LIMITS.answerMs + 1000);
    expect([swedish.status, swedish.json.errors[0]?.code, swedish.headers['retry-after']]).toEqual([
      503,
      'took-too-long',
      '1',
    ]);
    expect(english.json.detail).toBe('The answer took too long to make. Try again in a while, or ask for less.');
    const waiting = await owner.query(
      `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    expect(waiting.rowCount).toBe(0);
    await owner.query('ROLLBACK');
    expect((await service.get('networks/x')).status).toBe(404);
    await owner.end();
  });

  it('is given up even where nothing cancels it, and what comes of it later changes nothing', async () => {
    const pool = service.app.get<Pool>(POOL, { strict: false });
    const query = pool.query.bind(pool);
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    pool.query = (async (...given: Parameters<typeof query>) => {
      await held;
      return query(...given);
    }) as unknown as typeof pool.query;
    const startedAt = Date.now();
    const { status, json } = await service.get<Told>('metrics');
    expect([status, json.errors[0]?.code]).toEqual([503, 'took-too-long']);
    expect(Date.now() - startedAt).toBeLessThan(LIMITS.answerMs + 2000);
    pool.query = query;
    goOn();
    await sleep(100);
    expect((await service.get('metrics')).status).toBe(200);
  });
});

describe('the limits that hold for everybody', () => {
  it('are those of the server', async () => {
    const usual = await startService({ beside: service });
    const server = usual.app.getHttpServer();
    expect({
      headersMs: server.headersTimeout,
      requestMs: server.requestTimeout,
      keepAliveMs: server.keepAliveTimeout,
      headerCount: server.maxHeadersCount,
    }).toEqual({
      headersMs: HTTP_LIMITS.headersMs,
      requestMs: HTTP_LIMITS.requestMs,
      keepAliveMs: HTTP_LIMITS.keepAliveMs,
      headerCount: HTTP_LIMITS.headerCount,
    });
    expect(HTTP_LIMITS.headersMs).toBeLessThanOrEqual(HTTP_LIMITS.requestMs);
    expect(HTTP_LIMITS.statementMs).toBeLessThan(HTTP_LIMITS.answerMs);
    await usual.stop();
  });
});
