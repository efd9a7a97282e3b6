import type { Language } from '#kernel';
import type { NetworkRow } from '#registry';
import type { Instrument } from '../api-answers';
import { described, FieldError } from '../forms/fields';
import { faultsAt, type FormProblem } from '../forms/form-problem';
import { ruleName } from '../parts/peer-rules';
import type { OrderedSettings } from '../ranking-reports-api';
import { Check, CheckGroup } from './checks';
import { MeasureChoices } from './measure-choices';
import { reportsWords } from './reports.words';
import { FORMATS, instrumentIn } from './settings-values';

const STANDARD = ['all', 'latest:27', 'latest:19'] as const;

export interface Choices {
  readonly instruments: readonly Instrument[];
  readonly networks: readonly NetworkRow[];
}

interface ChoiceFieldsProps extends Choices {
  readonly language: Language;
  readonly problem: FormProblem | undefined;
  readonly values: OrderedSettings;
}

/** Which version, which municipalities, which measures, and the formats that are offered. */
export function ChoiceFields({ language, problem, instruments, networks, values }: ChoiceFieldsProps) {
  const words = reportsWords[language];
  const instrument = instrumentIn(instruments, values.instrumentVersion);
  const usual = [...STANDARD, ...networks.map(({ id }) => `network:${id}`)];
  const rules = usual.includes(values.peers) || values.peers === '' ? usual : [...usual, values.peers];
  const field = { language, problem };
  return (
    <>
      <SelectField
        {...field}
        id="instrumentVersion"
        label={words.form.version}
        value={instrument?.version ?? ''}
        choices={instruments.map(({ version }) => ({ value: version, text: version }))}
      />
      <SelectField
        {...field}
        id="peers"
        label={words.form.peers}
        value={values.peers}
        choices={rules.map((rule) => ({ value: rule, text: ruleName(rule, language, networks) }))}
      />
      <MeasureChoices {...field} instrument={instrument} measures={values.measures} />
      <CheckGroup {...field} id="formats" legend={words.form.formats} hint={words.form.formatsHint}>
        {FORMATS.map((format) => (
          <Check
            key={format}
            id={`format-${format}`}
            name="formats"
            value={format}
            checked={values.formats.includes(format)}
          >
            {words.report.formats[format]}
          </Check>
        ))}
      </CheckGroup>
    </>
  );
}

interface SelectFieldProps extends Pick<ChoiceFieldsProps, 'language' | 'problem'> {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

function SelectField({ id, label, value, choices, language, problem }: SelectFieldProps) {
  return (
    <div class={faultsAt(problem, id).length > 0 ? 'entry wrong' : 'entry'}>
      <label for={id}>{label}</label>
      <FieldError {...{ id, language, problem }} />
      <select id={id} name={id} {...described(id, problem, false)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}
