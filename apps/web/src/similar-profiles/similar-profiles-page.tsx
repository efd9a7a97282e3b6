import type { SimilarProfile, SimilarProfilesAnswer } from '#comparison';
import type { Language } from '#kernel';
import type { MunicipalityRow } from '#registry';
import type { Reading } from '../http/reading';
import { computed, count, signed } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { areaTitle, SampleTag, TableRegion } from '../parts/parts';
import { answeredState, profileLink, type ProfileState } from '../profile/profile-state';
import { similarWords } from './similar-profiles.words';

const SIDE_BY_SIDE = 5;

export interface SimilarProfilesPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly municipality: MunicipalityRow;
  readonly answer: SimilarProfilesAnswer;
  readonly state: ProfileState;
}

export function SimilarProfilesPage({ reading, municipality, answer, state }: SimilarProfilesPageProps) {
  const { language } = reading.visit;
  const words = similarWords[language];
  const { subject, rows } = answer;
  const { code } = municipality;
  const title = words.heading(subject.name, subject.year);
  const crumbs = [
    { text: layoutWords[language].places.municipalities, href: link(language, 'municipalities') },
    { text: municipality.name, href: link(language, 'municipality', { code }) },
  ];
  const beside = [code, ...rows.slice(0, SIDE_BY_SIDE).map(({ municipalityCode }) => municipalityCode)].join(',');
  const instrument = subject.instrumentVersion;
  return (
    <Page {...reading} title={title} crumbs={crumbs} municipality={municipality}>
      <h1>
        {title} <SampleTag language={language} show={municipality.isSample} />
      </h1>
      <p class="lead">{leadOf(answer, language)}</p>
      <ul class="onward">
        <li>
          <a href={profileLink(language, code, answeredState(answer, state.asOf))}>{words.back}</a>
        </li>
        {rows.length > 0 && (
          <li>
            <a href={link(language, 'sideBySide', {}, { municipalities: beside, instrument, asOf: state.asOf })}>
              {words.sideBySide}
            </a>
          </li>
        )}
      </ul>
      {rows.length > 0 && <SimilarTable answer={answer} language={language} />}
      <p class="explained">{words.explained}</p>
    </Page>
  );
}

function leadOf({ emptyBecause, rows, measured }: SimilarProfilesAnswer, language: Language): string {
  const words = similarWords[language];
  const [first] = rows;
  if (!first) return emptyBecause ? words.noAreas : words.nobody;
  return words.lead(`${first.name} ${first.year}`, computed(first.distance, language), count(measured, language));
}

function SimilarTable({ answer, language }: { answer: SimilarProfilesAnswer; language: Language }) {
  const words = similarWords[language];
  return (
    <TableRegion language={language} caption={words.caption} className="figures names similar">
      <thead>
        <tr>
          <th scope="col">{words.municipality}</th>
          <th scope="col">{words.year}</th>
          <th scope="col">{words.distance}</th>
          <th scope="col" class="words">
            {words.widest}
          </th>
          {answer.areas.map((area) => (
            <th key={area.number} scope="col" title={areaTitle(area, language)}>
              {words.differences} {area.number}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row) => (
          <SimilarLine key={row.evaluationId} {...{ row, answer, language }} />
        ))}
      </tbody>
    </TableRegion>
  );
}

interface SimilarLineProps {
  readonly row: SimilarProfile;
  readonly answer: SimilarProfilesAnswer;
  readonly language: Language;
}

function SimilarLine({ row, answer, language }: SimilarLineProps) {
  const words = similarWords[language];
  const widest = row.areas.find(({ number }) => number === row.widestArea);
  const named = answer.areas.find(({ number }) => number === row.widestArea);
  const query = { instrument: answer.subject.instrumentVersion, year: String(row.year) };
  return (
    <tr>
      <th scope="row">
        <a href={link(language, 'profile', { code: row.municipalityCode }, query)}>{row.name}</a>{' '}
        <SampleTag language={language} show={row.isSample} />
      </th>
      <td>{row.year}</td>
      <td>{words.uncertain(computed(row.distance, language), computed(row.halfWidth, language))}</td>
      <td class="words">
        {named &&
          widest &&
          words.apart(`${named.number} ${areaTitle(named, language)}`, signed(widest.difference, language, 1))}
      </td>
      {row.areas.map(({ number, difference }) => (
        <td key={number}>{signed(difference, language, 1)}</td>
      ))}
    </tr>
  );
}
