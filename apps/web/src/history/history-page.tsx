import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import type { HistoryEntry } from '../api-answers';
import type { Reading } from '../http/reading';
import { count, instant } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { measureName } from '../parts/measure-name';
import { SampleTag, Swedish, TableRegion } from '../parts/parts';
import { placeText } from '../upload/place-words';
import { evaluationWords } from '../evaluation/evaluation.words';
import { HistoryLines } from './history-lines';
import { historyWords } from './history.words';

export interface HistoryPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluation: EvaluationRow;
  readonly entries: readonly HistoryEntry[];
}

export function HistoryPage({ reading, evaluation, entries }: HistoryPageProps) {
  const { language } = reading.visit;
  const words = historyWords[language];
  const { id, municipalityCode: code, municipalityName: name, year } = evaluation;
  const title = words.heading(name, year);
  const crumbs = [
    { text: layoutWords[language].places.evaluations, href: link(language, 'evaluations') },
    { text: evaluationWords[language].heading(name, year), href: link(language, 'evaluation', { id }) },
  ];
  const latestFirst = [...entries].sort((a, b) => b.version - a.version);
  return (
    <Page {...reading} title={title} crumbs={crumbs} municipality={{ code, name }}>
      <h1>
        {title} <SampleTag language={language} show={evaluation.isSample} />
      </h1>
      <p class="lead">{words.lead(count(entries.length, language))}</p>
      <TableRegion language={language} caption={words.caption} captionHidden className="log">
        <thead>
          <tr>
            <th scope="col">{words.columns.when}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.who}</th>
            <th scope="col">{words.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          <HistoryLines
            entries={latestFirst}
            keepsApart={({ origin }) => origin !== null}
            whatOf={(entry) => whatOf(entry, language)}
            line={(entry) => <EntryLine entry={entry} language={language} />}
            language={language}
          />
        </tbody>
      </TableRegion>
    </Page>
  );
}

function whatOf({ what }: HistoryEntry, language: Language): string {
  const words = historyWords[language];
  return words.what[what.replace(/\.v\d+$/, '')] ?? words.otherwise;
}

function EntryLine({ entry, language }: { entry: HistoryEntry; language: Language }) {
  const words = historyWords[language];
  return (
    <tr id={`${entry.version}`}>
      <th scope="row">
        <time dateTime={entry.at}>{instant(entry.at, language)}</time>
      </th>
      <td>
        <strong>{whatOf(entry, language)}</strong>
        {entry.detail && <div>{entry.detail[language]}</div>}
        <Places entry={entry} language={language} />
      </td>
      <td>{words.roles[entry.role]}</td>
      <td>
        {entry.reason === null ? (
          <Unknown reason={words.noReason} />
        ) : (
          <Swedish language={language}>{entry.reason}</Swedish>
        )}
      </td>
    </tr>
  );
}

/** Where the figures of this event stood in what was handed over, folded away. */
function Places({ entry: { origin }, language }: { entry: HistoryEntry; language: Language }) {
  const places = Object.entries(origin?.source?.places ?? {});
  if (places.length === 0) return null;
  return (
    <details>
      <summary>{historyWords[language].places(count(places.length, language))}</summary>
      <ul class="sentences">
        {places.map(([measure, place]) => (
          <li key={measure}>
            {measureName(measure, language)}: {placeText(place, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
