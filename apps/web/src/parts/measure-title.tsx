import type { EvaluationRow } from '#evaluations';
import type { Language } from '#kernel';
import { measureName } from './measure-name';
import { areaTitle, Swedish } from './parts';

interface MeasureTitleProps {
  readonly measure: string;
  readonly areas: readonly {
    readonly number: string;
    readonly title: string;
    readonly titleEn: string;
    readonly subQuestions:
      EvaluationRow['areas'][number]['subQuestions'] | readonly { number: string; title: string }[];
  }[];
  readonly language: Language;
}

/** Number and title of a measure, in words. */
export function MeasureTitle({ measure, areas, language }: MeasureTitleProps) {
  const [level, number] = measure.split(':');
  const area = level === 'area' && areas.find((one) => one.number === number);
  const sub = level === 'sub' && areas.flatMap(({ subQuestions }) => subQuestions).find((one) => one.number === number);
  return (
    <>
      {measureName(measure, language)}
      {area && `: ${areaTitle(area, language)}`}
      {sub && (
        <>
          : <Swedish language={language}>{sub.title}</Swedish>
        </>
      )}
    </>
  );
}
