const MEGABYTE = 1024 * 1024;

/** How much is taken in. What is larger is refused with words, not tried. */
export const LIMITS = {
  /** Bytes of a file as it is handed over. */
  fileBytes: 5 * MEGABYTE,
  /** Bytes of all entries of a workbook together, counted while they are unpacked. */
  unpackedBytes: 50 * MEGABYTE,
  entries: 200,
  /** Unpacked bytes per packed byte, per entry and in all. Small entries may exceed it. */
  ratio: 100,
  ratioFromBytes: MEGABYTE,
  lines: 50_000,
  lineLength: 200_000,
  cells: 200_000,
  rows: 10_000,
  columns: 200,
  sheets: 50,
  pages: 500,
  /** One buffer of a page's content, unpacked. */
  bufferBytes: 64 * MEGABYTE,
  /** Pieces of text on one page. */
  piecesPerPage: 50_000,
  /** Rows of figures, and observations, that one preview shows; and things to settle in it. */
  figures: 2000,
  observations: 2000,
  problems: 500,
  /** Heap of the thread that reads, in megabytes. */
  heapMegabytes: 320,
  stackMegabytes: 4,
  /** How long one file may take. */
  readMs: 30_000,
  /** Files that are read at the same time, and that may wait for it. */
  atOnce: 2,
  waiting: 20,
} as const;
