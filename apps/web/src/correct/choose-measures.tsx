import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import { link } from '../links';
import { areaTitle, Swedish } from '../parts/parts';
import { correctWords } from './correct.words';

interface ChooseMeasuresProps {
  readonly evaluation: EvaluationRow;
  readonly chosen: ReadonlySet<string>;
  readonly language: Language;
}

/** Which figures to correct: a plain form whose choices end in the address. */
export function ChooseMeasures({ evaluation, chosen, language }: ChooseMeasuresProps) {
  const words = correctWords[language].choose;
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{words.heading}</h2>
      <form class="form wide" method="get" action={link(language, 'correct', { id: evaluation.id })}>
        <Choice measure="total" chosen={chosen}>
          {words.total}
        </Choice>
        {evaluation.areas.map((area) => (
          <AreaChoices key={area.number} {...{ area, chosen, language }} />
        ))}
        <button type="submit">{words.submit}</button>
      </form>
    </section>
  );
}

interface AreaChoicesProps extends Pick<ChooseMeasuresProps, 'chosen' | 'language'> {
  readonly area: EvaluationRow['areas'][number];
}

function AreaChoices({ area, chosen, language }: AreaChoicesProps) {
  const words = correctWords[language].choose;
  const title = areaTitle(area, language);
  const own = `area:${area.number}`;
  const open = chosen.has(own) || area.subQuestions.some(({ number }) => chosen.has(`sub:${number}`));
  return (
    <details class="fold" open={open}>
      <summary>
        <span class="number">{area.number}</span> {title}
      </summary>
      <fieldset class="plain">
        <legend class="hidden">{words.measures(title)}</legend>
        <Choice measure={own} chosen={chosen}>
          {words.printedArea}
        </Choice>
        {area.subQuestions.map((sub) => (
          <Choice key={sub.number} measure={`sub:${sub.number}`} chosen={chosen}>
            <span class="number">{sub.number}</span> <Swedish language={language}>{sub.title}</Swedish>
          </Choice>
        ))}
      </fieldset>
    </details>
  );
}

function Choice({
  measure,
  chosen,
  children,
}: {
  measure: string;
  chosen: ReadonlySet<string>;
  children: preact.ComponentChildren;
}) {
  const id = `choose-${measure.replace(':', '-')}`;
  return (
    <div class="choice">
      <input id={id} name="m" type="checkbox" value={measure} checked={chosen.has(measure)} />
      <label for={id}>{children}</label>
    </div>
  );
}
