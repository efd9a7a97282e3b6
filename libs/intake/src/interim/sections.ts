import type { Problem } from '../document';
import type { FoundForecastTable } from '../interim-findings';
import { SUM_LABEL } from './heading-words';
import { tableTwice } from './table-problems';

/**
 * Tables with the entity that each is about, where no heading names it: that of another table of the report with a total
 * of the same name, else the committee itself. The net accounts are always the committee's.
 */
export function withSections(
  tables: readonly FoundForecastTable[],
  committee: string | null,
): { tables: FoundForecastTable[]; problems: Problem[] } {
  const known = new Map(
    tables.flatMap((table) => {
      const total = totalName(table);
      return table.section !== null && table.kind !== 'net-accounts' && total ? [[total, table.section] as const] : [];
    }),
  );
  const named = tables.map((table) => {
    if (table.kind === 'net-accounts') return { ...table, section: committee };
    return { ...table, section: table.section ?? known.get(totalName(table) ?? '') ?? committee };
  });
  return { tables: named, problems: twice(named) };
}

/** `ÖKA` for a total that is called `Summa ÖKA` or `ÖKA`. */
function totalName({ rows }: FoundForecastTable): string | undefined {
  const label = rows.find(({ level, isSum }) => level === 0 && isSum)?.label ?? '';
  const name = label.replace(SUM_LABEL, '').trim();
  return name === '' ? undefined : name;
}

function twice(tables: readonly FoundForecastTable[]): Problem[] {
  return tables.flatMap((table, nth) => {
    const first = tables.findIndex(({ kind, section }) => kind === table.kind && section === table.section);
    const before = tables[first];
    return first < nth && before && table.kind !== null ? [tableTwice(table, before)] : [];
  });
}
