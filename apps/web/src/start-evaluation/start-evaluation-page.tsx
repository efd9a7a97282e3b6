import type { Language } from '#kernel';
import type { MunicipalityRow } from '#registry';
import type { Instrument } from '../api-answers';
import { ErrorSummary, KeptFields, Radios, TextArea, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { MunicipalityField } from '../parts/municipality-field';
import { startEvaluationWords } from './start-evaluation.words';

/** What is written in the form; empty where nothing is. */
export interface StartEvaluationValues {
  readonly municipality: string;
  readonly version: string;
  readonly year: string;
  readonly source: string;
  readonly note: string;
}

export interface StartEvaluationPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly municipalities: readonly MunicipalityRow[];
  readonly instruments: readonly Instrument[];
  readonly values: StartEvaluationValues;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

export function StartEvaluationPage(props: StartEvaluationPageProps) {
  const { reading, problem } = props;
  const { language } = reading.visit;
  const words = startEvaluationWords[language];
  const crumbs = [{ text: layoutWords[language].places.evaluations, href: link(language, 'evaluations') }];
  return (
    <Page {...reading} title={words.heading} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href={link(language, 'readIn')}>{words.readIn}</a>
      </p>
      <StartForm {...props} />
    </Page>
  );
}

function StartForm({ reading, municipalities, instruments, values, kept, problem }: StartEvaluationPageProps) {
  const { language } = reading.visit;
  const words = startEvaluationWords[language];
  const { optional } = formsWords[language];
  const field = { language, problem };
  return (
    <form class="form" method="post" action={link(language, 'startEvaluation')}>
      <KeptFields kept={kept} />
      <MunicipalityField {...field} municipalities={municipalities} value={values.municipality} />
      <VersionField {...field} instruments={instruments} value={values.version} />
      <div class="short">
        <TextField
          {...field}
          id="year"
          label={words.year}
          hint={words.yearHint}
          value={values.year}
          inputMode="numeric"
          maxLength={4}
        />
      </div>
      <TextField
        {...field}
        id="source"
        label={`${words.source} ${optional}`}
        hint={words.sourceHint}
        value={values.source}
      />
      <TextArea
        {...field}
        id="note"
        label={`${words.note} ${optional}`}
        hint={words.noteHint}
        value={values.note}
        rows={3}
      />
      <button type="submit">{words.submit}</button>
    </form>
  );
}

interface VersionFieldProps {
  readonly language: Language;
  readonly problem?: FormProblem;
  readonly instruments: readonly Instrument[];
  readonly value: string;
  readonly id?: string;
  readonly hint?: string;
}

/** None is chosen for the person. */
export function VersionField({ language, problem, instruments, value, hint, id = 'version-used' }: VersionFieldProps) {
  const words = startEvaluationWords[language];
  const choices = instruments.map(({ version, subQuestionsKnown, areas }) => {
    const n = areas.reduce((sum, { subQuestions }) => sum + subQuestions.length, 0);
    const known = subQuestionsKnown ? words.versionKnown(count(n, language)) : words.versionAreas;
    return { value: version, text: `${words.versionName(version)} (${known})` };
  });
  return <Radios {...{ id, language, problem, value, choices, hint }} legend={words.version} />;
}
