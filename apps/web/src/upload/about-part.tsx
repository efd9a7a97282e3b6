import type { Preview, Proposal } from '#intake';
import type { Language } from '#kernel';
import type { MunicipalityRow } from '#registry';
import type { Instrument } from '../api-answers';
import { Radios, TextArea, TextField } from '../forms/fields';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import { count } from '../i18n/format';
import { MunicipalityField } from '../parts/municipality-field';
import { VersionField } from '../start-evaluation/start-evaluation-page';
import { startEvaluationWords } from '../start-evaluation/start-evaluation.words';
import { placeText } from './place-words';
import { OTHER, suggestedMunicipalities, type EvaluationValues } from './upload-values';
import { uploadWords } from './upload.words';

export interface AboutPartProps {
  readonly prefix: string;
  readonly preview: Preview;
  readonly proposal: Proposal;
  readonly values: EvaluationValues;
  readonly municipalities: readonly MunicipalityRow[];
  readonly instruments: readonly Instrument[];
  readonly language: Language;
  readonly problem: FormProblem | undefined;
}

/** Municipality, version and year: suggested with where they were found, and chosen by a person. */
export function AboutPart(props: AboutPartProps) {
  const { prefix, values, language, problem } = props;
  const words = startEvaluationWords[language];
  const { optional } = formsWords[language];
  const field = { language, problem };
  return (
    <div class="about">
      <div>
        <Municipality {...props} />
      </div>
      <div>
        <Version {...props} />
      </div>
      <div>
        <Year {...props} />
      </div>
      <TextField
        {...field}
        id={`${prefix}source`}
        label={`${words.source} ${optional}`}
        hint={words.sourceHint}
        value={values.source}
      />
      <TextArea
        {...field}
        id={`${prefix}note`}
        label={`${words.note} ${optional}`}
        hint={words.noteHint}
        value={values.note}
        rows={2}
      />
    </div>
  );
}

function Municipality({ prefix, preview, values, municipalities, language, problem }: AboutPartProps) {
  const words = uploadWords[language];
  const suggested = suggestedMunicipalities(preview);
  const finder = { language, problem, municipalities, value: values.otherMunicipality };
  if (suggested.length === 0) {
    return <MunicipalityField {...finder} id={`${prefix}municipality`} name={`${prefix}other-municipality`} />;
  }
  const choices = suggested.map(({ code, name, occurrences, place }) => ({
    value: code,
    text: `${name} (${code}), ${words.mentioned(count(occurrences, language), placeText(place, language))}`,
  }));
  return (
    <>
      <Radios
        {...{ language, problem }}
        id={`${prefix}municipality`}
        legend={startEvaluationWords[language].municipality}
        choices={[...choices, { value: OTHER, text: words.otherMunicipality }]}
        value={values.municipality}
      />
      <MunicipalityField {...finder} id={`${prefix}other-municipality`} label={words.otherMunicipalityName} />
    </>
  );
}

function Version({ prefix, preview, instruments, values, language, problem }: AboutPartProps) {
  const words = uploadWords[language];
  const fit = preview.recognised.instrumentVersion;
  const share = ({ matched, of }: { matched: number; of: number }) => words.share(matched, of);
  const hint = fit ? words.versionFits(fit.version, share(fit.areas), share(fit.subQuestions)) : undefined;
  const field = { language, problem, instruments, hint };
  return <VersionField {...field} id={`${prefix}version-used`} value={values.version} />;
}

function Year({ prefix, proposal, values, language, problem }: AboutPartProps) {
  const words = uploadWords[language];
  const field = { language, problem };
  const other = { name: `${prefix}other-year`, value: values.otherYear, inputMode: 'numeric', maxLength: 4 } as const;
  if (proposal.year === null) {
    return (
      <div class="short">
        <TextField
          {...field}
          {...other}
          id={`${prefix}year`}
          label={words.year}
          hint={startEvaluationWords[language].yearHint}
        />
      </div>
    );
  }
  const choices = [
    { value: `${proposal.year}`, text: words.yearAsRead(`${proposal.year}`) },
    { value: OTHER, text: words.otherYear },
  ];
  return (
    <>
      <Radios {...field} id={`${prefix}year`} legend={words.year} choices={choices} value={values.year} />
      <div class="short">
        <TextField {...field} {...other} id={`${prefix}other-year`} label={words.otherYearName} />
      </div>
    </>
  );
}
