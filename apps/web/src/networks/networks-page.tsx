import type { NetworkRow } from '#registry';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { SampleTag } from '../parts/parts';
import { networksWords } from './networks.words';

export interface NetworksPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly networks: readonly NetworkRow[];
}

/** Every saved network. */
export function NetworksPage({ reading, networks }: NetworksPageProps) {
  const { language } = reading.visit;
  const words = networksWords[language];
  const crumbs = [{ text: layoutWords[language].places.municipalities, href: link(language, 'municipalities') }];
  return (
    <Page {...reading} title={words.heading} crumbs={crumbs}>
      <h1>{words.heading}</h1>
      <p class="lead">{networks.length === 0 ? words.empty : words.lead(count(networks.length, language))}</p>
      {reading.session.actor.role === 'analyst' && (
        <p>
          <a href={link(language, 'createNetwork')}>{words.create}</a>
        </p>
      )}
      {networks.length === 0 && <p>{words.emptyHow}</p>}
      <ul class="examples">
        {networks.map(({ id, name, description, members, isSample }) => (
          <li key={id}>
            <p class="finding">
              <a href={link(language, 'network', { id })}>{name}</a> <SampleTag language={language} show={isSample} />
            </p>
            {description !== null && <p>{description}</p>}
            <p class="explained">{words.members(count(members.length, language))}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
