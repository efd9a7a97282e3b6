import type { Check, CheckedReport, InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { TableRegion } from '../parts/parts';
import { reportWords } from '../report-parts/report.words';
import { count } from '../i18n/format';
import { FindingItem } from './finding-item';
import { numberedFindings } from './numbered-findings';
import { reportChecksWords } from './report-checks.words';

interface ChecksSectionProps {
  readonly report: InterimReportRow;
  readonly checked: CheckedReport;
  readonly language: Language;
}

const SEVERITIES = ['error', 'warning'] as const;

export function comparisonsIn({ checked }: Pick<CheckedReport, 'checked'>): number {
  return Object.values(checked).reduce((sum, one) => sum + one, 0);
}

/** What the checks found, each with the figures that led to it, and what was checked. */
export function ChecksSection({ report, checked, language }: ChecksSectionProps) {
  const words = reportChecksWords[language];
  const all = numberedFindings(checked);
  const comparisons = count(comparisonsIn(checked), language);
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{words.heading}</h2>
      <p class="finding">
        {all.length === 0 ? words.none(comparisons) : words.lead(all.length, count(all.length, language), comparisons)}
      </p>
      <p class="explained">{words.explained}</p>
      {SEVERITIES.map((severity) => {
        const own = all.filter(({ finding }) => finding.severity === severity);
        if (own.length === 0) return null;
        return (
          <div key={severity}>
            <h3>
              {words.severities[severity]} ({count(own.length, language)})
            </h3>
            <ol class="findings">
              {own.map((one) => (
                <FindingItem key={one.nth} {...one} report={report} language={language} />
              ))}
            </ol>
          </div>
        );
      })}
      <Checked checked={checked} language={language} />
    </section>
  );
}

function Checked({ checked, language }: Pick<ChecksSectionProps, 'checked' | 'language'>) {
  const words = reportChecksWords[language].checked;
  return (
    <>
      <h3>{words.heading}</h3>
      <TableRegion language={language} caption={words.caption} captionHidden className="figures compact">
        <thead>
          <tr>
            <th scope="col">{words.check}</th>
            <th scope="col">{words.comparisons}</th>
            <th scope="col">{words.findings}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(checked.checked) as Check[]).map((check, nth) => {
            const found = checked.findings.filter((one) => one.check === check).length;
            const compared = checked.checked[check];
            return (
              <tr key={check}>
                <th scope="row">
                  <span class="number">{nth + 1}</span> {reportWords[language].checks[check]}
                </th>
                <td>
                  {count(compared, language)}
                  {compared === 0 && <span class="hidden"> ({words.nothingToCompare})</span>}
                </td>
                <td class={found > 0 ? 'worse' : undefined}>{count(found, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </TableRegion>
    </>
  );
}
