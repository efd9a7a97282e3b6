import type { SecurityEntry } from '#access';
import type { Language } from '#kernel';
import type { Items } from '../api-answers';
import type { Reading } from '../http/reading';
import { instant } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { TableRegion } from '../parts/parts';
import { SecurityLogForm, type SecurityLogChoice } from './security-log-form';
import { securityLogWords } from './security-log.words';

export interface SecurityLogPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly notes: Items<SecurityEntry>;
  readonly choice: SecurityLogChoice;
}

/** What the service has noted about security, for its operator. */
export function SecurityLogPage({ reading, notes: { items, next }, choice }: SecurityLogPageProps) {
  const { language, query } = reading.visit;
  const words = securityLogWords[language];
  return (
    <Page {...reading} title={words.heading}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <SecurityLogForm choice={choice} language={language} />
      {items.length === 0 ? (
        <div class="empty">
          <p class="finding">{words.empty}</p>
          <p>{words.emptyHow}</p>
        </div>
      ) : (
        <NotesTable items={items} language={language} />
      )}
      <p class="after-table">
        {query.has('cursor') && (
          <>
            <a href={link(language, 'securityLog', {}, { ...choice })}>{words.newest}</a>{' '}
          </>
        )}
        {next && <a href={link(language, 'securityLog', {}, { ...choice, cursor: next })}>{words.older}</a>}
      </p>
    </Page>
  );
}

function NotesTable({ items, language }: { items: readonly SecurityEntry[]; language: Language }) {
  const words = securityLogWords[language];
  return (
    <TableRegion language={language} caption={words.caption} captionHidden className="log">
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.when}</th>
          <th scope="col">{words.columns.who}</th>
          <th scope="col">{words.columns.about}</th>
          <th scope="col">{words.columns.address}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((note) => (
          <NoteLine key={note.id} note={note} language={language} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function NoteLine({ note, language }: { note: SecurityEntry; language: Language }) {
  const words = securityLogWords[language];
  const { at, code, actorId, about, reason, address } = note;
  return (
    <tr>
      <th scope="row" class="wraps">
        {words.codes[code]}
      </th>
      <td>
        <time dateTime={at}>{instant(at, language)}</time>
      </td>
      <td>
        {actorId === null ? words.nobody : <a href={link(language, 'securityLog', {}, { actorId })}>{actorId}</a>}
      </td>
      <td>
        {about ?? words.nothing}
        {reason && <div>{reason}</div>}
      </td>
      <td>{address ?? words.nobody}</td>
    </tr>
  );
}
