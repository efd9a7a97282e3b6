import type { Language } from '#kernel';
import type { MunicipalityRow } from '#registry';
import { TextField } from '../forms/fields';
import type { FormProblem } from '../forms/form-problem';
import { startEvaluationWords } from '../start-evaluation/start-evaluation.words';
import { codesIn } from './municipality-names';

interface MunicipalityFieldProps {
  readonly id?: string;
  readonly name?: string;
  readonly label?: string;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
  readonly value: string;
  readonly municipalities: readonly MunicipalityRow[];
}

/** Finds a municipality by name or code; what is written is kept as written. */
export function MunicipalityField(props: MunicipalityFieldProps) {
  const { id = 'municipality', name = id, language, problem, value, municipalities } = props;
  const words = startEvaluationWords[language];
  return (
    <>
      <TextField
        {...{ id, name, language, problem, value }}
        label={props.label ?? words.municipality}
        hint={words.municipalityHint}
        list={`${id}-names`}
        autocomplete="off"
      />
      <datalist id={`${id}-names`}>
        {municipalities.map(({ code, name: own }) => (
          <option key={code} value={own}>
            {code}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** The code of the municipality that is written, or what is wrong with how it is written. */
export function municipalityIn(
  written: string,
  municipalities: readonly MunicipalityRow[],
  language: Language,
): { readonly code: string } | { readonly fault: string } {
  const words = startEvaluationWords[language];
  const { codes, unknown } = codesIn(written, municipalities);
  const [code, another] = codes;
  if (unknown[0] !== undefined) return { fault: words.municipalityUnknown(unknown[0]) };
  if (code === undefined) return { fault: words.municipalityMissing };
  return another === undefined ? { code } : { fault: words.municipalityMany };
}
