import type { BoardCell, BoardLine, BoardSubject, CommitteeBoard } from '#interim-reports';
import type { Language } from '#kernel';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { inSwedish, Swedish, TableRegion } from '../parts/parts';
import { JudgementText } from '../report-parts/judgement';
import { cycleName } from '../report-parts/report-names';
import { reportWords } from '../report-parts/report.words';
import { goalBoardWords } from './goal-board.words';

const SUBJECTS = ['goal', 'process-area', 'assignment', 'commitment'] as const satisfies readonly BoardSubject[];

interface BoardTablesProps {
  readonly board: CommitteeBoard;
  readonly language: Language;
}

/** One table for each kind of thing that is followed, a column for each report. */
export function BoardTables({ board, language }: BoardTablesProps) {
  return (
    <>
      {SUBJECTS.map((subject) => {
        const lines = board.lines.filter((line) => line.subject === subject).toSorted(byNumber);
        return lines.length === 0 ? null : <BoardTable key={subject} {...{ board, subject, lines, language }} />;
      })}
    </>
  );
}

/** 1, 1.1, 1.2, 2 …; what has no number stays where it is. */
function byNumber(a: BoardLine, b: BoardLine): number {
  if (a.number === null || b.number === null) return 0;
  return a.number.localeCompare(b.number, 'sv', { numeric: true });
}

interface BoardTableProps extends BoardTablesProps {
  readonly subject: BoardSubject;
  readonly lines: readonly BoardLine[];
}

function BoardTable({ board, subject, lines, language }: BoardTableProps) {
  const words = goalBoardWords[language];
  const { many, one } = words.subjects[subject];
  const reports = board.reports.filter(({ reportId }) =>
    lines.some(({ cells }) => cells.some((cell) => cell.reportId === reportId)),
  );
  return (
    <>
      <h3>{many}</h3>
      <TableRegion language={language} caption={words.caption(many)} captionHidden className="log board">
        <thead>
          <tr>
            <th scope="col">{one}</th>
            {reports.map((report) => (
              <ReportHead key={report.reportId} report={report} language={language} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row" class="wraps">
                <LineHead line={line} language={language} />
              </th>
              {reports.map(({ reportId }) => (
                <td key={reportId}>
                  <Cell line={line} cell={line.cells.find((cell) => cell.reportId === reportId)} language={language} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}

function ReportHead({ report, language }: { report: CommitteeBoard['reports'][number]; language: Language }) {
  return (
    <th scope="col">
      <a href={link(language, 'interimReport', { id: report.reportId })} lang={inSwedish(language)}>
        {cycleName(report)}
      </a>{' '}
      {!report.isAdopted && <span class="tag">{goalBoardWords[language].draft}</span>}
    </th>
  );
}

function LineHead({ line, language }: { line: BoardLine; language: Language }) {
  const words = goalBoardWords[language];
  const { number, title, goalKind, under, isHeading, isGone } = line;
  return (
    <>
      {number !== null && <span class="number">{number} </span>}
      <Swedish language={language}>{title}</Swedish>
      {(goalKind || under) && (
        <div class="explained">
          {goalKind && reportWords[language].goalKinds[goalKind]}
          {goalKind && under && ': '}
          {under && <Swedish language={language}>{under}</Swedish>}
        </div>
      )}
      {isHeading && <div class="explained">{words.gathers}</div>}
      {isGone && <div class="explained">{words.gone}</div>}
    </>
  );
}

function Cell({ line, cell, language }: { line: BoardLine; cell: BoardCell | undefined; language: Language }) {
  const words = goalBoardWords[language];
  if (!cell) return <Unknown reason={words.notInReport} />;
  const { forecast, status, trend, completion, judgedBy, sinceLast, worseThanForecast } = cell;
  if (!forecast && !status) return <Unknown reason={line.isHeading ? words.gathers : words.noJudgement} />;
  return (
    <>
      {forecast && <JudgementText judgement={forecast} none={words.noJudgement} language={language} brief />}
      {status && (
        <div>
          <JudgementText judgement={status} none={words.noJudgement} language={language} brief />
        </div>
      )}
      <span class="change explained">{judgedBy === 'status' ? words.byStatus : words.byForecast}</span>
      {trend && <JudgementText judgement={trend} none={words.noJudgement} language={language} brief />}
      {completion && (
        <div>
          <JudgementText judgement={completion} none={words.noJudgement} language={language} brief />
        </div>
      )}
      {sinceLast && <span class={`change ${sinceLast}`}>{words.changes[sinceLast]}</span>}
      {worseThanForecast && <strong class="change worse">{words.worseThanForecast}</strong>}
    </>
  );
}
