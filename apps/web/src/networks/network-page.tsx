import type { NetworkRow } from '#registry';
import type { Language } from '#kernel';
import type { Reading } from '../http/reading';
import { count, day } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { SampleTag, TableRegion } from '../parts/parts';
import { networksWords } from './networks.words';

export interface NetworkPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly network: NetworkRow;
}

/** One network: its members, when each became one, and every change with its reason. */
export function NetworkPage({ reading, network }: NetworkPageProps) {
  const { language } = reading.visit;
  const words = networksWords[language];
  const { id, name, description, members, memberships } = network;
  const since = memberships.map(({ from }) => from).toSorted()[0] ?? network.createdAt;
  const crumbs = [{ text: words.heading, href: link(language, 'networks') }];
  return (
    <Page {...reading} title={name} crumbs={crumbs}>
      <h1>
        {name} <SampleTag language={language} show={network.isSample} />
      </h1>
      <p class="lead">{words.network.lead(count(members.length, language), day(since, language))}</p>
      {description !== null && <p>{description}</p>}
      <ul class="onward">
        <li>
          <a href={link(language, 'ranking', {}, { peers: `network:${id}` })}>{words.network.ranking}</a>
        </li>
        {reading.session.actor.role === 'analyst' && (
          <li>
            <a href={link(language, 'changeNetwork', { id })}>{words.network.change}</a>
          </li>
        )}
      </ul>
      <Members network={network} language={language} />
      <Memberships network={network} language={language} />
      <Changes network={network} language={language} />
    </Page>
  );
}

interface PartProps {
  readonly network: NetworkRow;
  readonly language: Language;
}

/** Each member leads to its own comparison with the network. */
function Members({ network: { id, members }, language }: PartProps) {
  const words = networksWords[language].network;
  return (
    <section aria-labelledby="members">
      <h2 id="members">{words.now}</h2>
      {members.length === 0 ? (
        <p>{words.noMembers}</p>
      ) : (
        <>
          <p class="explained">{words.use}:</p>
          <ul class="onward">
            {members.map(({ municipalityCode: code, name }) => (
              <li key={code}>
                <a href={link(language, 'profile', { code }, { peers: `network:${id}` })}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Memberships({ network: { memberships }, language }: PartProps) {
  const words = networksWords[language].network;
  return (
    <section aria-labelledby="memberships">
      <h2 id="memberships">{words.memberships}</h2>
      <TableRegion language={language} caption={words.memberships} captionHidden className="compact">
        <thead>
          <tr>
            <th scope="col">{words.municipality}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
          </tr>
        </thead>
        <tbody>
          {memberships.map(({ municipalityCode, name, from, to }) => (
            <tr key={`${municipalityCode} ${from}`}>
              <th scope="row">{name}</th>
              <td>{day(from, language)}</td>
              <td>{to === null ? words.still : day(to, language)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </section>
  );
}

function Changes({ network: { changes }, language }: PartProps) {
  const words = networksWords[language].network;
  const names = (of: NetworkRow['members']) => of.map(({ name }) => name).join(', ');
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      {changes.length === 0 && <p>{words.noChanges}</p>}
      <ul class="examples">
        {changes.map(({ validFrom, added, removed, reason, changedAt }) => (
          <li key={changedAt}>
            <p class="finding">{words.changed(day(validFrom, language))}</p>
            <p>
              {added.length > 0 && words.added(names(added))} {removed.length > 0 && words.removed(names(removed))}
            </p>
            <p class="explained">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
