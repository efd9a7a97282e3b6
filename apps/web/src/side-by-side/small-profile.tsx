import type { ComparisonAnswer } from '#comparison';
import type { Language } from '#kernel';
import { Radar } from '../charts/radar';
import { NARROW } from '../charts/radar-shape';
import { link } from '../links';
import { rankText } from '../parts/figures';
import { SampleTag } from '../parts/parts';
import { hasAreas, radarWords, spokesOf } from '../profile/profile-chart';
import { sideBySideWords } from './side-by-side.words';

/** One of the multiples: a small profile with the way to the whole one. */
export function SmallProfile({ answer, language }: { answer: ComparisonAnswer; language: Language }) {
  const words = sideBySideWords[language];
  const { name, year, municipalityCode: code, instrumentVersion: instrument, isSample } = answer.subject;
  const rank = rankText(answer.total, language);
  return (
    <li>
      <h3>
        <a href={link(language, 'profile', { code }, { instrument, year: String(year), peers: 'all' })}>
          {name} {year}
        </a>{' '}
        <SampleTag language={language} show={isSample} />
      </h3>
      {rank !== undefined && <p>{words.place(rank)}</p>}
      {hasAreas(answer) ? (
        <Radar
          id={`multiple-${code}`}
          spokes={spokesOf(answer.areas, language)}
          size={NARROW}
          words={radarWords(answer, language)}
          hasLegend={false}
        />
      ) : (
        <p>{words.noAreas}</p>
      )}
    </li>
  );
}
