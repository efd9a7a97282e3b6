/**
 * A plain archive of parts that are already unpacked and counted, none of them packed again: whatever reads it sees
 * exactly what was checked. Its checksums are left empty; the reader of workbooks does not look at them.
 */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const path = Buffer.from(name, 'utf8');
    const common = header(data.length, path.length);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, path]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common, place, path]));
    locals.push(local, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    offset += local.length + data.length;
  }
  return Buffer.concat([...locals, ...directory, endOf(parts.size, offset, directory)]);
}

const VERSION = 20;
const UTF8_NAMES = 0x800;

/** What the local header and the directory have in common, from the version to the length of the extra field. */
function header(size: number, nameLength: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(UTF8_NAMES, 2);
  bytes.writeUInt32LE(size, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(nameLength, 22);
  return bytes;
}

function endOf(count: number, offset: number, directory: readonly Buffer[]): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((size, { length }) => size + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
