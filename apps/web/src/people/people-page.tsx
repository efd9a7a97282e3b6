import type { Person } from '#access';
import type { Language } from '#kernel';
import type { Items } from '../api-answers';
import type { Reading } from '../http/reading';
import { instant } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { TableRegion } from '../parts/parts';
import { peopleWords } from './people.words';

export interface PeoplePageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly found: Items<Person>;
}

/** Those whom the directory knows, as far as they fit what is searched for. */
export function PeoplePage({ reading, found: { items, next } }: PeoplePageProps) {
  const { language, query } = reading.visit;
  const words = peopleWords[language];
  const q = query.get('q') ?? '';
  return (
    <Page {...reading} title={words.heading}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <form class="form" method="get" action={link(language, 'people')} role="search">
        <div class="entry">
          <label for="q">{words.search}</label>
          <p class="hint" id="q-hint">
            {words.searchHint}
          </p>
          <input id="q" name="q" type="search" value={q} maxLength={200} aria-describedby="q-hint" autocomplete="off" />
        </div>
        <button type="submit">{words.find}</button>
      </form>
      {items.length === 0 ? <p>{words.none}</p> : <Found people={items} language={language} />}
      {next && (
        <p class="after-table">
          <a href={link(language, 'people', {}, { q, cursor: next })}>{words.more}</a>
        </p>
      )}
    </Page>
  );
}

function Found({ people, language }: { readonly people: readonly Person[]; readonly language: Language }) {
  const { columns, kinds, heading } = peopleWords[language];
  return (
    <TableRegion language={language} caption={heading} captionHidden className="compact">
      <thead>
        <tr>
          {[columns.name, columns.kind, columns.id, columns.seen].map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <a href={link(language, 'person', { id: person.id })}>{nameOf(person, language)}</a>
            </th>
            <td>{kinds[person.kind]}</td>
            <td>
              <code>{person.id}</code>
            </td>
            <td>{instant(person.lastSeenAt, language)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** What to call somebody of whom not all is known. */
export function nameOf({ name, subject, kind }: Person, language: Language): string {
  const { unnamed, kinds } = peopleWords[language];
  return name ?? (kind === 'erased' ? kinds.erased : (subject ?? unnamed));
}
