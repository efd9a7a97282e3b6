import type { InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { reportChecksWords } from '../report-checks/report-checks.words';
import { reportStatementsWords } from '../report-statements/report-statements.words';
import { interimReportWords } from './interim-report.words';
import { wayWords } from './way.words';

interface ContentsProps {
  readonly report: InterimReportRow;
  readonly hasWay: boolean;
  readonly language: Language;
}

/** The way to each section of a long page. */
export function Contents({ report, hasWay, language }: ContentsProps) {
  const words = interimReportWords[language];
  const statements = reportStatementsWords[language];
  const sections: readonly (readonly [id: string, name: string, shown: boolean])[] = [
    ['deviations', words.deviations.heading, true],
    ['way', wayWords[language].heading, hasWay],
    ['tables', words.tables.heading, true],
    ['checks', reportChecksWords[language].heading, true],
    ['goals', statements.goals.heading, report.goals.length > 0],
    ['process-areas', statements.processAreas.heading, report.processAreas.length > 0],
    ['commitments', statements.commitments.heading, report.commitments.length > 0],
    ['assignments', statements.assignments.heading, report.assignments.length > 0],
    ['indicators', statements.indicators.heading, report.indicators.length > 0],
    ['measures', statements.measures.heading, report.measures.length > 0],
    ['observations', statements.observations.heading, report.observations.length > 0],
  ];
  return (
    <nav class="contents" aria-label={words.contents}>
      <ul>
        {sections
          .filter(([, , shown]) => shown)
          .map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
