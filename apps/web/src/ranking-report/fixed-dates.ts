const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;

/**
 * A ZIP file whose entries all bear one date, so that the same contents give the same bytes (PKWARE APPNOTE 4.4.6).
 * The bytes are changed in place. Throws RangeError for what is no ZIP file.
 *
 * @param instant ISO 8601; years before 1980 cannot be written.
 */
export function withFixedDates(zip: Buffer, instant: string): Buffer {
  const date = new Date(instant);
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_CENTRAL) throw new RangeError('Not a ZIP file');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(entry) !== CENTRAL_ENTRY) throw new RangeError('Not a ZIP file');
    const local = zip.readUInt32LE(entry + 42);
    for (const place of [entry + 12, local + 10]) {
      zip.writeUInt16LE(time, place);
      zip.writeUInt16LE(day, place + 2);
    }
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}
