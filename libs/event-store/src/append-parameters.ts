import { answerVersion, type WireRequest } from './append-load';

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

const placeholders = (count: number) => Array.from({ length: count }, (_, nth) => `$${nth + 1}`).join(', ');

const ONE_EVENT = `SELECT event_store.append_event(${placeholders(11)}) AS outcome`;
const MANY = `SELECT event_store.append_events(${placeholders(18)}) AS outcome`;

/** The statement that carries out these requests in one transaction, and gives their outcome as JSON. */
export function appendStatement(requests: readonly WireRequest[]): Statement {
  return (requests.length === 1 && requests[0] && oneEvent(requests[0])) || manyEvents(requests);
}

/** For the most frequent request of all, which needs no arrays. */
function oneEvent({ key, requestHash, answerId, metadata, writes, rows, bodies }: WireRequest): Statement | undefined {
  const [write] = writes;
  if (!write || writes.length !== 1 || bodies.length !== 1 || rows.length > 1) return undefined;
  const { projection = null, id = null, document = null } = rows[0] ?? {};
  const event = [write.stream, write.expected, write.types[0], metadata, bodies[0]];
  const values = [...event, key, requestHash, answerId, projection, id, document];
  return { name: 'append-event', text: ONE_EVENT, values };
}

function manyEvents(requests: readonly WireRequest[]): Statement {
  const writes = requests.flatMap((request, nth) => request.writes.map((write, number) => ({ ...write, nth, number })));
  const rows = requests.flatMap((request, nth) => request.rows.map((row) => ({ ...row, nth })));
  const answers = requests.some(({ key }) => key !== null) ? requests : undefined;
  const values = [
    answers ? textArray(answers.map(({ key }) => key)) : null,
    answers ? textArray(answers.map(({ requestHash }) => requestHash)) : null,
    answers ? textArray(answers.map(({ answerId }) => answerId)) : null,
    answers ? integerArray(answers.map(answerVersion)) : null,
    integerArray(writes.map(({ nth }) => nth)),
    integerArray(writes.map(({ number }) => number)),
    textArray(writes.map(({ stream }) => stream)),
    integerArray(writes.map(({ expected }) => expected)),
    ...eventColumns(requests),
    rows.length > 0 ? integerArray(rows.map(({ nth }) => nth)) : null,
    rows.length > 0 ? textArray(rows.map(({ projection }) => projection)) : null,
    rows.length > 0 ? textArray(rows.map(({ id }) => id)) : null,
    rows.length > 0 ? textArray(rows.map(({ document }) => document)) : null,
  ];
  return { name: 'append-events', text: MANY, values };
}

function eventColumns(requests: readonly WireRequest[]): Buffer[] {
  const owners: number[] = [];
  const streams: string[] = [];
  const versions: number[] = [];
  const types: string[] = [];
  const metadata: string[] = [];
  const bodies: string[] = [];
  requests.forEach((request, nth) => {
    for (const write of request.writes) {
      write.types.forEach((type, place) => {
        owners.push(nth);
        streams.push(write.stream);
        versions.push(write.expected + place + 1);
        types.push(type);
        metadata.push(request.metadata);
      });
    }
    for (const body of request.bodies) bodies.push(body);
  });
  const texts = [types, metadata, bodies].map(textArray);
  return [integerArray(owners), textArray(streams), integerArray(versions), ...texts];
}

const TEXT_OID = 25;
const INTEGER_OID = 23;
const HEADER_BYTES = 20;
const NULL_LENGTH = -1;

/** Texts as PostgreSQL takes a text[] in binary, which no one has to escape or search for the end of. */
export function textArray(texts: readonly (string | null)[]): Buffer {
  const lengths = texts.map((text) => (text === null ? NULL_LENGTH : Buffer.byteLength(text)));
  const size = lengths.reduce((sum, length) => sum + 4 + Math.max(length, 0), HEADER_BYTES);
  const bytes = arrayOf(TEXT_OID, texts.length, size, lengths.includes(NULL_LENGTH));
  let at = HEADER_BYTES;
  texts.forEach((text, nth) => {
    at = bytes.writeInt32BE(lengths[nth] ?? NULL_LENGTH, at);
    if (text !== null) at += bytes.write(text, at);
  });
  return bytes;
}

/** The same for an integer[]. */
export function integerArray(values: readonly number[]): Buffer {
  const bytes = arrayOf(INTEGER_OID, values.length, HEADER_BYTES + 8 * values.length, false);
  let at = HEADER_BYTES;
  for (const value of values) at = bytes.writeInt32BE(value, bytes.writeInt32BE(4, at));
  return bytes;
}

function arrayOf(oid: number, length: number, size: number, hasNull: boolean): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  const header = [1, hasNull ? 1 : 0, oid, length, 1];
  header.forEach((word, nth) => bytes.writeInt32BE(word, 4 * nth));
  return bytes;
}
