import {
  keyed,
  tableIdOf,
  TABLE_MEASURES,
  type StatementSource,
  type TableRow,
  type TableSource,
} from '#interim-reports';
import type { ProposedInterimReport, ProposedTable } from '../interim-findings';
import type { CommittedStatement, CommittedTable } from './committed-interim-report';

type Named = Pick<TableRow, 'code' | 'label'>;

/**
 * Where the rows of a committed table stand in the upload. The table is the proposed one of the same place, else of the
 * same kind and section, else the one with most rows of the same names. A row of no place was added by a person; what
 * differs from what was read is named as mended.
 */
export function tableSource(
  uploadId: string,
  table: CommittedTable,
  proposed: readonly ProposedTable[],
): TableSource | undefined {
  const read = readFor(table, proposed);
  if (!read) return undefined;
  const matched = matchRows(table, read);
  const mended = table.rows.flatMap((row, nth) => {
    const own = matched[nth] === undefined ? undefined : read.rows[matched[nth]];
    return TABLE_MEASURES.filter((measure) => row[measure] !== own?.[measure]).map((measure) => `${nth}.${measure}`);
  });
  const rowPlaces = matched.map((at) => (at === undefined ? '' : (read.rowPlaces[at] ?? '')));
  return { uploadId, rowPlaces, ...(mended.length > 0 && { mended }) };
}

function readFor(table: CommittedTable, proposed: readonly ProposedTable[]): ProposedTable | undefined {
  const samePlace = proposed.find(({ place }) => place === table.place);
  if (samePlace) return samePlace;
  const id = tableIdOf(table);
  const same = proposed.find(
    ({ kind, section }) => kind !== null && section !== null && tableIdOf({ kind, section }) === id,
  );
  if (same) return same;
  const names = new Set(table.rows.map(nameOf));
  const [best] = proposed
    .map((one) => ({ one, alike: one.rows.filter((row) => names.has(nameOf(row))).length }))
    .sort((a, b) => b.alike - a.alike);
  return best && best.alike > 0 ? best.one : undefined;
}

/** For each committed row the index of the one that was read: by its place, else by its name, each only once. */
function matchRows(table: CommittedTable, read: ProposedTable): (number | undefined)[] {
  const free = new Set(read.rows.keys());
  const take = (at: number): number | undefined => (free.delete(at) ? at : undefined);
  const byPlace = table.rows.map((_, nth) => take(read.rowPlaces.indexOf(table.rowPlaces?.[nth] ?? '')));
  return table.rows.map((row, nth) => {
    const known = byPlace[nth];
    if (known !== undefined || table.rowPlaces !== undefined) return known;
    return take([...free].find((at) => nameOf(read.rows[at]) === nameOf(row)) ?? -1);
  });
}

function nameOf(row: Named | undefined): string {
  return JSON.stringify([row?.code ?? null, row?.label ?? null]);
}

/** Where a committed statement stands in the upload: that of a read one of its place, else of its key. */
export function statementSource(
  uploadId: string,
  { statement, place }: CommittedStatement,
  proposed: ProposedInterimReport | undefined,
): StatementSource | undefined {
  const read = proposed?.statements ?? [];
  const settled = (proposed?.unsettled ?? []).flatMap((one) =>
    one.options.map((option) => ({ statement: option, place: one.place })),
  );
  const { kind, key } = keyed(statement);
  const all = [...read, ...settled].filter((one) => one.statement.kind === kind);
  const found = all.find((one) => one.place === place) ?? all.find((one) => keyed(one.statement).key === key);
  return found && { uploadId, place: found.place };
}
