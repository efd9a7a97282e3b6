import type { EvaluationRow } from '#evaluations';
import { DeedPage } from '../forms/deed-page';
import { KeptFields, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { ScoreRow, scoreText } from '../forms/score-fields';
import { fieldsOf, isSubQuestion, measuresOf, valuesOf, type Measure, type ScoreValues } from '../forms/scores';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { MeasureTitle } from '../parts/measure-title';
import { Swedish, TableRegion } from '../parts/parts';
import { ChooseMeasures } from './choose-measures';
import { correctWords } from './correct.words';

/** Where a person is: choosing figures, writing them anew, or looking at what will change before it is sent. */
export type CorrectStep = 'choose' | 'fill' | 'check';

export interface CorrectPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly evaluation: EvaluationRow;
  readonly step: CorrectStep;
  /** What is written of each figure that is to be corrected. */
  readonly written: ReadonlyMap<string, ScoreValues>;
  readonly reason: string;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

export function CorrectPage(props: CorrectPageProps) {
  const { reading, evaluation, step, written, problem } = props;
  const { language } = reading.visit;
  const words = correctWords[language];
  const { municipalityName, year } = evaluation;
  return (
    <DeedPage {...{ reading, evaluation, problem }} heading={words.heading(municipalityName, year)} lead={words.lead}>
      {step === 'choose' && <ChooseMeasures {...{ evaluation, language }} chosen={new Set(written.keys())} />}
      {step === 'fill' && <Fill {...props} />}
      {step === 'check' && <Check {...props} />}
    </DeedPage>
  );
}

function chosenMeasures({ evaluation, written }: CorrectPageProps): readonly Measure[] {
  return measuresOf(evaluation).filter(({ key }) => written.has(key));
}

function Fill(props: CorrectPageProps) {
  const { reading, evaluation, written, reason, kept, problem } = props;
  const { language } = reading.visit;
  const words = correctWords[language];
  return (
    <section aria-labelledby="fill">
      <h2 id="fill">{words.fill.heading}</h2>
      <p>{words.fill.text}</p>
      <form class="scores" method="post" action={link(language, 'correct', { id: evaluation.id })}>
        <KeptFields kept={kept} />
        {chosenMeasures(props).map((measure) => {
          const stored = valuesOf(evaluation.scores[measure.key], language);
          return (
            <ScoreRow
              key={measure.key}
              {...{ measure, language, problem }}
              title={<MeasureTitle measure={measure.key} areas={evaluation.areas} language={language} />}
              values={written.get(measure.key) ?? stored}
            >
              <input type="hidden" name="m" value={measure.key} />
              <p class="hint">{words.fill.stands(scoreText(stored, language))}</p>
            </ScoreRow>
          );
        })}
        <TextArea
          {...{ language, problem }}
          id="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          rows={3}
        />
        <button type="submit" name="do" value="look">
          {words.look}
        </button>
      </form>
    </section>
  );
}

function Check(props: CorrectPageProps) {
  const { reading, evaluation, written, reason, kept } = props;
  const { language } = reading.visit;
  const words = correctWords[language];
  return (
    <section aria-labelledby="check">
      <h2 id="check">{words.check.heading}</h2>
      <ChangesTable {...props} />
      <h3>{words.reason}</h3>
      <blockquote>
        <Swedish language={language}>{reason}</Swedish>
      </blockquote>
      <form class="scores" method="post" action={link(language, 'correct', { id: evaluation.id })}>
        <KeptFields kept={kept} />
        <input type="hidden" name="reason" value={reason} />
        {[...written].flatMap(([key, values]) => hiddenFields(key, values))}
        <p class="buttons">
          <button type="submit" name="do" value="send">
            {words.check.send}
          </button>
          <button type="submit" name="do" value="change" class="second">
            {words.check.change}
          </button>
        </p>
      </form>
    </section>
  );
}

function hiddenFields(key: string, { percent, points }: ScoreValues) {
  const fields = fieldsOf(key);
  return [
    <input key={`m ${key}`} type="hidden" name="m" value={key} />,
    ...(isSubQuestion({ key })
      ? [<input key={fields.percent} type="hidden" name={fields.percent} value={percent} />]
      : []),
    <input key={fields.points} type="hidden" name={fields.points} value={points} />,
  ];
}

/** Old beside new, for what differs. */
function ChangesTable(props: CorrectPageProps) {
  const { reading, evaluation, written } = props;
  const { language } = reading.visit;
  const words = correctWords[language].check;
  const changed = chosenMeasures(props).map(({ key }) => {
    const [from, to] = [valuesOf(evaluation.scores[key], language), written.get(key)];
    return { key, from: scoreText(from, language), to: to ? scoreText(to, language) : '' };
  });
  return (
    <TableRegion language={language} caption={words.caption} className="log">
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
        </tr>
      </thead>
      <tbody>
        {changed
          .filter(({ from, to }) => from !== to)
          .map(({ key, from, to }) => (
            <tr key={key}>
              <th scope="row" class="wraps">
                <MeasureTitle measure={key} areas={evaluation.areas} language={language} />
              </th>
              <td>{from}</td>
              <td>
                <strong>{to}</strong>
              </td>
            </tr>
          ))}
      </tbody>
    </TableRegion>
  );
}
