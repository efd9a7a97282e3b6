import type { ComparisonAnswer } from '#comparison';
import type { Language } from '#kernel';
import type { Session } from '../api-answers';
import { link } from '../links';
import { analysisWords } from './analysis.words';
import { answeredState, profileLink } from './profile-state';

const MOST_SIDE_BY_SIDE = 6;

interface OnwardProps {
  readonly answer: ComparisonAnswer;
  readonly language: Language;
  readonly session: Session;
  readonly asOf: string | undefined;
}

/** Where an analyst goes on to from a comparison, with the same choices. */
export function OnwardLinks({ answer, language, session, asOf }: OnwardProps) {
  const words = analysisWords[language].onward;
  const { municipalityCode: code, instrumentVersion: instrument } = answer.subject;
  const state = answeredState(answer, asOf);
  const codes = answer.peers.members.map(({ municipalityCode }) => municipalityCode);
  const beside = [code, ...codes].slice(0, MOST_SIDE_BY_SIDE).join(',');
  return (
    <nav aria-label={words.label}>
      <ul class="onward">
        <li>
          <a href={profileLink(language, code, state, 'remedies')}>{words.remedies}</a>
        </li>
        <li>
          <a href={profileLink(language, code, state, 'similarProfiles')}>{words.similar}</a>
        </li>
        <li>
          <a href={profileLink(language, code, state, 'twoSources')}>{words.twoSources}</a>
        </li>
        <li>
          <a href={link(language, 'sideBySide', {}, { municipalities: beside, instrument, asOf })}>
            {words.sideBySide}
          </a>
        </li>
        {session.actor.role === 'analyst' && codes.length > 0 && (
          <li>
            <a href={link(language, 'createNetwork', {}, { members: codes.join(',') })}>{words.saveAsNetwork}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
