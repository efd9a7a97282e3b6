import type { BoardCounts, BoardSubject, GoalBoard } from '#interim-reports';
import type { Language } from '#kernel';
import { count, computed } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { SampleTag, Swedish, TableRegion } from '../parts/parts';
import { ColumnHeads } from '../report-parts/column-heads';
import { reportWords } from '../report-parts/report.words';
import { goalBoardWords } from './goal-board.words';

type Across = GoalBoard['across'];

const SUBJECTS = ['goal', 'process-area', 'assignment', 'commitment'] as const satisfies readonly BoardSubject[];

/** The share met in each committee's latest adopted report, with how many it is of; the not assessed stand beside. */
export function AcrossSection({ across, language }: { across: Across; language: Language }) {
  const words = goalBoardWords[language].across;
  const subjects = SUBJECTS.filter((subject) => across.rows.some((row) => row.subject === subject && row.n > 0));
  return (
    <section aria-labelledby="across">
      <h2 id="across">{words.heading(across.fiscalYear === null ? '' : String(across.fiscalYear))}</h2>
      {subjects.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p class="explained">{words.explained}</p>
          {subjects.map((subject) => (
            <AcrossTable key={subject} {...{ across, subject, language }} />
          ))}
        </>
      )}
    </section>
  );
}

const COLUMNS = ['committee', 'share', 'met', 'partly', 'notMet', 'notAssessed', 'unknown', 'picture'] as const;

function AcrossTable({ across, subject, language }: { across: Across; subject: BoardSubject; language: Language }) {
  const words = goalBoardWords[language];
  const name = words.subjects[subject].many;
  const rows = across.rows.filter((row) => row.subject === subject && row.n > 0);
  const totals = across.totals.filter((row) => row.subject === subject && row.committees > 1);
  return (
    <>
      <h3>{name}</h3>
      <TableRegion language={language} caption={words.across.caption(name)} captionHidden className="figures">
        <ColumnHeads columns={COLUMNS.map((column) => words.across[column])} words={[words.across.picture]} />
        <tbody>
          {rows.map((row) => (
            <CommitteeLine key={row.reportId} row={row} language={language} />
          ))}
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            {totals.map((row) => (
              <tr key={`${row.judgedBy}`}>
                <th scope="row">
                  {words.across.totals(count(row.committees, language))}
                  {row.judgedBy && `, ${words.across.by[row.judgedBy]}`}
                </th>
                <CountCells counts={row} language={language} />
              </tr>
            ))}
          </tfoot>
        )}
      </TableRegion>
    </>
  );
}

function CommitteeLine({ row, language }: { row: Across['rows'][number]; language: Language }) {
  return (
    <tr>
      <th scope="row">
        <a href={link(language, 'interimReport', { id: row.reportId })}>
          {row.municipalityName}, <Swedish language={language}>{row.committee}</Swedish>
        </a>{' '}
        <SampleTag language={language} show={row.isSample} />
        {row.judgedBy && <div class="explained">{goalBoardWords[language].across.by[row.judgedBy]}</div>}
      </th>
      <CountCells counts={row} language={language} />
    </tr>
  );
}

function CountCells({ counts, language }: { counts: BoardCounts; language: Language }) {
  const words = goalBoardWords[language].across;
  const { met, partly, notMet, notAssessed, unknown, assessed, metPercent } = counts;
  return (
    <>
      <td>
        {metPercent === null ? (
          <Unknown reason={words.noShare} />
        ) : (
          words.shareOf(reportWords[language].percent(computed(metPercent, language)), count(assessed, language))
        )}
      </td>
      {[met, partly, notMet, notAssessed, unknown].map((one, nth) => (
        <td key={`${nth} ${one}`}>{count(one, language)}</td>
      ))}
      <td class="bar-cell">
        <Shares counts={counts} />
      </td>
    </>
  );
}

/** The steps as parts of a bar; what is not assessed is left empty at its end. Said in the cells beside it. */
function Shares({ counts: { met, partly, notMet, n } }: { counts: BoardCounts }) {
  const share = (part: number) => Math.round((part / Math.max(n, 1)) * 1000) / 10;
  const [first, second, third] = [share(met), share(partly), share(notMet)];
  return (
    <svg class="shares" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100" height="8" />
      <rect class="share-met" width={first} height="8" />
      <rect class="share-partly" x={first} y="1.5" width={second} height="5" />
      <rect class="share-not-met" x={first + second} y="3" width={third} height="2" />
    </svg>
  );
}
