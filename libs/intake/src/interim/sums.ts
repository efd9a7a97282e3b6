import { absolute, add, compare, parseDecimal, subtract, sum, type Decimal } from '#kernel';

/** A row as its sums are looked for: its amounts by column, null where none is known. */
export interface Summed {
  readonly saysSum: boolean;
  /** Its words say that it is the sum of all. */
  readonly saysTotal: boolean;
  readonly isMemo: boolean;
  readonly amounts: readonly (string | null)[];
}

export interface Ranked {
  /** 0 for the total of the table, larger further in. */
  readonly level: number;
  readonly isSum: boolean;
}

interface Node {
  readonly row: number;
  readonly isSum: boolean;
  readonly covers: readonly Node[];
}

interface Fit {
  readonly nodes: readonly Node[];
  readonly foots: number;
  readonly misses: number;
}

/** Sums are looked for among so many rows before them; a longer table has its sums closer. */
const MOST_CANDIDATES = 60;
/** Amounts of fewer digits foot by chance. */
const TELLING_DIGITS = 2;
const TELLING_COLUMNS = 2;

/**
 * Which rows are sums, and how deep each row stands: a sum covers those rows before it whose figures foot to it in most
 * columns; where none do it covers the rows since the sum before it, or all when it follows a sum or is the last total.
 */
export function rankRows(rows: readonly Summed[]): Ranked[] {
  const last = rows.findLastIndex(({ isMemo }) => !isMemo);
  let open: Node[] = [];
  for (const [nth, row] of rows.entries()) {
    if (row.isMemo) continue;
    const covers = coveredBy(rows, open, nth, nth === last);
    if (covers.length === 0) open = [...open, { row: nth, isSum: row.saysSum, covers }];
    else open = [...open.slice(0, open.length - covers.length), { row: nth, isSum: true, covers }];
  }
  return ranked(rows, open);
}

function coveredBy(rows: readonly Summed[], open: readonly Node[], nth: number, isLast: boolean): readonly Node[] {
  const row = rows[nth];
  if (!row || open.length === 0) return [];
  if (!row.saysSum) return isLast ? unsaidTotal(rows, open, row) : [];
  const sinceSum = open.slice(open.findLastIndex(({ isSum }) => isSum) + 1);
  const expected = sinceSum.length > 0 && !(isLast && row.saysTotal) ? sinceSum : open;
  return bestFit(rows, open, row)?.nodes ?? expected;
}

/** A last row without the word for it is a total when all its figures foot to all that stands before it. */
function unsaidTotal(rows: readonly Summed[], open: readonly Node[], row: Summed): readonly Node[] {
  const { misses } = fitOf(rows, open, row);
  const telling = row.amounts.filter(
    (amount) => amount !== null && amount.replace(/\D/gu, '').length >= TELLING_DIGITS,
  );
  return telling.length >= TELLING_COLUMNS && misses === 0 ? open : [];
}

function bestFit(rows: readonly Summed[], open: readonly Node[], row: Summed): Fit | undefined {
  const starts = open.map((_, from) => from).slice(-MOST_CANDIDATES);
  const all = starts.includes(0) ? starts : [0, ...starts];
  const fits = all.map((from) => fitOf(rows, open.slice(from), row));
  const [best] = fits
    .filter(({ foots, misses }) => foots > misses)
    .sort((a, b) => b.foots - b.misses - (a.foots - a.misses) || spread(a) - spread(b));
  return best;
}

/** Among readings that foot as well, one that begins after a sum is likelier than one that begins among details. */
function spread({ nodes }: Fit): number {
  const kinds = new Set(nodes.map(({ isSum }) => isSum));
  return kinds.size * 1000 - nodes.length;
}

function fitOf(rows: readonly Summed[], nodes: readonly Node[], row: Summed): Fit {
  let [foots, misses] = [0, 0];
  for (const [column, text] of row.amounts.entries()) {
    const printed = text === null ? undefined : parseDecimal(text);
    if (!printed) continue;
    const parts = nodes.flatMap(({ row: nth }) => parseDecimal(rows[nth]?.amounts[column] ?? '') ?? []);
    if (parts.length === 0) continue;
    if (isWithin(subtract(sum(parts), printed), printed.scale, parts.length + 1)) foots += 1;
    else misses += 1;
  }
  return { nodes, foots, misses };
}

/** Whether a difference can come of `roundings` figures that were each rounded to the last digit. */
export function isWithin(difference: Decimal, scale: number, roundings: number): boolean {
  const half: Decimal = { units: 5n * BigInt(roundings), scale: scale + 1 };
  return compare(absolute(add(difference, { units: 0n, scale })), half) <= 0;
}

function ranked(rows: readonly Summed[], open: readonly Node[]): Ranked[] {
  const result: Ranked[] = rows.map(({ saysSum }) => ({ level: 1, isSum: saysSum }));
  const [only] = open;
  const roots = open.length === 1 && only?.isSum ? 0 : 1;
  const place = ({ row, isSum, covers }: Node, level: number): void => {
    result[row] = { level, isSum };
    for (const node of covers) place(node, level + 1);
  };
  for (const node of open) place(node, roots);
  return result.map((rank, nth) => (rows[nth]?.isMemo ? { level: memoLevel(result, rows, nth), isSum: false } : rank));
}

function memoLevel(ranks: readonly Ranked[], rows: readonly Summed[], nth: number): number {
  const before = rows.findLastIndex(({ isMemo }, at) => at < nth && !isMemo);
  return (ranks[before]?.level ?? 0) + 1;
}
