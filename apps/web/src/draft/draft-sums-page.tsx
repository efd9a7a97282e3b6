import type { EvaluationRow } from '#evaluations';
import { ErrorSummary, KeptFields } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { ScoreRow } from '../forms/score-fields';
import { valuesOf, type ScoreValues } from '../forms/scores';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import { areaTitle } from '../parts/parts';
import { draftCrumbs } from './draft-page';
import { draftWords } from './draft.words';

export interface DraftSumsPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluation: EvaluationRow;
  readonly written?: ReadonlyMap<string, ScoreValues>;
  readonly problem?: FormProblem;
  readonly kept: Kept;
}

/** The printed points of the areas and the printed total, for what is known no deeper. */
export function DraftSumsPage({ reading, evaluation, written, problem, kept }: DraftSumsPageProps) {
  const { language } = reading.visit;
  const words = draftWords[language];
  const { id, municipalityCode: code, municipalityName: name } = evaluation;
  const title = words.sumsPage.heading;
  return (
    <Page
      {...reading}
      title={title}
      crumbs={draftCrumbs(evaluation, language)}
      municipality={{ code, name }}
      failed={problem !== undefined}
    >
      <ErrorSummary problem={problem} language={language} />
      <h1>{title}</h1>
      <p>{words.sumsPage.text}</p>
      <form class="scores" method="post" action={link(language, 'draftSums', { id })}>
        <KeptFields kept={kept} />
        <SumRows {...{ reading, evaluation, written, problem }} />
        <button type="submit">{words.area.save}</button>
      </form>
    </Page>
  );
}

function SumRows({ reading, evaluation, written, problem }: Omit<DraftSumsPageProps, 'kept'>) {
  const { language } = reading.visit;
  const words = draftWords[language];
  const { areas, total } = evaluation;
  const row = (key: string) => {
    const saved = valuesOf(evaluation.scores[key], language);
    return { saved, values: written?.get(key) ?? saved, language, problem };
  };
  return (
    <>
      {areas.map((area) => (
        <ScoreRow
          key={area.number}
          measure={{ key: `area:${area.number}`, maxPoints: area.maxPoints }}
          title={
            <>
              <span class="number">{area.number}</span> {areaTitle(area, language)}
            </>
          }
          {...row(`area:${area.number}`)}
        />
      ))}
      <ScoreRow
        measure={{ key: 'total', maxPoints: total.maxPoints }}
        title={<strong>{words.sumsPage.total}</strong>}
        {...row('total')}
      />
    </>
  );
}
