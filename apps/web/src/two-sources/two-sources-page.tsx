import type { ComparisonAnswer } from '#comparison';
import type { AcrossRow, CycleAccuracy } from '#interim-reports';
import type { Language } from '#kernel';
import type { MunicipalityRow } from '#registry';
import type { Reading } from '../http/reading';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { areaTitle, SampleTag, TableRegion } from '../parts/parts';
import { MeasureCells } from '../profile/area-table';
import { answeredState, profileLink, type ProfileState } from '../profile/profile-state';
import { profileWords } from '../profile/profile.words';
import { AccuracyTable, GoalsTable } from './report-tables';
import { twoSourcesWords } from './two-sources.words';

export interface TwoSourcesPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly municipality: MunicipalityRow;
  readonly state: ProfileState;
  /** Undefined where nothing is published. */
  readonly answer: ComparisonAnswer | undefined;
  readonly accuracy: readonly CycleAccuracy[];
  readonly goals: readonly AcrossRow[];
}

/** Side by side and no more: nothing is computed from the two together. */
export function TwoSourcesPage(props: TwoSourcesPageProps) {
  const { reading, municipality, answer, accuracy, goals, state } = props;
  const { language } = reading.visit;
  const words = twoSourcesWords[language];
  const { code, name } = municipality;
  const title = words.heading(name);
  const crumbs = [
    { text: layoutWords[language].places.municipalities, href: link(language, 'municipalities') },
    { text: name, href: link(language, 'municipality', { code }) },
  ];
  const profile = answer ? answeredState(answer, state.asOf) : state;
  return (
    <Page {...reading} title={title} crumbs={crumbs} municipality={municipality}>
      <h1>
        {title} <SampleTag language={language} show={municipality.isSample} />
      </h1>
      <p class="lead">{words.lead}</p>
      <p class="notice">{words.caution}</p>
      {answer && (
        <p>
          <a href={profileLink(language, code, profile)}>{words.back}</a>
        </p>
      )}
      <Evaluation answer={answer} language={language} />
      <AccuracyTable cycles={accuracy} language={language} />
      <GoalsTable rows={goals} language={language} />
    </Page>
  );
}

/** The areas of governance and results, by instrument version: an area's number means different things in different ones. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  '2010': ['3', '5'],
  '2016': ['3', '5'],
  '2020': ['3', '4'],
};

function Evaluation({ answer, language }: { answer: ComparisonAnswer | undefined; language: Language }) {
  const words = twoSourcesWords[language].evaluation;
  const { table } = profileWords[language];
  if (!answer) return <p>{words.none}</p>;
  const shown = AREAS[answer.subject.instrumentVersion] ?? [];
  return (
    <section aria-labelledby="evaluation">
      <h2 id="evaluation">{words.heading(answer.subject.name, answer.subject.year)}</h2>
      <p class="explained">{words.explained}</p>
      <TableRegion language={language} caption={words.caption} className="figures">
        <thead>
          <tr>
            <th scope="col">{table.area}</th>
            <th scope="col">{table.points}</th>
            <th scope="col">{table.mean}</th>
            <th scope="col">{table.gap}</th>
            <th scope="col">{table.rank}</th>
          </tr>
        </thead>
        <tbody>
          {answer.areas
            .filter(({ number }) => shown.includes(number))
            .map((area) => (
              <tr key={area.number}>
                <th scope="row">
                  <span class="number">{area.number}</span> {areaTitle(area, language)}
                </th>
                <MeasureCells measure={area} answer={answer} language={language} />
              </tr>
            ))}
        </tbody>
      </TableRegion>
    </section>
  );
}
