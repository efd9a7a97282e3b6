import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import { scoresFrom } from '../forms/scores';
import { count } from '../i18n/format';
import { link } from '../links';
import { isOpen } from '../parts/may-do';
import { measureName } from '../parts/measure-name';
import { changesIn, shownAs } from './standing';
import { standingWords } from './standing.words';
import type { EvaluationValues } from './upload-values';

export interface StandingNoticeProps {
  readonly prefix: string;
  /** The evaluation that stands where this one would be taken in. */
  readonly standing: EvaluationRow | undefined;
  readonly values: EvaluationValues;
  readonly language: Language;
}

/** That a draft is there which would be filled, and which of its figures would change; or one that cannot be. */
export function StandingNotice(props: StandingNoticeProps) {
  const { standing, language } = props;
  if (!standing) return null;
  const words = standingWords[language];
  const { id, municipalityName: name, year, instrumentVersion: version } = standing;
  if (isOpen(standing)) return <DraftNotice {...props} standing={standing} />;
  return (
    <div class="notice">
      <p>
        {words.closed(name, year, version)} <a href={link(language, 'evaluation', { id })}>{words.toEvaluation}</a>
      </p>
    </div>
  );
}

function DraftNotice({ prefix, standing, values, language }: StandingNoticeProps & { standing: EvaluationRow }) {
  const words = standingWords[language];
  const { id, municipalityName: name, year, instrumentVersion: version } = standing;
  const { scores, keys } = scoresFrom(values.scores, {}, language);
  const told = scores.flatMap((score, nth) => {
    const key = keys[nth];
    return key === undefined ? [] : [{ key, score }];
  });
  const { added, same, replaced } = changesIn(standing, told, language);
  const [new_, instead, unchanged] = [added, replaced.length, same].map((n) => count(n, language));
  return (
    <div class="notice">
      <input type="hidden" name={`${prefix}draft`} value={shownAs(standing)} />
      <p>
        <strong>{words.draft(name, year, version)}</strong> {words.fills(new_ ?? '', instead ?? '', unchanged ?? '')}{' '}
        {words.ownSource} <a href={link(language, 'draft', { id })}>{words.toDraft}</a>
      </p>
      {replaced.length > 0 && (
        <details open={replaced.length <= FEW}>
          <summary>{words.replaced(count(replaced.length, language))}</summary>
          <ul class="sentences">
            {replaced.map(({ key, from, to }) => (
              <li key={key}>
                <a href={`#${prefix}${key.replace(':', '-')}-title`}>{measureName(key, language)}</a>
                {words.instead(from, to)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** So many are shown at once. */
const FEW = 12;
