import type { ComparisonAnswer } from '#comparison';
import type { Language } from '#kernel';
import { count, instant } from '../i18n/format';
import { link } from '../links';
import { detailWords } from './details.words';
import { answeredState, profileLink, type ProfileState } from './profile-state';

interface AsOfProps {
  readonly answer: ComparisonAnswer;
  readonly language: Language;
  readonly state: ProfileState;
}

/** As of when the comparison holds, with a link that always gives the same answer, and where the figures come from. */
export function AsOfSection({ answer, language, state }: AsOfProps) {
  const words = detailWords[language].asOf;
  const { subject, asOf } = answer;
  const at = (position: string | undefined) =>
    profileLink(language, subject.municipalityCode, answeredState(answer, position));
  return (
    <section aria-labelledby="as-of">
      <h2 id="as-of">{words.heading}</h2>
      <p>
        {words.stated(instant(asOf.instant, language), count(asOf.position, language))} {state.asOf && words.fixed}
      </p>
      <ul class="plain-links">
        <li>
          <a href={at(asOf.position)}>{words.permanent}</a>
        </li>
        {state.asOf && (
          <li>
            <a href={at(undefined)}>{words.latest}</a>
          </li>
        )}
        <li>
          <a href={link(language, 'evaluation', { id: subject.evaluationId })}>{words.evaluation}</a>
        </li>
        {subject.previous && (
          <li>
            <a href={link(language, 'evaluation', { id: subject.previous.evaluationId })}>
              {words.previous(subject.previous.year)}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
