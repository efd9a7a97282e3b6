import type { ReportTableRow } from '#interim-reports';
import type { Language } from '#kernel';
import type { NumberedFinding } from '../report-checks/numbered-findings';
import { Swedish } from '../parts/parts';
import { reportTableWords } from './report-table.words';

interface RowNotesProps {
  readonly row: ReportTableRow;
  readonly findings: readonly NumberedFinding[];
  readonly columns: number;
  readonly language: Language;
}

/** The unit's own comment on a row, and what the checks found in it, right below. */
export function RowNotes({ row, findings, columns, language }: RowNotesProps) {
  const words = reportTableWords[language];
  if (row.comment === null && findings.length === 0) return null;
  return (
    <tr class="row-notes">
      <td class="words" colSpan={columns}>
        <div class="held">
          {row.comment !== null && (
            <p class="as-written">
              <strong>{words.comment}</strong> <Swedish language={language}>{row.comment}</Swedish>
            </p>
          )}
          {findings.map(({ nth, finding }) => (
            <p key={nth} class={`found ${finding.severity}`}>
              <strong>{words.finding(nth)}:</strong> {finding.detail[language]}
            </p>
          ))}
        </div>
      </td>
    </tr>
  );
}
