import type { ComparisonAnswer, MeasureAnswer, PeerScores, PeerScoresAnswer } from '#comparison';
import { compare, decimal, type Language } from '#kernel';
import { NamedStrip, type NamedPeer } from '../charts/named-strip';
import { coordinate, count, points } from '../i18n/format';
import { link } from '../links';
import { rankText } from '../parts/figures';
import { areaTitle, SampleTag, TableRegion } from '../parts/parts';
import { analysisWords } from './analysis.words';
import { detailWords } from './details.words';
import { spreadOf, spreadText } from './measure';
import { PictureLinks } from './picture-links';
import { answeredState, profileLink, type ProfileState } from './profile-state';
import { profileWords } from './profile.words';

interface DistributionProps {
  readonly answer: ComparisonAnswer;
  readonly scores: PeerScoresAnswer;
  readonly language: Language;
  readonly state: ProfileState;
}

interface Spreading extends Omit<DistributionProps, 'state'> {
  readonly measure: string | undefined;
}

/** The spread of one measure, as it is drawn; undefined where it is known of no peer. */
export function distributionPicture({ answer, scores, language, measure }: Spreading) {
  const chosen = chosenMeasure(answer, measure);
  const rows = rowsOf(scores, chosen.measure);
  if (rows.length === 0) return undefined;
  const score = chosen.score === null ? undefined : points(chosen.score, language);
  const name = measureTitle(answer, chosen.measure, language);
  return {
    title: detailWords[language].strips.title(name, answer.subject.name, score, rankText(chosen, language)),
    description: spreadText(chosen, language),
    spread: spreadOf(chosen, [], language),
    peers: rows.map((row) => namedPeer(row, row.score, answer, language)),
  };
}

/** One measure with every peer named: the picture, and the same as a table. */
export function DistributionSection({ answer, scores, language, state }: DistributionProps) {
  const words = analysisWords[language].distribution;
  const chosen = chosenMeasure(answer, state.measure);
  const name = measureTitle(answer, chosen.measure, language);
  const picture = distributionPicture({ answer, scores, language, measure: chosen.measure });
  return (
    <section aria-labelledby="distribution">
      <h2 id="distribution">{words.heading(name)}</h2>
      <MeasureLinks {...{ answer, language, state }} chosen={chosen.measure} />
      {picture ? (
        <>
          <p class="finding">{picture.title}.</p>
          <figure>
            <NamedStrip id="named-strip" {...picture} />
            <NamedStrip id="named-strip-narrow" {...picture} narrow />
            <figcaption>{words.explained}</figcaption>
            <PictureLinks picture="spread" measure={chosen.measure} {...{ answer, language, state }} />
          </figure>
          <PeerTable rows={rowsOf(scores, chosen.measure)} name={name} language={language} />
        </>
      ) : (
        <p>{words.unknown}</p>
      )}
    </section>
  );
}

/** The peers whose figure is known. */
function rowsOf({ rows }: PeerScoresAnswer, measure: string) {
  return rows.flatMap((row) => {
    const score = row.scores[measure];
    return score === undefined || row.isSubject ? [] : [{ ...row, score }];
  });
}

function chosenMeasure(answer: ComparisonAnswer, measure: string | undefined): MeasureAnswer {
  const all = [answer.total, ...answer.areas, ...answer.areas.flatMap(({ subQuestions }) => subQuestions)];
  return all.find((one) => one.measure === measure) ?? answer.total;
}

function measureTitle(answer: ComparisonAnswer, measure: string, language: Language): string {
  const area = answer.areas.find((one) => one.measure === measure);
  const question = answer.areas.flatMap(({ subQuestions }) => subQuestions).find((one) => one.measure === measure);
  if (area) return `${area.number} ${areaTitle(area, language)}`;
  return question ? `${question.number} ${question.title}` : profileWords[language].table.total;
}

export function namedPeer(row: PeerScores, score: string, answer: ComparisonAnswer, language: Language): NamedPeer {
  const { instrumentVersion: instrument } = answer.subject;
  const { peer } = analysisWords[language].distribution;
  return {
    name: row.name,
    label: peer(row.name, String(row.year), points(score, language)),
    points: coordinate(score),
    href: link(language, 'profile', { code: row.municipalityCode }, { instrument, year: String(row.year) }),
  };
}

interface MeasureLinksProps extends Omit<DistributionProps, 'scores'> {
  readonly chosen: string;
}

/** The total and the areas to choose from, as links that hold the choice. */
function MeasureLinks({ answer, language, state, chosen }: MeasureLinksProps) {
  const words = analysisWords[language].distribution;
  const measures = ['total', ...answer.areas.map(({ measure }) => measure)];
  const shown = measures.includes(chosen) ? measures : [...measures, chosen];
  return (
    <nav aria-label={words.choose}>
      <ul class="onward">
        {shown.map((measure) => (
          <li key={measure}>
            <a
              href={`${profileLink(language, answer.subject.municipalityCode, { ...answeredState(answer, state.asOf), measure })}#distribution`}
              aria-current={measure === chosen ? 'true' : undefined}
            >
              {measureTitle(answer, measure, language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PeerTableProps {
  readonly rows: readonly (PeerScores & { readonly score: string })[];
  readonly name: string;
  readonly language: Language;
}

function PeerTable({ rows, name, language }: PeerTableProps) {
  const words = analysisWords[language].distribution;
  const columns = detailWords[language].peers;
  const ordered = rows.toSorted((a, b) => compare(decimal(b.score), decimal(a.score)));
  return (
    <details class="fold">
      <summary>{words.show(count(rows.length, language))}</summary>
      <TableRegion language={language} caption={words.caption(name)} className="figures compact names">
        <thead>
          <tr>
            <th scope="col">{columns.municipality}</th>
            <th scope="col">{columns.year}</th>
            <th scope="col">{columns.total}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => (
            <tr key={row.evaluationId}>
              <th scope="row">
                <a href={link(language, 'municipality', { code: row.municipalityCode })}>{row.name}</a>{' '}
                <SampleTag language={language} show={row.isSample} />
              </th>
              <td>{row.year}</td>
              <td>{points(row.score, language)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </details>
  );
}
