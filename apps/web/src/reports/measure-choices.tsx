import type { Language } from '#kernel';
import type { Instrument, InstrumentArea } from '../api-answers';
import type { FormProblem } from '../forms/form-problem';
import { count } from '../i18n/format';
import { areaTitle, Swedish } from '../parts/parts';
import { Check, CheckGroup } from './checks';
import { reportsWords } from './reports.words';
import { usualMeasures } from './settings-values';

/** As many as one report can hold. */
export const MOST_MEASURES = 12;

interface MeasureChoicesProps {
  readonly language: Language;
  readonly problem: FormProblem | undefined;
  /** The version whose measures they are. */
  readonly instrument: Instrument | undefined;
  /** None for the usual ones. */
  readonly measures: readonly string[];
}

/** What is ranked: the total, the areas and, folded, the sub-questions of each. */
export function MeasureChoices({ language, problem, instrument, measures }: MeasureChoicesProps) {
  const words = reportsWords[language].form;
  const areas = instrument?.areas ?? [];
  const chosen = new Set(measures.length > 0 ? measures : usualMeasures(instrument));
  const hint = words.measuresHint(instrument?.version ?? '', count(MOST_MEASURES, language));
  return (
    <CheckGroup {...{ language, problem, hint }} id="measures" legend={words.measures}>
      <Check id="measure-total" name="measures" value="total" checked={chosen.has('total')}>
        {words.total}
      </Check>
      {areas.map((area) => {
        const measure = `area:${area.number}`;
        return (
          <Check
            key={measure}
            id={`measure-${area.number}`}
            name="measures"
            value={measure}
            checked={chosen.has(measure)}
          >
            <span class="number">{area.number}</span> {areaTitle(area, language)}
          </Check>
        );
      })}
      {areas
        .filter(({ subQuestions }) => subQuestions.length > 0)
        .map((area) => (
          <SubQuestionChoices key={area.number} {...{ area, chosen, language }} />
        ))}
    </CheckGroup>
  );
}

interface SubQuestionChoicesProps extends Pick<MeasureChoicesProps, 'language'> {
  readonly area: InstrumentArea;
  readonly chosen: ReadonlySet<string>;
}

function SubQuestionChoices({ area, chosen, language }: SubQuestionChoicesProps) {
  const questions = area.subQuestions.map((one) => ({ ...one, measure: `sub:${one.number}` }));
  return (
    <details class="fold" open={questions.some(({ measure }) => chosen.has(measure))}>
      <summary>{reportsWords[language].form.subQuestions(`${area.number} ${areaTitle(area, language)}`)}</summary>
      {questions.map(({ number, title, measure }) => (
        <Check
          key={measure}
          id={`measure-${number.replace('.', '-')}`}
          name="measures"
          value={measure}
          checked={chosen.has(measure)}
        >
          <span class="number">{number}</span> <Swedish language={language}>{title}</Swedish>
        </Check>
      ))}
    </details>
  );
}
