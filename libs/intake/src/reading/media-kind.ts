import { unreadable, type MediaKind } from '../document';

const PDF_MAGIC = '%PDF-';
const ZIP_MAGIC = 'PK\u0003\u0004';
const OLE_MAGIC = '\u00d0\u00cf\u0011\u00e0';

const OTHERS: readonly { readonly magic: string; readonly name: string }[] = [
  { magic: '\u0089PNG', name: 'PNG' },
  { magic: '\u00ff\u00d8\u00ff', name: 'JPEG' },
  { magic: 'GIF8', name: 'GIF' },
  { magic: '\u001f\u008b', name: 'gzip' },
  { magic: '7z\u00bc\u00af', name: '7z' },
  { magic: 'Rar!', name: 'RAR' },
  { magic: '{\\rtf', name: 'RTF' },
  { magic: '\u007fELF', name: 'ELF' },
  { magic: 'MZ', name: 'EXE' },
];

/**
 * What a file is, by its first bytes; its name is the sender's word and decides nothing.
 *
 * @throws Unreadable for an empty file and for kinds that the service does not read.
 */
export function mediaKindOf(bytes: Uint8Array): MediaKind {
  if (bytes.length === 0) throw unreadable('empty-file', 'Filen är tom.', 'The file is empty.');
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.trimStart().startsWith(PDF_MAGIC)) return 'pdf';
  if (start.startsWith(ZIP_MAGIC)) return 'xlsx';
  if (start.startsWith(OLE_MAGIC)) {
    throw unreadable(
      'old-office-file',
      'Filen är i ett äldre Office-format. Spara den som .xlsx eller PDF och försök igen.',
      'The file is in an older Office format. Save it as .xlsx or PDF and try again.',
    );
  }
  const other = OTHERS.find(({ magic }) => start.startsWith(magic) && (magic !== 'MZ' || start.includes('\0')));
  if (other) {
    throw unreadable(
      'unsupported-kind',
      `Filen är av ett slag som inte kan läsas (${other.name}). Lämna text, PDF, XLSX eller CSV.`,
      `The file is of a kind that cannot be read (${other.name}). Hand over text, PDF, XLSX or CSV.`,
    );
  }
  return 'text';
}
