import type { EvaluationRow, FigureOrigin } from '#evaluations';
import type { Language } from '#kernel';
import { ErrorSummary, KeptFields } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { ScoreRow } from '../forms/score-fields';
import { valuesOf, type ScoreValues } from '../forms/scores';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import { areaTitle, Swedish } from '../parts/parts';
import { placeText } from '../upload/place-words';
import { draftCrumbs } from './draft-page';
import { draftWords } from './draft.words';
import { ObservationForm, type ObservationValues } from './observation-form';

type Area = EvaluationRow['areas'][number];

export interface DraftAreaPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluation: EvaluationRow;
  readonly area: Area;
  /** As written, where a form was not carried out; else what is stored is shown. */
  readonly written?: ReadonlyMap<string, ScoreValues>;
  readonly observation?: ObservationValues;
  readonly problem?: FormProblem;
  /** One for each of the two forms. */
  readonly kept: readonly [Kept, Kept];
}

/** The form of one area: its scores, and what the evaluators have observed. */
export function DraftAreaPage(props: DraftAreaPageProps) {
  const { reading, evaluation, area, observation, problem, kept } = props;
  const { language } = reading.visit;
  const words = draftWords[language].area;
  const { id, municipalityCode: code, municipalityName: name } = evaluation;
  const title = words.heading(area.number, areaTitle(area, language));
  const here = link(language, 'draftArea', { id, area: area.number });
  const field = { language, problem };
  return (
    <Page
      {...reading}
      title={title}
      crumbs={draftCrumbs(evaluation, language)}
      municipality={{ code, name }}
      failed={problem !== undefined}
    >
      <ErrorSummary {...field} />
      <h1>{title}</h1>
      <section aria-labelledby="scores">
        <h2 id="scores">{words.scores}</h2>
        <p>{area.subQuestions.length > 0 ? words.scoresText : words.noSubQuestions}</p>
        <form class="scores" method="post" action={here}>
          <KeptFields kept={kept[0]} />
          <ScoreRows {...props} />
          <button type="submit" name="do" value="score">
            {words.save}
          </button>
        </form>
      </section>
      <ObservationForm {...field} {...{ area, here, values: observation, kept: kept[1] }} />
      <Neighbours {...{ evaluation, area, language }} />
    </Page>
  );
}

function ScoreRows({ reading, evaluation, area, written, problem }: DraftAreaPageProps) {
  const { language } = reading.visit;
  const row = (key: string) => {
    const saved = valuesOf(evaluation.scores[key], language);
    const children = <ReadAt origin={evaluation.origins[key]} language={language} />;
    return { saved, values: written?.get(key) ?? saved, language, problem, children };
  };
  const own = `area:${area.number}`;
  return (
    <>
      {area.subQuestions.map(({ number, title, maxPoints }) => (
        <ScoreRow
          key={number}
          measure={{ key: `sub:${number}`, maxPoints }}
          title={
            <>
              <span class="number">{number}</span> <Swedish language={language}>{title}</Swedish>
            </>
          }
          {...row(`sub:${number}`)}
        />
      ))}
      <ScoreRow
        measure={{ key: own, maxPoints: area.maxPoints }}
        title={draftWords[language].area.printedArea}
        {...row(own)}
      />
    </>
  );
}

/** Where a score that was read from a report stands in it. */
function ReadAt({ origin, language }: { origin: FigureOrigin | undefined; language: Language }) {
  if (!origin || origin.place === null) return null;
  const words = draftWords[language].area;
  const place = placeText(origin.place, language);
  return <p class="source">{origin.mended ? words.mendedFrom(place) : words.readAt(place)}</p>;
}

function Neighbours({
  evaluation: { id, areas },
  area,
  language,
}: {
  evaluation: EvaluationRow;
  area: Area;
  language: Language;
}) {
  const words = draftWords[language].area;
  const at = areas.findIndex(({ number }) => number === area.number);
  const ways = [
    { to: areas[at - 1], text: words.previous },
    { to: areas[at + 1], text: words.next },
  ];
  return (
    <nav class="neighbours" aria-label={`${words.previous}, ${words.next}`}>
      {ways.map(
        ({ to, text }) =>
          to && (
            <a key={text} href={link(language, 'draftArea', { id, area: to.number })}>
              {text}: {to.number} {areaTitle(to, language)}
            </a>
          ),
      )}
    </nav>
  );
}
