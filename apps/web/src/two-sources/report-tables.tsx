import type { AcrossRow, CycleAccuracy } from '#interim-reports';
import type { Language } from '#kernel';
import { computed, count, signed } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { SampleTag, TableRegion } from '../parts/parts';
import { twoSourcesWords } from './two-sources.words';

/** How the forecasts have come out, per cycle and level. */
export function AccuracyTable({ cycles, language }: { cycles: readonly CycleAccuracy[]; language: Language }) {
  const words = twoSourcesWords[language].accuracy;
  const comparable = cycles.filter(({ n }) => n > 0);
  return (
    <section aria-labelledby="accuracy">
      <h2 id="accuracy">{words.heading}</h2>
      {comparable.length === 0 ? (
        <p>{cycles.length === 0 ? words.none : words.noOutturn}</p>
      ) : (
        <p class="explained">{words.explained}</p>
      )}
      {comparable.length > 0 && (
        <TableRegion language={language} caption={words.caption} className="figures">
          <thead>
            <tr>
              <th scope="col">{words.cycle}</th>
              <th scope="col" class="words">
                {words.level}
              </th>
              <th scope="col">{words.years}</th>
              <th scope="col">{words.n}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {comparable.map((cycle) => (
              <AccuracyLine key={`${cycle.cycle} ${cycle.level}`} cycle={cycle} language={language} />
            ))}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
}

function AccuracyLine({ cycle, language }: { cycle: CycleAccuracy; language: Language }) {
  const words = twoSourcesWords[language].accuracy;
  return (
    <tr>
      <th scope="row" lang="sv">
        {cycle.cycle}
      </th>
      <td class="words">{words.levels[cycle.level]}</td>
      <td>{cycle.years.length === 0 ? <Unknown reason={words.unknown} /> : cycle.years.join(', ')}</td>
      <td>{count(cycle.n, language)}</td>
      <td>
        {cycle.percentOfBudget === null ? (
          <Unknown reason={words.unknown} />
        ) : (
          signed(cycle.percentOfBudget, language, 1)
        )}
      </td>
    </tr>
  );
}

/** How the goals and the like of the latest adopted reports stand. */
export function GoalsTable({ rows, language }: { rows: readonly AcrossRow[]; language: Language }) {
  const words = twoSourcesWords[language].goals;
  const [first] = rows;
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{first ? words.heading(first.fiscalYear) : words.headingNone}</h2>
      {first ? <p class="explained">{words.explained}</p> : <p>{words.none}</p>}
      {first && (
        <TableRegion language={language} caption={words.caption} className="figures">
          <thead>
            <tr>
              <th scope="col">{words.committee}</th>
              <th scope="col" class="words">
                {words.subject}
              </th>
              <th scope="col">{words.met}</th>
              <th scope="col">{words.partly}</th>
              <th scope="col">{words.notMet}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <GoalLine key={`${row.reportId} ${row.subject} ${row.judgedBy}`} row={row} language={language} />
            ))}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
}

function GoalLine({ row, language }: { row: AcrossRow; language: Language }) {
  const words = twoSourcesWords[language].goals;
  return (
    <tr>
      <th scope="row">
        <a href={link(language, 'interimReport', { id: row.reportId })} lang="sv">
          {row.committee}
        </a>{' '}
        <SampleTag language={language} show={row.isSample} />
      </th>
      <td class="words">{words.subjects[row.subject]}</td>
      <td>{count(row.met, language)}</td>
      <td>{count(row.partly, language)}</td>
      <td>{count(row.notMet, language)}</td>
      <td>{row.metPercent === null ? <Unknown reason={words.unknown} /> : computed(row.metPercent, language)}</td>
    </tr>
  );
}
