import type { AreaAnswer, ComparisonAnswer } from '#comparison';
import type { Language } from '#kernel';
import { Radar, type RadarWords } from '../charts/radar';
import { NARROW, WIDE, type Spoke } from '../charts/radar-shape';
import { computed, count, instant, points, signOf } from '../i18n/format';
import { areaTitle } from '../parts/parts';
import { againstText } from '../parts/peer-rules';
import { shareOf } from './measure';
import { profileWords } from './profile.words';
import { sampleWarning } from './result-sentence';

export function hasAreas(answer: ComparisonAnswer): boolean {
  return answer.areas.some((area) => area.score !== null);
}

/** The profile in two sizes, of which the style sheet shows one. */
export function ProfileChart({ answer, language }: { answer: ComparisonAnswer; language: Language }) {
  const spokes = spokesOf(answer.areas, language);
  const words = radarWords(answer, language);
  return (
    <>
      <Radar id="profile" spokes={spokes} size={WIDE} words={words} className="wide-only" />
      <Radar id="profile-narrow" spokes={spokes} size={NARROW} words={words} className="narrow-only" />
    </>
  );
}

/** The profile as a file of its own. */
export function LoneProfile({ answer, language }: { answer: ComparisonAnswer; language: Language }) {
  const words = radarWords(answer, language);
  const { profile } = profileWords[language];
  const rule = againstText(answer.peers.rule, answer.peers.members.length, language);
  const stated = profile.source(instant(answer.asOf.instant, language), rule);
  const warning = sampleWarning(answer, language) ?? '';
  const cautious = { ...words, description: `${words.description} ${profile.caution}` };
  return (
    <Radar
      id="profile"
      spokes={spokesOf(answer.areas, language)}
      size={WIDE}
      words={cautious}
      source={`${stated} ${warning}`.trim()}
    />
  );
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
