import type { Language } from '#kernel';
import { TextField } from '../forms/fields';
import { textIn, type Form } from '../forms/form';
import type { FormFault, FormProblem } from '../forms/form-problem';
import type { OpenedReport } from '../interim-api';
import { openReportWords } from './open-report.words';

/** What is written of a report's head; empty where nothing is. */
export interface HeadValues {
  readonly committee: string;
  readonly year: string;
  readonly cycle: string;
  readonly through: string;
  readonly origin: string;
}

export const NO_HEAD: HeadValues = { committee: '', year: '', cycle: '', through: '', origin: '' };

interface HeadFieldsProps {
  readonly values: HeadValues;
  readonly language: Language;
  readonly problem: FormProblem | undefined;
  /** Where each was found, in place of the usual hint. */
  readonly hints?: Partial<Record<'committee' | 'year' | 'cycle' | 'through', string>>;
}

/** Committee, year, cycle and the day that the outturn runs through. */
export function HeadFields({ values, language, problem, hints = {} }: HeadFieldsProps) {
  const words = openReportWords[language];
  const field = { language, problem };
  return (
    <>
      <TextField
        {...field}
        id="committee"
        label={words.committee}
        hint={hints.committee ?? words.committeeHint}
        value={values.committee}
      />
      <div class="short">
        <TextField
          {...field}
          id="year"
          label={words.year}
          hint={hints.year ?? words.yearHint}
          value={values.year}
          inputMode="numeric"
          maxLength={4}
        />
      </div>
      <TextField {...field} id="cycle" label={words.cycle} hint={hints.cycle ?? words.cycleHint} value={values.cycle} />
      <TextField
        {...field}
        id="through"
        label={words.through}
        hint={hints.through ?? words.throughHint}
        value={values.through}
        maxLength={10}
      />
    </>
  );
}

export function headIn(form: Form): HeadValues {
  const text = (name: string) => textIn(form, name).trim();
  return {
    committee: text('committee'),
    year: text('year'),
    cycle: text('cycle'),
    through: text('through'),
    origin: text('origin'),
  };
}

/** What cannot be sent without; the rest is for the API to judge. */
export function headFaults({ committee, year, cycle, through }: HeadValues, language: Language): readonly FormFault[] {
  const { missing } = openReportWords[language];
  return [
    ...(committee === '' ? [{ field: 'committee', detail: missing.committee }] : []),
    ...(/^\d{4}$/.test(year) ? [] : [{ field: 'year', detail: missing.year }]),
    ...(cycle === '' ? [{ field: 'cycle', detail: missing.cycle }] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(through) ? [] : [{ field: 'through', detail: missing.through }]),
  ];
}

export function headBody(values: HeadValues, municipalityCode: string): OpenedReport {
  const { committee, year, cycle, through, origin } = values;
  const head = { municipalityCode, committee, fiscalYear: Number(year), cycle, outturnThrough: through };
  return { ...head, ...(origin && { origin }) };
}

const FIELDS: Readonly<Record<string, string>> = {
  committee: 'committee',
  fiscalYear: 'year',
  cycle: 'cycle',
  outturnThrough: 'through',
  origin: 'origin',
};

/** Field that a part of the head was sent from. */
export function headField(where: string): string | undefined {
  return FIELDS[where];
}
