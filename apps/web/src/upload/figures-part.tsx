import type { Problem, Proposal } from '#intake';
import type { Language } from '#kernel';
import type { Instrument, InstrumentArea } from '../api-answers';
import { TextField } from '../forms/fields';
import { faultsAt, type FormProblem } from '../forms/form-problem';
import { ScoreRow } from '../forms/score-fields';
import { fieldsOf, type Measure } from '../forms/scores';
import { count } from '../i18n/format';
import { areaTitle, Swedish } from '../parts/parts';
import { placeText } from './place-words';
import type { EvaluationValues } from './upload-values';
import { uploadWords } from './upload.words';

export interface FiguresPartProps {
  readonly nth: number;
  readonly proposal: Proposal;
  readonly instruments: readonly Instrument[];
  readonly measures: readonly Measure[];
  readonly values: EvaluationValues;
  /** The line that stands at a place. */
  readonly lines: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly language: Language;
  readonly problem: FormProblem | undefined;
}

/** Every figure that was read, editable, each with the line that it came from and what there is to settle. */
export function FiguresPart(props: FiguresPartProps) {
  const { proposal, instruments, measures, language } = props;
  const words = uploadWords[language].figures;
  const areas = instruments.find(({ version }) => version === proposal.instrumentVersion)?.areas ?? [];
  const deep = measures.some(({ key }) => key.startsWith('sub:'));
  const total = measures.filter(({ key }) => key === 'total');
  return (
    <div class="scores">
      <p>{words.text}</p>
      {deep
        ? areas.map((area) => <AreaFold key={area.number} {...props} area={area} />)
        : areas
            .filter(({ number }) => measures.some(({ key }) => key === `area:${number}`))
            .map((area) => (
              <Row
                key={area.number}
                {...props}
                measureKey={`area:${area.number}`}
                title={<AreaName area={area} language={language} />}
              />
            ))}
      {total.length > 0 && <Row {...props} measureKey="total" title={<strong>{words.total}</strong>} />}
    </div>
  );
}

function AreaName({ area, language }: { area: InstrumentArea; language: Language }) {
  return (
    <>
      <span class="number">{area.number}</span> {areaTitle(area, language)}
    </>
  );
}

/** An area with its sub-questions, open where something in it is to be settled. */
function AreaFold(props: FiguresPartProps & { readonly area: InstrumentArea }) {
  const { area, values, language, problem, problems, measures } = props;
  const words = uploadWords[language].figures;
  const keys = [...area.subQuestions.map(({ number }) => `sub:${number}`), `area:${area.number}`];
  const read = keys.filter(
    (key) => (values.scores.get(key)?.points ?? '') !== '' || (values.scores.get(key)?.percent ?? '') !== '',
  );
  const prefix = measures[0]?.prefix ?? '';
  const faulty = keys.some((key) => faultFields(key, prefix).some((field) => faultsAt(problem, field).length > 0));
  const toSettle = problems.some(
    (one) => one.severity !== 'info' && one.measure !== undefined && keys.includes(one.measure),
  );
  return (
    <details class="fold" open={faulty || toSettle}>
      <summary>
        {words.area(area.number, areaTitle(area, language))}{' '}
        <span class="explained">{words.read(count(read.length, language), count(keys.length, language))}</span>
      </summary>
      {area.subQuestions.map((sub) => (
        <Row
          key={sub.number}
          {...props}
          measureKey={`sub:${sub.number}`}
          title={
            <>
              <span class="number">{sub.number}</span> <Swedish language={language}>{sub.title}</Swedish>
            </>
          }
        />
      ))}
      <Row {...props} measureKey={`area:${area.number}`} title={words.printedArea} />
    </details>
  );
}

function faultFields(key: string, prefix: string): readonly string[] {
  const { percent, points } = fieldsOf(key, prefix);
  return [percent, points, `${prefix}accept-${key}`];
}

interface RowProps extends FiguresPartProps {
  readonly measureKey: string;
  readonly title: preact.ComponentChildren;
}

function Row({ measureKey, title, measures, values, proposal, lines, problems, language, problem }: RowProps) {
  const measure = measures.find(({ key }) => key === measureKey);
  if (!measure) return null;
  const words = uploadWords[language].figures;
  const place = placeOf(proposal, measureKey);
  const own = problems.filter((one) => one.measure === measureKey);
  const accept = `${measure.prefix ?? ''}accept-${measureKey}`;
  const reason = values.accepted.get(measureKey) ?? '';
  const acceptable =
    reason !== '' ||
    own.some(({ code }) => code === 'not-explained-by-rounding') ||
    faultsAt(problem, accept).length > 0;
  return (
    <ScoreRow
      {...{ measure, title, language, problem }}
      values={values.scores.get(measureKey) ?? { percent: '', points: '' }}
    >
      {place === undefined ? <p class="source">{words.notRead}</p> : <SourceLine {...{ place, lines, language }} />}
      {own.map(({ severity, code, detail }) => (
        <p key={`${code} ${detail.sv}`} class={`found ${severity}`}>
          {detail[language]}
        </p>
      ))}
      {acceptable && (
        <TextField {...{ language, problem }} id={accept} label={words.accept} hint={words.acceptHint} value={reason} />
      )}
    </ScoreRow>
  );
}

function SourceLine({
  place,
  lines,
  language,
}: {
  place: string;
  lines: ReadonlyMap<string, string>;
  language: Language;
}) {
  const line = lines.get(place);
  return (
    <p class="source">
      {placeText(place, language)}
      {line !== undefined && (
        <>
          : <q lang="sv">{line}</q>
        </>
      )}
    </p>
  );
}

function placeOf({ scores }: Proposal, key: string): string | undefined {
  return scores.find((score) => {
    if ('subQuestion' in score) return key === `sub:${score.subQuestion}`;
    return key === ('area' in score ? `area:${score.area}` : 'total');
  })?.place;
}
