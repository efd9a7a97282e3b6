import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import { instant } from '../i18n/format';
import { link } from '../links';
import { areaTitle, Swedish } from '../parts/parts';
import { isPublished } from '../parts/published';
import { evaluationWords } from './evaluation.words';

interface SectionProps {
  readonly evaluation: EvaluationRow;
  readonly language: Language;
}

type Area = EvaluationRow['areas'][number];
const KINDS = ['strength', 'improvement', 'goodExample'] as const;

/** What the evaluators wrote, by area. */
export function ObservationsSection({ evaluation, language }: SectionProps) {
  const words = evaluationWords[language].observations;
  const areas = evaluation.areas.filter(({ observations }) => observations.length > 0);
  return (
    <section aria-labelledby="observations">
      <h2 id="observations">{words.heading}</h2>
      {areas.length === 0 && (
        <p>
          {words.none} {isPublished(evaluation) ? words.noneHowPublished : words.noneHow}
        </p>
      )}
      {areas.map((area) => (
        <Observations key={area.number} area={area} language={language} />
      ))}
    </section>
  );
}

function Observations({ area, language }: { area: Area; language: Language }) {
  const words = evaluationWords[language].observations;
  return (
    <div class="observations">
      <h3>
        <span class="number">{area.number}</span> {areaTitle(area, language)}
      </h3>
      <div class="columns">
        {KINDS.map((kind) => {
          const texts = area.observations.filter((observation) => observation.kind === kind);
          if (texts.length === 0) return null;
          return (
            <div key={kind} class={kind}>
              <h4>{words.kinds[kind]}</h4>
              <ul>
                {texts.map(({ text }) => (
                  <li key={text}>
                    <Swedish language={language}>{text}</Swedish>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The municipality's reply, or why it was published without one. */
export function ReplySection({ evaluation, language }: SectionProps) {
  const words = evaluationWords[language].reply;
  const { withoutReplyReason } = evaluation;
  return (
    <section aria-labelledby="reply">
      <h2 id="reply">{words.heading}</h2>
      <ReplyText evaluation={evaluation} language={language} />
      {withoutReplyReason && <p>{words.without(withoutReplyReason)}</p>}
    </section>
  );
}

/** When and what the municipality has replied. */
export function ReplyText({ evaluation: { reply }, language }: SectionProps) {
  const words = evaluationWords[language].reply;
  if (!reply) return <p>{words.none}</p>;
  const at = instant(reply.repliedAt, language);
  return (
    <>
      <p>{reply.agrees ? words.agrees(at) : words.disagrees(at)}</p>
      {reply.text && (
        <blockquote class="as-written">
          <Swedish language={language}>{reply.text}</Swedish>
        </blockquote>
      )}
    </>
  );
}

export function CorrectionsSection({ evaluation, language }: SectionProps) {
  const words = evaluationWords[language].corrections;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{words.heading}</h2>
      {evaluation.corrections.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="sentences">
          {evaluation.corrections.map(({ reason, correctedAt }) => (
            <li key={correctedAt}>{words.one(instant(correctedAt, language), reason)}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={link(language, 'corrections')}>{words.all}</a>
      </p>
    </section>
  );
}
