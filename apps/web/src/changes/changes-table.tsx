import type { NetworkChange, PublishedChange } from '#changes';
import type { Language } from '#kernel';
import { day, instant, points } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { inSwedish, SampleTag, Swedish, TableRegion } from '../parts/parts';
import { reportName } from '../report-parts/report-names';
import { changesWords } from './changes.words';

interface Line {
  readonly change: PublishedChange;
  readonly language: Language;
}

export function ChangesTable({ items, language }: { items: readonly PublishedChange[]; language: Language }) {
  const words = changesWords[language];
  return (
    <TableRegion language={language} caption={words.caption} captionHidden className="log corrections">
      <thead>
        <tr>
          {(['what', 'when', 'change', 'why'] as const).map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((change) => (
          <ChangeLine key={change.position} change={change} language={language} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function ChangeLine({ change, language }: Line) {
  const words = changesWords[language];
  const reason = 'reason' in change ? change.reason : null;
  return (
    <tr>
      <th scope="row" class="wraps">
        <a href={addressOf(change, language)} lang={isInSwedish(change) ? inSwedish(language) : undefined}>
          {nameOf(change, language)}
        </a>{' '}
        <SampleTag language={language} show={change.isSample} />
      </th>
      <td>
        <time dateTime={change.at}>{instant(change.at, language)}</time>
      </td>
      <td>
        <strong>{words.types[change.type]}</strong>
        <Facts change={change} language={language} />
      </td>
      <td>{reason === null ? <Unknown reason={words.noReason} /> : <Swedish language={language}>{reason}</Swedish>}</td>
    </tr>
  );
}

function nameOf(change: PublishedChange, language: Language): string {
  const words = changesWords[language];
  switch (change.kind) {
    case 'evaluation':
      return words.evaluation(change.municipalityName, change.year, change.instrumentVersion);
    case 'interim-report':
      return reportName(change, language);
    case 'ranking-report':
      return change.title;
    case 'network':
      return words.network(change.name);
  }
}

/** Names of reports are as the committee or the analyst wrote them. */
function isInSwedish({ kind }: PublishedChange): boolean {
  return kind === 'interim-report' || kind === 'ranking-report';
}

function addressOf({ kind, id }: PublishedChange, language: Language): string {
  switch (kind) {
    case 'evaluation':
      return link(language, 'evaluation', { id });
    case 'interim-report':
      return link(language, 'interimReport', { id });
    case 'ranking-report':
      return link(language, 'rankingReport', { id });
    case 'network':
      return link(language, 'network', { id });
  }
}

function Facts({ change, language }: Line) {
  const words = changesWords[language];
  switch (change.kind) {
    case 'evaluation':
      return change.total === null ? null : <div>{words.total(points(change.total, language))}</div>;
    case 'interim-report':
      return <div>{words.through(day(change.outturnThrough, language))}</div>;
    case 'ranking-report':
      return <div>{words.dueAt(instant(change.dueAt, language))}</div>;
    case 'network':
      return <NetworkFacts change={change} language={language} />;
  }
}

function NetworkFacts({
  change: { added, removed, validFrom },
  language,
}: {
  change: NetworkChange;
  language: Language;
}) {
  const words = changesWords[language];
  const names = (members: NetworkChange['added']) => members.map(({ name }) => name).join(', ');
  return (
    <ul class="changes">
      <li>{words.from(day(validFrom, language))}</li>
      {added.length > 0 && <li>{words.added(names(added))}</li>}
      {removed.length > 0 && <li>{words.removed(names(removed))}</li>}
    </ul>
  );
}
