import type { Gap, RemediesAnswer, RemedyArea } from '#comparison';
import type { Language } from '#kernel';
import type { MunicipalityRow } from '#registry';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { areaTitle, SampleTag } from '../parts/parts';
import { againstText } from '../parts/peer-rules';
import { answeredState, profileLink, type ProfileState } from '../profile/profile-state';
import { Examples } from './examples';
import { GapTable } from './gap-table';
import { remediesWords } from './remedies.words';

export interface RemediesPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly municipality: MunicipalityRow;
  readonly answer: RemediesAnswer;
  readonly state: ProfileState;
}

/** Where the municipality is weak, who does clearly better there, and what their evaluators wrote. */
export function RemediesPage({ reading, municipality, answer, state }: RemediesPageProps) {
  const { language } = reading.visit;
  const words = remediesWords[language];
  const { name, year } = answer.subject;
  const title = words.heading(name, year);
  const { code } = municipality;
  const profile = profileLink(language, code, answeredState(answer, state.asOf));
  const crumbs = [
    { text: layoutWords[language].places.municipalities, href: link(language, 'municipalities') },
    { text: municipality.name, href: link(language, 'municipality', { code }) },
  ];
  return (
    <Page {...reading} title={title} crumbs={crumbs} municipality={municipality}>
      <h1>
        {title} <SampleTag language={language} show={municipality.isSample} />
      </h1>
      <p class="lead">{leadOf(answer, language)}</p>
      <p class="explained">{words.explained}</p>
      <ul class="onward">
        <li>
          <a href={profile}>{words.back}</a>
        </li>
      </ul>
      {answer.areas.length > 1 && <Contents areas={answer.areas} language={language} />}
      <Falling gaps={answer.worseAndFalling} language={language} />
      {answer.areas.map((area) => (
        <AreaSection key={area.number} area={area} language={language} />
      ))}
      <NotShown answer={answer} language={language} />
    </Page>
  );
}

function leadOf({ areas, peers }: RemediesAnswer, language: Language): string {
  const words = remediesWords[language];
  const against = againstText(peers.rule, peers.members.length, language);
  const gaps = areas.reduce((sum, area) => sum + area.gaps.length, 0);
  return gaps === 0
    ? words.leadNone(against)
    : words.lead(count(gaps, language), count(areas.length, language), against);
}

function Contents({ areas, language }: { areas: readonly RemedyArea[]; language: Language }) {
  return (
    <nav class="contents" aria-label={remediesWords[language].contents}>
      <ul>
        {areas.map((area) => (
          <li key={area.number}>
            <a href={`#area-${area.number}`}>
              {area.number} {areaTitle(area, language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Falling({ gaps, language }: { gaps: readonly Gap[]; language: Language }) {
  const words = remediesWords[language].falling;
  return (
    <section aria-labelledby="falling">
      <h2 id="falling">{words.heading}</h2>
      <p>{gaps.length === 0 ? words.none : words.explained}</p>
      {gaps.length > 0 && <GapTable gaps={gaps} caption={words.heading} language={language} />}
    </section>
  );
}

function AreaSection({ area, language }: { area: RemedyArea; language: Language }) {
  const words = remediesWords[language];
  const title = `${area.number} ${areaTitle(area, language)}`;
  const id = `area-${area.number}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <GapTable gaps={area.gaps} caption={words.gaps.caption(title)} language={language} />
      <h3>{words.examples.heading}</h3>
      <Examples examples={area.examples} language={language} />
    </section>
  );
}

function NotShown({ answer, language }: { answer: RemediesAnswer; language: Language }) {
  if (answer.notShown.length === 0) return null;
  return (
    <section aria-labelledby="not-shown">
      <h2 id="not-shown">{remediesWords[language].notShown}</h2>
      <ul class="sentences">
        {answer.notShown.map(({ what, detail }) => (
          <li key={what}>{detail}</li>
        ))}
      </ul>
    </section>
  );
}
