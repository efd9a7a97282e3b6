import type { AreaAnswer, ComparisonAnswer } from '#comparison';
import type { Language } from '#kernel';
import { Radar, type RadarWords } from '../charts/radar';
import { NARROW, WIDE, type Spoke } from '../charts/radar-shape';
import { computed, count, points, signOf } from '../i18n/format';
import { areaTitle } from '../parts/parts';
import { shareOf } from './measure';
import { profileWords } from './profile.words';

export function hasAreas(answer: ComparisonAnswer): boolean {
  return answer.areas.some((area) => area.score !== null);
}

interface ChartProps {
  readonly answer: ComparisonAnswer;
  readonly language: Language;
}

/** The profile in two sizes, of which the style sheet shows one. */
export function ProfileChart({ answer, language }: ChartProps) {
  const spokes = spokesOf(answer.areas, language);
  const words = radarWords(answer, language);
  return (
    <>
      <Radar id="profile" spokes={spokes} size={WIDE} words={words} className="wide-only" />
      <Radar id="profile-narrow" spokes={spokes} size={NARROW} words={words} className="narrow-only" />
    </>
  );
}

/** The profile as a file of its own, with the line that says where it is from. */
export function LoneProfile({ answer, language, source }: { source: string } & ChartProps) {
  const words = radarWords(answer, language);
  const cautious = { ...words, description: `${words.description} ${profileWords[language].profile.caution}` };
  return <Radar id="profile" spokes={spokesOf(answer.areas, language)} size={WIDE} words={cautious} source={source} />;
}

export function spokesOf(areas: readonly AreaAnswer[], language: Language): Spoke[] {
  return areas.map((area) => ({
    label: areaTitle(area, language),
    value: area.score === null ? null : points(area.score, language),
    subject: shareOf(area.score, area.maxPoints),
    mean: shareOf(area.mean, area.maxPoints),
    lowerQuartile: shareOf(area.lowerQuartile, area.maxPoints),
    upperQuartile: shareOf(area.upperQuartile, area.maxPoints),
  }));
}

/** What the profile shows, as its title: in how many areas the subject is above the mean. */
export function profileFinding(answer: ComparisonAnswer, language: Language): string {
  const words = profileWords[language].profile;
  const gaps = answer.areas.flatMap((area) => (area.gapToMean === null ? [] : [signOf(area.gapToMean)]));
  if (gaps.length === 0) return words.noFinding(answer.subject.name);
  const above = gaps.filter((sign) => sign > 0).length;
  return words.finding(answer.subject.name, count(above, language), count(gaps.length, language));
}

export function radarWords(answer: ComparisonAnswer, language: Language): RadarWords {
  const words = profileWords[language].profile;
  const described = answer.areas.flatMap((area) => {
    if (area.score === null) return [];
    const mean = area.mean === null ? undefined : computed(area.mean, language);
    return [words.describe(areaTitle(area, language), points(area.score, language), mean)];
  });
  const peers = Math.max(0, ...answer.areas.map((area) => area.n - (area.score === null ? 0 : 1)));
  return {
    title: profileFinding(answer, language),
    description: `${described.join('; ')}.`,
    subject: `${answer.subject.name} ${answer.subject.year}`,
    mean: words.mean(count(peers, language)),
    band: words.band,
  };
}
