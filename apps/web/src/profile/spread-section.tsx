import type { ComparisonAnswer, MeasureAnswer, PeerScoresAnswer } from '#comparison';
import type { Language } from '#kernel';
import { Strip, type StripPeer } from '../charts/strip';
import { computed, coordinate, points } from '../i18n/format';
import { rankText, Unknown } from '../parts/figures';
import { areaTitle, TableRegion } from '../parts/parts';
import { detailWords } from './details.words';
import { reasonFor, spreadOf, spreadText } from './measure';
import { profileWords } from './profile.words';

interface SectionProps {
  readonly answer: ComparisonAnswer;
  readonly language: Language;
}

/** One strip for the total and one per area, each with where the subject stands among the peers. */
export function SpreadSection({ answer, scores, language }: SectionProps & { scores: PeerScoresAnswer }) {
  const words = detailWords[language].strips;
  if ([answer.total, ...answer.areas].every(({ min }) => min === null)) return null;
  const peersOf = (measure: string) => peersIn(scores, measure, language);
  return (
    <section aria-labelledby="spread">
      <h2 id="spread">{words.heading}</h2>
      <p class="explained">{words.explained}</p>
      <ul class="strips">
        <StripItem
          measure={answer.total}
          label={profileWords[language].table.total}
          {...{ answer, language }}
          peers={peersOf('total')}
        />
        {answer.areas.map((area) => (
          <StripItem
            key={area.number}
            measure={area}
            label={areaTitle(area, language)}
            {...{ answer, language }}
            peers={peersOf(area.measure)}
          />
        ))}
      </ul>
      <SpreadTable answer={answer} language={language} />
    </section>
  );
}

/** The same as the strips, in figures. */
function SpreadTable({ answer, language }: SectionProps) {
  const words = detailWords[language].strips;
  const { total } = profileWords[language].table;
  const rows = [
    { measure: answer.total, label: total },
    ...answer.areas.map((area) => ({ measure: area, label: areaTitle(area, language) })),
  ];
  return (
    <details class="fold">
      <summary>{words.asTable}</summary>
      <TableRegion language={language} caption={words.caption} className="figures">
        <thead>
          <tr>
            <th scope="col">{profileWords[language].table.area}</th>
            <th scope="col">{answer.subject.name}</th>
            {SPREAD.map((figure) => (
              <th key={figure} scope="col">
                {words.columns[figure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, label }) => (
            <tr key={measure.measure}>
              <th scope="row">{label}</th>
              {(['score', ...SPREAD] as const).map((figure) => (
                <td key={figure} class={figure === 'score' ? 'subject' : undefined}>
                  <SpreadFigure {...{ measure, figure, answer, language }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </details>
  );
}

const SPREAD = ['min', 'lowerQuartile', 'median', 'mean', 'upperQuartile', 'max'] as const;

interface SpreadFigureProps extends SectionProps {
  readonly measure: MeasureAnswer;
  readonly figure: 'score' | (typeof SPREAD)[number];
}

function SpreadFigure({ measure, figure, answer, language }: SpreadFigureProps) {
  const value = measure[figure];
  if (value !== null) return <>{figure === 'mean' ? computed(value, language) : points(value, language)}</>;
  const missing = figure === 'score' ? 'score' : /Quartile|median/.test(figure) ? 'quartile' : 'mean';
  return <Unknown reason={reasonFor(measure, missing, answer.notShown, language)} />;
}

function peersIn({ rows }: PeerScoresAnswer, measure: string, language: Language): readonly StripPeer[] {
  return rows.flatMap(({ name, isSubject, scores }) => {
    const score = scores[measure];
    return score === undefined || isSubject
      ? []
      : [{ points: coordinate(score), label: `${name} ${points(score, language)}` }];
  });
}

interface StripItemProps extends SectionProps {
  readonly measure: MeasureAnswer;
  readonly label: string;
  readonly peers: readonly StripPeer[];
}

function StripItem({ measure, label, answer, language, peers }: StripItemProps) {
  if (measure.min === null) return null;
  const words = detailWords[language].strips;
  const score = measure.score === null ? undefined : points(measure.score, language);
  const rank = rankText(measure, language);
  const id = `strip-${measure.measure.replace(':', '-')}`;
  return (
    <li>
      <div class="strip-heading">
        <span class="strip-label">{label}</span>
        {rank && <span class="strip-rank">{rank}</span>}
      </div>
      <Strip
        id={id}
        title={words.title(label, answer.subject.name, score, rank)}
        description={spreadText(measure, language)}
        spread={spreadOf(measure, peers, language)}
      />
    </li>
  );
}
