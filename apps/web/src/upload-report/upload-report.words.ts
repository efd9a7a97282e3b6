import type { StatementKind } from '#interim-reports';
import { bilingual } from '../i18n/bilingual';

export interface UploadReportWords {
  readonly lead: string;
  readonly facts: {
    readonly tables: string;
    readonly rows: string;
    readonly figures: string;
    readonly statements: string;
  };
  readonly head: {
    readonly heading: string;
    readonly into: string;
    readonly found: (place: string) => string;
    readonly notFound: string;
    readonly municipality: (name: string) => string;
    readonly otherMunicipality: (name: string, place: string) => string;
    readonly stands: string;
  };
  readonly tables: {
    readonly heading: string;
    readonly text: string;
    readonly none: string;
    readonly summary: (name: string, rows: string) => string;
    readonly unnamed: (nth: string) => string;
    readonly take: string;
    readonly kind: string;
    readonly section: string;
    readonly sectionHint: string;
    readonly unit: string;
    readonly captionSays: (unit: string) => string;
    readonly noCaption: string;
    readonly choose: string;
    readonly column: (heading: string) => string;
    readonly noHeading: string;
    readonly leaveOut: string;
    readonly row: string;
    readonly sum: string;
    readonly label: (nth: string) => string;
    readonly isSum: (label: string) => string;
    readonly figure: (column: string, row: string) => string;
    readonly dropRow: string;
    readonly caption: (name: string) => string;
    readonly place: (place: string) => string;
  };
  readonly split: {
    readonly legend: string;
    readonly sure: string;
    readonly asWritten: string;
    readonly missing: (row: string) => string;
  };
  readonly statements: {
    readonly heading: string;
    readonly text: string;
    readonly kinds: Readonly<Record<StatementKind, (n: string) => string>>;
    readonly unsettled: string;
    readonly leaveOut: string;
  };
  readonly commit: { readonly heading: string; readonly text: string; readonly submit: string };
  readonly committed: { readonly heading: string; readonly text: string; readonly see: string };
  readonly faults: {
    readonly kind: string;
    readonly section: string;
    readonly unit: string;
    readonly measureTwice: (measure: string) => string;
    readonly nothing: string;
  };
}

