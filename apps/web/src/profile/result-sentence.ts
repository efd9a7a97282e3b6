import type { ComparisonAnswer } from '#comparison';
import { absolute, decimal, figure, type Language } from '#kernel';
import { computed, count, points, signOf } from '../i18n/format';
import { rankText } from '../parts/figures';
import { profileWords } from './profile.words';

/** The result of a comparison in words. */
export function resultSentence(answer: ComparisonAnswer, language: Language): string {
  const { sentence } = profileWords[language];
  const { subject, total } = answer;
  if (total.score === null) return sentence.noScore(subject.name, subject.year);
  const rank = rankText(total, language);
  const score = [subject.name, points(total.score, language), points(total.maxPoints, language), subject.year] as const;
  const sentences = [rank === undefined ? sentence.scored(...score) : sentence.scoredWithPlace(...score, rank)];
  if (total.gapToMean !== null && total.mean !== null) sentences.push(gapSentence(answer, language));
  if (total.rankInterval && total.rankInterval.from !== total.rankInterval.to) sentences.push(sentence.notCloser);
  return sentences.join(' ');
}

function gapSentence({ total }: ComparisonAnswer, language: Language): string {
  const gap = total.gapToMean ?? '0';
  const amount = figure(absolute(decimal(gap)), language, 1);
  const peers = count(total.n - 1, language);
  return profileWords[language].sentence.gap(amount, signOf(gap), computed(total.mean ?? '0', language), peers);
}

/** How many of the peers are invented; undefined when none are. */
export function sampleWarning({ peers }: ComparisonAnswer, language: Language): string | undefined {
  const sample = peers.members.filter(({ isSample }) => isSample).length;
  if (sample === 0) return undefined;
  return profileWords[language].samplePeers(count(sample, language), count(peers.members.length, language));
}
