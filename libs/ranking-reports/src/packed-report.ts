import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RankingReport } from './report';

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * A report as its event holds it: JSON in UTF-8, packed by DEFLATE (RFC 1951), in Base64. One over 290 municipalities
 * is a tenth as long as it reads, and the log is read as a whole by every process that starts.
 */
export function packReport(report: RankingReport): string {
  return deflateRawSync(JSON.stringify(report), { level: 9 }).toString('base64');
}

/** The report out of its event. Throws when it is none, or larger than any that was stored. */
export function unpackReport(packed: string): RankingReport {
  const bytes = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES });
  return JSON.parse(bytes.toString('utf8')) as RankingReport;
}
