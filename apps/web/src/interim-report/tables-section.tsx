import type { AmountUnit, CheckedReport, InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { numberedFindings } from '../report-checks/numbered-findings';
import { reportWords } from '../report-parts/report.words';
import { SectionTexts } from '../report-statements/texts-sections';
import { ReportTableView } from '../report-table/report-table';
import { interimReportWords } from './interim-report.words';

interface TablesSectionProps {
  readonly report: InterimReportRow;
  readonly checked: CheckedReport | undefined;
  readonly unit: AmountUnit | undefined;
  readonly language: Language;
}

/** Every table by kind, each with what is said of its section beside it. */
export function TablesSection({ report, checked, unit, language }: TablesSectionProps) {
  const findings = checked ? numberedFindings(checked) : [];
  const kinds = [...new Set(report.tables.map(({ kind }) => kind))];
  const commented = new Set<string>();
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{interimReportWords[language].tables.heading}</h2>
      {kinds.map((kind) => (
        <div key={kind}>
          <h3>{reportWords[language].kinds[kind]}</h3>
          {report.tables
            .filter((table) => table.kind === kind)
            .map((table) => {
              const first = !commented.has(table.section);
              commented.add(table.section);
              return (
                <div key={table.tableId} class="table-and-texts">
                  <ReportTableView
                    {...{ report, table, unit, language }}
                    findings={findings.filter(({ finding }) => finding.table === table.tableId)}
                  />
                  {first && (
                    <SectionTexts
                      texts={report.texts.filter(({ section }) => section === table.section)}
                      language={language}
                    />
                  )}
                </div>
              );
            })}
        </div>
      ))}
    </section>
  );
}
