import type { SourceDocument } from '../document';
import type { MunicipalitySuggestion } from '../findings';
import type { FoundForecastTable, InterimFindings, ProposedInterimReport, ProposedTable } from '../interim-findings';
import { LIMITS } from '../limits';
import { standingTables, understoodTables } from './find-tables';
import { headIn } from './head';
import { gridded } from './page-grid';
import { piped } from './piped';
import { withSections } from './sections';
import { findStatements } from './statements/find-statements';
import type { ScaleWords } from './statements/found';
import { rowsOf } from './statements/rows';
import { settleUnits } from './units';

/**
 * Looks for all that an interim report holds: its head, its tables and its statements, each with its place.
 *
 * @param municipalities that the text names, the likeliest first.
 */
export function recogniseInterimReport(
  document: SourceDocument,
  municipalities: readonly MunicipalitySuggestion[],
  scales?: readonly ScaleWords[],
): InterimFindings {
  const rows = piped(gridded(rowsOf(document.lines)));
  const { standing, problems: left } = standingTables(rows);
  const head = headIn(
    rows,
    standing.map(({ raw }) => raw),
    municipalities,
  );
  const { tables, problems } = understoodTables(rows, standing, head.fiscalYear?.value ?? null);
  const units = settleUnits(tables);
  const sections = withSections(units.tables, head.committee?.value ?? null);
  const about = { fiscalYear: head.fiscalYear?.value ?? null, committee: head.committee?.value ?? null };
  const stated = findStatements(document, about, scales);
  return {
    head,
    tables: sections.tables,
    statements: stated.statements,
    unsettled: stated.unsettled,
    problems: [document.problems, left, problems, units.problems, sections.problems, stated.problems]
      .flat()
      .slice(0, LIMITS.problems),
  };
}

/** The report as it would be entered: what is understood of it, and null where a person must choose. */
export function proposalOf({ head, tables, statements, unsettled }: InterimFindings): ProposedInterimReport {
  const { municipalities, committee, fiscalYear, cycle, outturnThrough } = head;
  return {
    municipalityCode: municipalities[0]?.code ?? null,
    committee: committee?.value ?? null,
    fiscalYear: fiscalYear?.value ?? null,
    cycle: cycle?.value ?? null,
    outturnThrough: outturnThrough?.value ?? null,
    tables: tables.map(proposedTable),
    statements,
    unsettled,
  };
}

/** Only figures under a column that was understood; what its caption says stands where it is not the unit chosen. */
export function proposedTable(table: FoundForecastTable): ProposedTable {
  const { kind, section, title, place, amountsIn, captionUnit, columns, rows } = table;
  return {
    kind,
    section,
    ...(title !== null && { title }),
    place,
    amountsIn,
    ...(captionUnit !== null && captionUnit !== amountsIn && { captionUnit }),
    rowPlaces: rows.map((row) => row.place),
    rows: rows.map(({ code, label, level, isSum, isMemo, parents, cells }) => {
      const figures = columns.flatMap(({ measure }, nth) => {
        const value = cells[nth]?.value ?? null;
        return measure === null || value === null ? [] : [[measure, value] as const];
      });
      return {
        code,
        label,
        level,
        isSum,
        ...(isMemo && { isMemo }),
        ...(parents.length > 0 && { parents }),
        ...Object.fromEntries(figures),
      };
    }),
  };
}
