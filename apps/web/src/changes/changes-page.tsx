import type { ChangePage } from '#changes';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import { ChangesTable } from './changes-table';
import { changesWords } from './changes.words';
import { ChangesForm, type ChangesChoice } from './changes-form';

export interface ChangesPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly changes: ChangePage;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly choice: ChangesChoice;
}

/** Everything that has become public, for anyone, the latest first. */
export function ChangesPage({ reading, changes, municipalities, choice }: ChangesPageProps) {
  const { language, query } = reading.visit;
  const words = changesWords[language];
  const chosen = municipalities.find(({ code }) => code === choice.kommun);
  const title = chosen ? words.headingOf(chosen.name) : words.heading;
  const { items, more, next } = changes;
  return (
    <Page {...reading} title={title} municipality={chosen}>
      <h1>{title}</h1>
      <p class="lead">{chosen ? words.leadOf(chosen.name) : words.lead}</p>
      <ChangesForm choice={choice} municipalities={municipalities} language={language} />
      {items.length === 0 ? (
        <div class="empty">
          <p class="finding">{words.empty}</p>
          <p>{words.emptyHow}</p>
        </div>
      ) : (
        <ChangesTable items={items} language={language} />
      )}
      <p class="after-table">
        {query.has('cursor') && (
          <>
            <a href={link(language, 'changes', {}, { ...choice })}>{words.newest}</a>{' '}
          </>
        )}
        {more && <a href={link(language, 'changes', {}, { ...choice, cursor: next })}>{words.older}</a>}
      </p>
      <ul class="sentences">
        <li>
          <a href={link(language, 'corrections')}>{words.corrections}</a>
        </li>
        <li>
          <a href="/api/v1/events">{words.forMachines}</a>
        </li>
      </ul>
    </Page>
  );
}
