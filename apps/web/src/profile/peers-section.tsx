import type { ComparisonAnswer, PeerSet } from '#comparison';
import type { Language } from '#kernel';
import { count, day, points } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { SampleTag, TableRegion } from '../parts/parts';
import { partsWords } from '../parts/parts.words';
import { detailWords } from './details.words';

interface PeersProps {
  readonly peers: PeerSet;
  readonly language: Language;
}

/** Who is compared, and who is left out and why. */
export function PeersSection({ peers, language }: PeersProps) {
  const words = detailWords[language].peers;
  return (
    <section aria-labelledby="peer-group">
      <h2 id="peer-group">{words.heading}</h2>
      <p>{words.counted(count(peers.members.length, language), count(peers.eligible, language))}</p>
      {peers.network && (
        <p>
          <a href={link(language, 'network', { id: peers.network.id })}>{peers.network.name}</a>
          {words.networkOn(day(peers.network.validOn, language))}
        </p>
      )}
      {peers.members.length > 0 && <Members peers={peers} language={language} />}
      <LeftOut peers={peers} language={language} />
    </section>
  );
}

function Members({ peers, language }: PeersProps) {
  const words = detailWords[language].peers;
  return (
    <details class="fold">
      <summary>{words.members(count(peers.members.length, language))}</summary>
      <TableRegion language={language} caption={words.heading} captionHidden className="figures compact names">
        <thead>
          <tr>
            <th scope="col">{words.municipality}</th>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {peers.members.map((member) => (
            <tr key={member.municipalityCode}>
              <th scope="row">
                <a href={link(language, 'municipality', { code: member.municipalityCode })}>{member.name}</a>{' '}
                <SampleTag language={language} show={member.isSample} />
              </th>
              <td>{member.year}</td>
              <td>
                {member.total === null ? (
                  <Unknown reason={partsWords[language].notKnown} />
                ) : (
                  points(member.total, language)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </details>
  );
}

/** Those left out, gathered by reason. */
export function LeftOut({ peers, language, summary }: PeersProps & { summary?: (n: string) => string }) {
  const words = detailWords[language].peers;
  if (peers.leftOut.length === 0) return <p>{words.nobodyLeftOut}</p>;
  const byReason = gathered(peers.leftOut);
  return (
    <details class="fold">
      <summary>{(summary ?? words.leftOut)(count(peers.leftOut.length, language))}</summary>
      {[...byReason].map(([detail, municipalities]) => (
        <div key={detail} class="left-out">
          <p class="finding">{detail}</p>
          <p>{municipalities.map(({ name }) => name).join(', ')}.</p>
        </div>
      ))}
    </details>
  );
}

/** What the answer does not show, and why. */
export function NotShownSection({ answer, language }: { answer: ComparisonAnswer; language: Language }) {
  const words = detailWords[language].notShown;
  const details = [...new Set(answer.notShown.map(({ detail }) => detail))];
  return (
    <section aria-labelledby="not-shown">
      <h2 id="not-shown">{words.heading}</h2>
      {details.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul class="sentences">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function gathered(leftOut: PeerSet['leftOut']): Map<string, PeerSet['leftOut'][number][]> {
  const byReason = new Map<string, PeerSet['leftOut'][number][]>();
  for (const one of leftOut) byReason.set(one.detail, [...(byReason.get(one.detail) ?? []), one]);
  return byReason;
}
