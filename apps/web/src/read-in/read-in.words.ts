import { bilingual } from '../i18n/bilingual';

export interface ReadInWords {
  readonly heading: string;
  readonly lead: string;
  readonly file: {
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
    readonly missing: string;
    readonly tooLarge: string;
  };
  readonly text: {
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
    readonly hintTables: string;
    readonly submit: string;
    readonly missing: string;
    readonly tooLong: string;
  };
  readonly open: {
    readonly heading: string;
    readonly at: (instant: string) => string;
    readonly more: (n: string) => string;
  };
  readonly template: {
    readonly heading: string;
    readonly text: string;
    readonly workbook: (version: string) => string;
    readonly csv: (version: string) => string;
  };
  readonly evaluators: string;
}

export const readInWords = bilingual<ReadInWords>(
  {
    heading: 'Läs in en rapport',
    lead: 'Lämna rapporten som den är. Du ser vad som förstås och var det står, ändrar det som blivit fel och bekräftar innan något sparas som utkast.',
    file: {
      heading: 'Ladda upp en fil',
      label: 'Fil',
      hint: 'PDF med text, Excel (XLSX), CSV eller text. Högst 5 MB. En inskannad bild går inte att läsa.',
      submit: 'Läs filen',
      missing: 'Välj en fil att läsa.',
      tooLarge: 'Filen är större än 5 MB. Dela upp den, eller klistra in texten i stället.',
    },
    text: {
      heading: 'Eller klistra in text',
      label: 'Text ur rapporten',
      hint: 'Markera allt i rapporten, kopiera och klistra in. Det räcker med en tabell över områdenas poäng.',
      hintTables: 'Markera hela rapporten eller en tabell i den, med rubriker och summor, kopiera och klistra in.',
      submit: 'Läs texten',
      missing: 'Klistra in den text som ska läsas.',
      tooLong: 'Texten är för lång. Klistra in en del av den, eller ladda upp den som en fil.',
    },
    open: {
      heading: 'Väntar på att du granskar det',
      at: (instant) => `lämnat ${instant}`,
      more: (n) => `${n} till`,
    },
    template: {
      heading: 'Eller fyll i en mall',
      text: 'Mallen har versionens områden och delfrågor. Fyll i den och ladda upp den här.',
      workbook: (version) => `Mall för version ${version} (Excel)`,
      csv: (version) => `Mall för version ${version} (CSV)`,
    },
    evaluators: 'Rapporter läses in av en utvärderare, delårsrapporter av kommunens egen handläggare.',
  },
  {
    heading: 'Read in a report',
    lead: 'Hand over the report as it is. You see what is understood and where it stands, change what came out wrong, and confirm before anything is saved as a draft.',
    file: {
      heading: 'Upload a file',
      label: 'File',
      hint: 'PDF with text, Excel (XLSX), CSV or text. At most 5 MB. A scanned picture cannot be read.',
      submit: 'Read the file',
      missing: 'Choose a file to read.',
      tooLarge: 'The file is larger than 5 MB. Split it, or paste the text instead.',
    },
    text: {
      heading: 'Or paste text',
      label: 'Text of the report',
      hint: 'Select everything in the report, copy and paste. A table of the points of the areas is enough.',
      hintTables: 'Select the whole report or one table of it, with headings and sums, copy and paste.',
      submit: 'Read the text',
      missing: 'Paste the text that is to be read.',
      tooLong: 'The text is too long. Paste a part of it, or upload it as a file.',
    },
    open: {
      heading: 'Waiting for you to review it',
      at: (instant) => `handed over ${instant}`,
      more: (n) => `${n} more`,
    },
    template: {
      heading: 'Or fill in a template',
      text: 'The template has the areas and sub-questions of the version. Fill it in and upload it here.',
      workbook: (version) => `Template for version ${version} (Excel)`,
      csv: (version) => `Template for version ${version} (CSV)`,
    },
    evaluators: 'Reports are read in by an evaluator, interim reports by the municipality’s own reporter.',
  },
);
