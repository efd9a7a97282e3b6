import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A proxy before a database that lets requests through and, when told to, drops the connection in place of passing on
 * the next answer: what the database did stands, and whoever asked does not know.
 */
export class AnswerCutter {
  cuts = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    /** Asked when a statement's answer comes by. */
    private readonly cutsNow: () => boolean,
  ) {}

  static async before(url: string, cutsNow: () => boolean): Promise<{ proxy: AnswerCutter; url: string }> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const proxy = new AnswerCutter(server, cutsNow);
    server.on('connection', (client) => proxy.pass(client, connect(Number(port), hostname)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const through = new URL(url);
    through.port = String((server.address() as AddressInfo).port);
    return { proxy, url: through.href };
  }

  private pass(client: Socket, database: Socket): void {
    let asked = false;
    for (const socket of [client, database]) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    client.on('data', (chunk: Buffer) => {
      asked ||= isStatement(chunk);
      database.write(chunk);
    });
    database.on('data', (chunk: Buffer) => {
      if (asked && this.cutsNow()) {
        this.cuts += 1;
        client.destroy();
        return;
      }
      asked = false;
      client.write(chunk);
    });
  }

  async close(): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
  }
}

/** Parse or Bind: the messages that begin a prepared statement's run, as appends are sent. */
function isStatement(chunk: Buffer): boolean {
  return chunk[0] === 0x50 || chunk[0] === 0x42;
}
