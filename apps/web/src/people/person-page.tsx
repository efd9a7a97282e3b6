import type { Person } from '#access';
import type { Language } from '#kernel';
import { ErrorSummary, KeptFields, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { instant } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { nameOf } from './people-page';
import { peopleWords } from './people.words';

export interface PersonPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly person: Person;
}

export function PersonPage({ reading, person }: PersonPageProps) {
  const { language } = reading.visit;
  const { person: words } = peopleWords[language];
  const { id, kind } = person;
  const title = words.heading(nameOf(person, language));
  return (
    <Page {...reading} title={title} crumbs={crumbsIn(language)}>
      <h1>{title}</h1>
      {kind === 'erased' && <p class="lead">{words.erasedLead}</p>}
      {kind === 'key' && <p class="lead">{words.keyLead}</p>}
      <PersonFacts person={person} language={language} />
      <ul class="onward">
        <li>
          <a href={link(language, 'personFile', { id })} download>
            {words.extract}
          </a>
        </li>
        {(kind === 'person' || kind === 'demo') && (
          <li>
            <a href={link(language, 'erasePerson', { id })}>{words.erase}</a>
          </li>
        )}
      </ul>
      <p class="explained">{words.extractHint}</p>
    </Page>
  );
}

/** What the directory says of somebody. */
export function PersonFacts({ person, language }: { readonly person: Person; readonly language: Language }) {
  const { facts, columns, kinds } = peopleWords[language];
  const { id, kind, name, issuer, subject, firstSeenAt, lastSeenAt, erasedAt, erasedReason } = person;
  const rows: readonly (readonly [string, string | null])[] = [
    [columns.name, name],
    [columns.kind, kinds[kind]],
    [facts.issuer, issuer],
    [facts.subject, subject],
    [columns.id, id],
    [facts.first, instant(firstSeenAt, language)],
    [facts.last, instant(lastSeenAt, language)],
    [facts.erased, erasedAt && instant(erasedAt, language)],
    [facts.reason, erasedReason],
  ];
  return (
    <dl class="facts" aria-label={facts.heading}>
      {rows.map(
        ([term, text]) =>
          text !== null && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

interface ErasePageProps extends PersonPageProps {
  readonly kept: Kept;
  readonly reason: string;
  readonly problem?: FormProblem;
}

/** What erasing does, before it is done. */
export function ErasePersonPage({ reading, person, kept, reason, problem }: ErasePageProps) {
  const { language } = reading.visit;
  const { erase: words } = peopleWords[language];
  const field = { language, problem };
  const { id } = person;
  const name = nameOf(person, language);
  const title = words.heading(name);
  const crumbs = [...crumbsIn(language), { text: name, href: link(language, 'person', { id }) }];
  return (
    <Page {...reading} title={title} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary {...field} />
      <h1>{title}</h1>
      <p class="lead">{words.lead}</p>
      <ul>
        {words.what.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <form class="form" method="post" action={link(language, 'erasePerson', { id })}>
        <KeptFields kept={kept} />
        <TextArea {...field} id="reason" label={words.reason} hint={words.reasonHint} value={reason} rows={2} />
        <button type="submit">{words.submit}</button>
      </form>
      <p class="after-table">
        <a href={link(language, 'person', { id })}>{formsWords[language].cancel}</a>
      </p>
    </Page>
  );
}

function crumbsIn(language: Language) {
  return [{ text: peopleWords[language].heading, href: link(language, 'people') }];
}
