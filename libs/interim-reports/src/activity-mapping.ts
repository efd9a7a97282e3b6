import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sameWords, wordsOf } from './row-names';

/** An activity of SCB's annual accounts summary (räkenskapssammandraget, RS). */
export interface RsActivity {
  readonly rsCode: string;
  readonly name: string;
  /** The total that it is part of, such as `590 VÅRD OCH OMSORG, TOTALT`. */
  readonly totalCode: string;
}

/** What is known of a municipality's own activity code. */
export type ActivityMapping =
  | {
      readonly kind: 'mapped';
      readonly activity: RsActivity;
      /** A person's judgement, where code and name do not settle it. */
      readonly isJudged: boolean;
      /** The reviewed table that says so. */
      readonly source: string;
    }
  | {
      readonly kind: 'unmapped';
      /** `common-cost`: RS spreads it over the activities; `not-in-table`: nobody has reviewed this code. */
      readonly reason: 'common-cost' | 'not-in-table';
    };

interface LocalCode {
  readonly name: string;
  readonly rsCode: string;
  readonly basis: string;
}

/** Something in the two files that cannot be true. The message names the file and the code. */
export class FaultyActivityData extends Error {
  override readonly name = 'FaultyActivityData';
}

const RS_FILE = 'rs-activity-codes.csv';
const NOT_IN_TABLE = { kind: 'unmapped', reason: 'not-in-table' } as const;
const COMMON_COST = { kind: 'unmapped', reason: 'common-cost' } as const;

/** Reviewed tables by the municipality whose codes they are, and what each is called. */
const REVIEWED = { '1880': { file: 'orebro-activity-codes-2024.csv', source: 'Örebro 2024' } } as const;

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(join(__dirname, 'activity-mapping', file), 'utf8'), { columns: true });
}

/** Reads SCB's activities. Throws FaultyActivityData when one is part of a total that is not there, or stands twice. */
export function readActivities(rows: readonly Record<string, string>[]): ReadonlyMap<string, RsActivity> {
  const totals = new Set(rows.filter(({ level }) => level === 'total').map(({ rs_code: code }) => code));
  const activities = new Map<string, RsActivity>();
  for (const { rs_code: rsCode = '', name = '', level, parent_total_code: totalCode = '' } of rows) {
    if (level !== 'leaf') continue;
    if (!totals.has(totalCode)) throw new FaultyActivityData(`${RS_FILE}: ${rsCode} is part of no total`);
    if (activities.has(rsCode)) throw new FaultyActivityData(`${RS_FILE}: ${rsCode} stands twice`);
    activities.set(rsCode, { rsCode, name, totalCode });
  }
  return activities;
}

/** Reads a reviewed table. Throws FaultyActivityData on a code that stands twice or leads to no activity. */
export function readLocalCodes(
  file: string,
  rows: readonly Record<string, string>[],
  activities: ReadonlyMap<string, RsActivity>,
): ReadonlyMap<string, LocalCode> {
  const codes = new Map<string, LocalCode>();
  for (const row of rows) {
    const { local_4digit_code: code = '', local_name_as_printed: name = '', match_basis: basis = '' } = row;
    const rsCode = row['scb_code_by_meaning'] ?? '';
    if (codes.has(code)) throw new FaultyActivityData(`${file}: ${code} stands twice`);
    if (basis.startsWith('none') ? rsCode !== '' : !activities.has(rsCode)) {
      throw new FaultyActivityData(`${file}: ${code} leads to ${JSON.stringify(rsCode)}`);
    }
    codes.set(code, { name, rsCode, basis });
  }
  return codes;
}

let known:
  { readonly activities: ReadonlyMap<string, RsActivity>; readonly local: ReadonlyMap<string, LocalCode> } | undefined;

function tables() {
  if (known) return known;
  const activities = readActivities(rowsOf(RS_FILE));
  const { file } = REVIEWED['1880'];
  known = { activities, local: readLocalCodes(file, rowsOf(file), activities) };
  return known;
}

/**
 * Which of SCB's activities a municipality's activity row is, by the reviewed table of that municipality and never by
 * the first digits of its code. A municipality that prints SCB's own code with SCB's own name needs no table.
 */
export function mapActivity(municipalityCode: string, code: string | null, label: string): ActivityMapping {
  const { activities, local } = tables();
  if (code === null) return NOT_IN_TABLE;
  if (municipalityCode === '1880') {
    const found = local.get(code);
    if (!found) return NOT_IN_TABLE;
    const activity = activities.get(found.rsCode);
    const { source } = REVIEWED['1880'];
    return activity ? { kind: 'mapped', activity, isJudged: found.basis === 'judged', source } : COMMON_COST;
  }
  const itself = activities.get(code);
  const isItself = itself && sameWords(wordsOf(itself.name), wordsOf(label));
  return isItself ? { kind: 'mapped', activity: itself, isJudged: false, source: 'RS' } : NOT_IN_TABLE;
}