export const uploadReportWords = bilingual<UploadReportWords>(
  {
    lead: 'Så här förstod vi delårsrapporten. Inget står i någon rapport än: granska, ändra det som blivit fel och bekräfta längst ned.',
    facts: { tables: 'Tabeller', rows: 'Rader', figures: 'Siffror', statements: 'Mål, uppdrag och texter' },
    head: {
      heading: 'Vilken rapport är det?',
      into: 'Det inlästa läggs i',
      found: (place) => `Läst på ${place}. Kontrollera att det stämmer.`,
      notFound: 'Hittades inte i texten. Ange det.',
      municipality: (name) => `Kommun: ${name}, din egen.`,
      otherMunicipality: (name, place) =>
        `Texten nämner ${name} (${place}). Du kan bara lägga in din egen kommuns rapporter.`,
      stands: 'Är rapporten redan öppnad fylls den på.',
    },
    tables: {
      heading: 'Tabeller',
      text: 'Varje kolumn visar vad dess rubrik lästes som. Kolumner som inte förstods tas inte med förrän du säger vad de är.',
      none: 'Inga tabeller hittades.',
      summary: (name, rows) => `${name} (${rows} rader)`,
      unnamed: (nth) => `Tabell ${nth}`,
      take: 'Ta med tabellen',
      kind: 'Slag av tabell',
      section: 'Vad tabellen avser',
      sectionHint: 'Nämnden, en förvaltning eller en nivå, till exempel Kommungemensamt',
      unit: 'Beloppen är i',
      captionSays: (unit) => `Källan säger ${unit}.`,
      noCaption: 'Källan säger inte vilken enhet.',
      choose: 'välj',
      column: (heading) => `Kolumn ”${heading}”`,
      noHeading: 'utan rubrik',
      leaveOut: 'tas inte med',
      row: 'Rad',
      sum: 'Summa',
      label: (nth) => `Benämning på rad ${nth}`,
      isSum: (label) => `${label} är en summa`,
      figure: (column, row) => `${column}, ${row}`,
      dropRow: 'Töm benämning och siffror för att utelämna en rad.',
      caption: (name) => `Inläst tabell: ${name}`,
      place: (place) => `Börjar på ${place}.`,
    },
    split: {
      legend: 'Raden går att dela i kolumner på flera sätt. Vilket är rätt?',
      sure: 'Säker delning:',
      asWritten: 'Så som det står i fälten ovanför',
      missing: (row) => `Välj hur ${row} ska delas i kolumner.`,
    },
    statements: {
      heading: 'Mål, uppdrag och texter',
      text: 'Bocka ur det som inte ska med. Bedömningar visas med källans egna ord och symboler.',
      kinds: {
        goal: (n) => `Mål (${n})`,
        processArea: (n) => `Processområden (${n})`,
        assignment: (n) => `Uppdrag (${n})`,
        commitment: (n) => `Åtaganden (${n})`,
        indicator: (n) => `Indikatorer (${n})`,
        measure: (n) => `Åtgärder (${n})`,
        observation: (n) => `Iakttagelser (${n})`,
        text: (n) => `Texter (${n})`,
      },
      unsettled: 'Det här kan vara det ena eller det andra',
      leaveOut: 'Tas inte med',
    },
    commit: {
      heading: 'Lägg in i rapporten',
      text: 'Allt du tagit med läggs in på en gång, eller inget alls om något inte går. Du kan ändra raderna efteråt.',
      submit: 'Lägg in i rapporten',
    },
    committed: { heading: 'Inlagt', text: 'Det inlästa står i rapporten.', see: 'Se rapporten' },
    faults: {
      kind: 'Välj vilket slag av tabell det är.',
      section: 'Ange vad tabellen avser.',
      unit: 'Välj vilken enhet beloppen är i.',
      measureTwice: (measure) => `Två kolumner är båda ”${measure}”. Välj en annan för den ena.`,
      nothing: 'Ta med minst en tabell eller en uppgift.',
    },
  },
  {
    lead: 'This is how we understood the interim report. Nothing stands in any report yet: review, change what came out wrong, and confirm at the bottom.',
    facts: { tables: 'Tables', rows: 'Rows', figures: 'Figures', statements: 'Goals, assignments and texts' },
    head: {
      heading: 'Which report is it?',
      into: 'What was read goes into',
      found: (place) => `Read at ${place}. Check that it is right.`,
      notFound: 'Not found in the text. Give it.',
      municipality: (name) => `Municipality: ${name}, your own.`,
      otherMunicipality: (name, place) =>
        `The text names ${name} (${place}). You can only enter reports of your own municipality.`,
      stands: 'If the report is open already, it is added to.',
    },
    tables: {
      heading: 'Tables',
      text: 'Each column shows what its heading was read as. Columns that were not understood are left out until you say what they are.',
      none: 'No tables were found.',
      summary: (name, rows) => `${name} (${rows} rows)`,
      unnamed: (nth) => `Table ${nth}`,
      take: 'Take in the table',
      kind: 'Kind of table',
      section: 'What the table is about',
      sectionHint: 'The committee, an office or a level, such as Kommungemensamt',
      unit: 'The amounts are in',
      captionSays: (unit) => `The source says ${unit}.`,
      noCaption: 'The source does not say the unit.',
      choose: 'choose',
      column: (heading) => `Column “${heading}”`,
      noHeading: 'without a heading',
      leaveOut: 'left out',
      row: 'Row',
      sum: 'Sum',
      label: (nth) => `Name of row ${nth}`,
      isSum: (label) => `${label} is a sum`,
      figure: (column, row) => `${column}, ${row}`,
      dropRow: 'Empty name and figures to leave out a row.',
      caption: (name) => `Table as read: ${name}`,
      place: (place) => `Begins at ${place}.`,
    },
    split: {
      legend: 'The row can be divided into columns in several ways. Which is right?',
      sure: 'Sure division:',
      asWritten: 'As it stands in the fields above',
      missing: (row) => `Choose how ${row} is divided into columns.`,
    },
    statements: {
      heading: 'Goals, assignments and texts',
      text: 'Untick what is not to be taken in. Judgements are shown in the source’s own words and symbols.',
      kinds: {
        goal: (n) => `Goals (${n})`,
        processArea: (n) => `Process areas (${n})`,
        assignment: (n) => `Assignments (${n})`,
        commitment: (n) => `Commitments (${n})`,
        indicator: (n) => `Indicators (${n})`,
        measure: (n) => `Measures (${n})`,
        observation: (n) => `Observations (${n})`,
        text: (n) => `Texts (${n})`,
      },
      unsettled: 'This may be one thing or another',
      leaveOut: 'Left out',
    },
    commit: {
      heading: 'Enter into the report',
      text: 'All that you take in is entered at once, or nothing at all if something cannot be. You can change the rows afterwards.',
      submit: 'Enter into the report',
    },
    committed: { heading: 'Entered', text: 'What was read stands in the report.', see: 'See the report' },
    faults: {
      kind: 'Choose what kind of table it is.',
      section: 'Say what the table is about.',
      unit: 'Choose the unit of the amounts.',
      measureTwice: (measure) => `Two columns are both “${measure}”. Choose another for one of them.`,
      nothing: 'Take in at least one table or one statement.',
    },
  },
);
