import type { ComparisonAnswer } from '#comparison';
import type { Language } from '#kernel';
import { link } from '../links';
import { answeredState, type ProfileState } from './profile-state';
import { profileWords } from './profile.words';

/** The pictures of a comparison that can be taken away. */
export type PictureName = 'profile' | 'spread' | 'change';

interface PictureLinksProps {
  readonly picture: PictureName;
  readonly answer: ComparisonAnswer;
  readonly language: Language;
  readonly state: ProfileState;
  /** The measure that a spread is of. */
  readonly measure?: string;
}

/** Takes a picture away as drawn and as points of colour. */
export function PictureLinks({ picture, answer, language, state, measure }: PictureLinksProps) {
  const words = profileWords[language].downloads;
  const { municipalityCode: code } = answer.subject;
  const query = { ...answeredState(answer, state.asOf), measure, picture };
  return (
    <ul class="downloads" aria-label={words.picture}>
      {(['profileSvg', 'profilePng'] as const).map((place) => (
        <li key={place}>
          <a href={link(language, place, { code }, query)}>{words[place]}</a>
        </li>
      ))}
    </ul>
  );
}
