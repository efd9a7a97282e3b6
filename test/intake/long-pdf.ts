import { writePdf, type Placed } from './pdf-writer';

/** A PDF of many pages of text, about as many bytes as asked for. */
export function longPdf(pages: number, bytes: number): Buffer {
  const line =
    'Kommunen arbetar med frågan på flera nivåer och följer upp den varje år i samtliga nämnder och styrelser';
  const lines = Math.floor(bytes / pages / (line.length + 45));
  const placed = Array.from({ length: lines }, (_, nth): Placed => ({
    text: line,
    left: 40 + (nth % 2),
    baseline: 820 - (800 * nth) / lines,
    size: 8,
  }));
  return writePdf(Array.from({ length: pages }, () => placed));
}
