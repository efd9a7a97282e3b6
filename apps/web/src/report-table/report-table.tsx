import type { AmountUnit, InterimReportRow, ReportTable, TableMeasure } from '#interim-reports';
import type { Language } from '#kernel';
import { shownUnit, unitName } from '../report-parts/amounts';
import { measureName, tableName } from '../report-parts/report-names';
import { reportWords } from '../report-parts/report.words';
import { inSwedish, TableRegion } from '../parts/parts';
import { link } from '../links';
import { placeText } from '../upload/place-words';
import { AmountCell, ConsumptionCell, RowHead } from './row-cells';
import { RowNotes } from './row-notes';
import { reportTableWords } from './report-table.words';
import { groupsIn, isAmount, measuresIn, rowAnchor, tableAnchor, type PlacedRow, type RowGroup } from './table-shape';
import type { NumberedFinding } from '../report-checks/numbered-findings';

export interface ReportTableProps {
  readonly report: InterimReportRow;
  readonly table: ReportTable;
  /** The unit that the reader asks for; undefined: the table's own. */
  readonly unit: AmountUnit | undefined;
  /** Those that concern this table. */
  readonly findings: readonly NumberedFinding[];
  readonly language: Language;
}

/** One table as its readers know it: sums, levels and groups, with comments and findings beside their rows. */
export function ReportTableView({ report, table, unit, findings, language }: ReportTableProps) {
  const words = reportTableWords[language];
  const shown = shownUnit(table, unit);
  const name = tableName(table, report.committee, language);
  const measures = measuresIn(table);
  const caption = reportWords[language].inUnit(name, unitName(shown, language));
  return (
    <div class="report-table" id={tableAnchor(table.tableId)}>
      <TableRegion language={language} caption={caption} className="figures amounts">
        <thead>
          <tr>
            <th scope="col">{reportWords[language].rows[table.kind]}</th>
            {measures.map((measure) => (
              <th key={measure} scope="col" class={measure === 'deviation' ? 'key-column' : undefined}>
                {measureName(measure, report, language)}
              </th>
            ))}
          </tr>
        </thead>
        {groupsIn(table).map((group) => (
          <Group key={group.rows[0]?.nth} {...{ table, group, measures, findings, language }} unit={shown} />
        ))}
      </TableRegion>
      <Notes {...{ report, table, unit, shown, language }} />
      <ul class="downloads">
        <li>
          <a
            href={link(language, 'reportTableCsv', { id: report.id, table: table.tableId })}
            aria-label={`${words.csv}: ${name}`}
          >
            {words.csv}
          </a>
        </li>
      </ul>
    </div>
  );
}

interface GroupProps {
  readonly table: ReportTable;
  readonly group: RowGroup;
  readonly measures: readonly TableMeasure[];
  readonly unit: AmountUnit;
  readonly findings: readonly NumberedFinding[];
  readonly language: Language;
}

function Group({ group, ...rest }: GroupProps) {
  return (
    <tbody>
      {group.under !== '' && (
        <tr class="group">
          <th scope="rowgroup" colSpan={rest.measures.length + 1}>
            <span class="held" lang={inSwedish(rest.language)}>
              {group.under}
            </span>
          </th>
        </tr>
      )}
      {group.rows.map((placed) => (
        <Row key={placed.nth} {...rest} placed={placed} />
      ))}
    </tbody>
  );
}

function Row({ table, placed, measures, unit, findings, language }: Omit<GroupProps, 'group'> & { placed: PlacedRow }) {
  const { row, nth } = placed;
  const own = findings.filter((one) => one.finding.row === nth);
  const kind = row.isSum ? 'sum' : row.isMemo ? 'memo' : '';
  const cell = { table, row, unit, language };
  return (
    <>
      <tr id={rowAnchor(table.tableId, nth)} class={`${kind} level-${Math.min(row.level, 4)}`.trim()}>
        <RowHead row={row} language={language} />
        {measures.map((measure) => {
          const found = own.filter((one) => one.finding.measure === measure);
          return isAmount(measure) ? (
            <AmountCell key={measure} {...cell} measure={measure} found={found} />
          ) : (
            <ConsumptionCell key={measure} row={row} found={found} language={language} />
          );
        })}
      </tr>
      <RowNotes {...{ row, language }} findings={own} columns={measures.length + 1} />
    </>
  );
}

interface NotesProps {
  readonly report: InterimReportRow;
  readonly table: ReportTable;
  readonly unit: AmountUnit | undefined;
  readonly shown: AmountUnit;
  readonly language: Language;
}

/** What there is to know about the unit of a table and where it stands in what was read in. */
function Notes({ table, unit, shown, language }: NotesProps) {
  const words = reportTableWords[language];
  const { captionUnit, amountsIn, source } = table;
  const place = source?.rowPlaces[0];
  return (
    <>
      {captionUnit && captionUnit !== amountsIn && (
        <p class="note worse">{words.captionUnit(unitName(captionUnit, language), unitName(amountsIn, language))}</p>
      )}
      {unit && unit !== shown && <p class="note">{words.keptUnit(unitName(unit, language))}</p>}
      {place && <p class="note">{words.source(placeText(place, language))}</p>}
    </>
  );
}
