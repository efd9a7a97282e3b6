import type { ComparisonAnswer, PeerScoresAnswer } from '#comparison';
import type { Language } from '#kernel';
import type { VNode } from 'preact';
import { NamedStrip } from '../charts/named-strip';
import { Slope } from '../charts/slope';
import { instant } from '../i18n/format';
import { againstText } from '../parts/peer-rules';
import { changePicture } from './change-section';
import { distributionPicture } from './distribution-section';
import type { PictureName } from './picture-links';
import { hasAreas, LoneProfile } from './profile-chart';
import { profileWords } from './profile.words';
import { sampleWarning } from './result-sentence';

interface LoneProps {
  readonly answer: ComparisonAnswer;
  readonly language: Language;
  readonly picture: PictureName;
  /** Asked for where the picture is a spread: the scores, and the measure. */
  readonly spreading?: { readonly scores: PeerScoresAnswer; readonly measure: string | undefined };
}

/** A picture of the comparison as a file of its own; undefined where there is nothing to draw. */
export function lonePicture({ answer, language, picture, spreading }: LoneProps): VNode | undefined {
  const source = sourceLine(answer, language);
  switch (picture) {
    case 'profile':
      return hasAreas(answer) ? <LoneProfile {...{ answer, language, source }} /> : undefined;
    case 'change': {
      const drawn = changePicture({ answer, language });
      return drawn && <Slope id="change" {...drawn} source={source} />;
    }
    case 'spread': {
      const drawn = spreading && distributionPicture({ answer, language, ...spreading });
      return drawn && <NamedStrip id="spread" {...drawn} source={source} />;
    }
  }
}

export function pictureNamed(name: string | null): PictureName {
  return name === 'change' || name === 'spread' ? name : 'profile';
}

/** As of when and among whom, and that some are invented. */
function sourceLine(answer: ComparisonAnswer, language: Language): string {
  const { peers, asOf } = answer;
  const rule = againstText(peers.rule, peers.members.length, language);
  const stated = profileWords[language].profile.source(instant(asOf.instant, language), rule);
  return `${stated} ${sampleWarning(answer, language) ?? ''}`.trim();
}
