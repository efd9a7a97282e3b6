import type { KeyRow } from '#access';
import type { Language, Role } from '#kernel';
import type { Reading } from '../http/reading';
import { day, instant } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { TableRegion } from '../parts/parts';
import { keysWords } from './keys.words';

export interface KeysPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly keys: readonly KeyRow[];
}

/** The keys of the approver's municipality: those that hold, and those that did. */
export function KeysPage({ reading, keys }: KeysPageProps) {
  const { language } = reading.visit;
  const words = keysWords[language];
  const holding = keys.filter(({ status }) => status === 'active');
  const ended = keys.filter(({ status }) => status !== 'active');
  return (
    <Page {...reading} title={words.heading}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a class="button" href={link(language, 'createKey')}>
          {words.create}
        </a>
      </p>
      {holding.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <KeyList id="holding" heading={words.holding} keys={holding} language={language} hold />
      )}
      {ended.length > 0 && <KeyList id="ended" heading={words.ended} keys={ended} language={language} hold={false} />}
    </Page>
  );
}

interface ListProps {
  readonly id: string;
  readonly heading: string;
  readonly keys: readonly KeyRow[];
  readonly language: Language;
  /** Tells until when each holds and how it is revoked, or when it ended. */
  readonly hold: boolean;
}

function KeyList({ id, heading, keys, language, hold }: ListProps) {
  const { columns } = keysWords[language];
  const { name, scopes, expires, used, made, ended, revoke } = columns;
  const headings = hold ? [name, scopes, expires, used, made, revoke] : [name, scopes, ended, used, made];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <TableRegion language={language} caption={heading} captionHidden className="keys">
        <thead>
          <tr>
            {headings.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <Row key={key.id} of={key} language={language} hold={hold} />
          ))}
        </tbody>
      </TableRegion>
    </section>
  );
}

function Row({ of, language, hold }: Pick<ListProps, 'language' | 'hold'> & { readonly of: KeyRow }) {
  const words = keysWords[language];
  const { id, name, scopes, expiresOn, lastUsedAt, createdAt, createdByRole } = of;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Scopes scopes={scopes} language={language} />
      </td>
      <td>{hold ? day(expiresOn, language) : endOf(of, language)}</td>
      <td>{lastUsedAt === null ? words.neverUsed : instant(lastUsedAt, language)}</td>
      <td>{words.made(day(createdAt, language), whoIs(createdByRole, language))}</td>
      {hold && (
        <td>
          <a href={link(language, 'revokeKey', { id })} aria-label={words.revokeOf(name)}>
            {words.columns.revoke}
          </a>
        </td>
      )}
    </tr>
  );
}

export function Scopes({ scopes, language }: Pick<KeyRow, 'scopes'> & { readonly language: Language }) {
  return (
    <ul class="scopes">
      {scopes.map((scope) => (
        <li key={scope}>{keysWords[language].scopes[scope]}</li>
      ))}
    </ul>
  );
}

function endOf({ status, expiresOn, revokedAt, revokedByRole }: KeyRow, language: Language): string {
  const { status: words } = keysWords[language];
  if (status === 'revoked' && revokedAt !== null && revokedByRole !== null)
    return words.revoked(day(revokedAt, language), whoIs(revokedByRole, language));
  return words.expired(day(expiresOn, language));
}

function whoIs(role: Role, language: Language): string {
  return layoutWords[language].roles[role];
}
