import type { InterimReportRow, ReportMeasure, StatementKind } from '#interim-reports';
import type { JudgedField } from '../report-parts/judgement-choices';

/** Those that can be corrected by what they say; an observation is nothing but its words. */
export const CORRECTABLE = [
  'goal',
  'processArea',
  'assignment',
  'commitment',
  'indicator',
  'measure',
  'text',
] as const satisfies readonly StatementKind[];
export type CorrectableKind = (typeof CORRECTABLE)[number];

const LISTS = {
  goal: 'goals',
  processArea: 'processAreas',
  assignment: 'assignments',
  commitment: 'commitments',
  indicator: 'indicators',
  measure: 'measures',
  text: 'texts',
} as const satisfies Record<CorrectableKind, keyof InterimReportRow>;

/** A statement as the API shows it, with its kind. */
export type ShownStatement = {
  readonly [kind in CorrectableKind]: {
    readonly kind: kind;
    readonly data: InterimReportRow[(typeof LISTS)[kind]][number];
  };
}[CorrectableKind];

/** The statements of a kind, in the order of the report. */
export function statementsOf(report: InterimReportRow, kind: CorrectableKind): readonly ShownStatement[] {
  return report[LISTS[kind]].map((data) => ({ kind, data }) as ShownStatement);
}

/** Undefined when the report has none of that kind and key, or the kind is none of those. */
export function statementIn(report: InterimReportRow, kind: string, key: string): ShownStatement | undefined {
  const known = CORRECTABLE.find((one) => one === kind);
  return known && statementsOf(report, known).find(({ data }) => data.key === key);
}

type Effect = keyof Pick<ReportMeasure, 'forecastEffect' | 'totalEffect' | 'effectSoFar'>;
export type WordField = 'comment' | 'text' | 'effectText' | 'unit' | 'decidedOn' | 'decision' | 'diaryNumber';

/** What can be written anew in a statement. What it is about, its number and title, says which one it is and stays. */
export type StatementField =
  | { readonly as: 'judgement'; readonly name: JudgedField }
  | { readonly as: 'words' | 'line'; readonly name: WordField }
  | { readonly as: 'list'; readonly name: 'responsible' }
  | { readonly as: 'figure'; readonly name: Effect }
  /** One value of an indicator, by its place. */
  | { readonly as: 'value'; readonly name: `value-${number}`; readonly nth: number };

const judgement = (name: JudgedField): StatementField => ({ as: 'judgement', name });
const words = (name: WordField): StatementField => ({ as: 'words', name });
const line = (name: WordField): StatementField => ({ as: 'line', name });
const figure = (name: Effect): StatementField => ({ as: 'figure', name });
const RESPONSIBLE: StatementField = { as: 'list', name: 'responsible' };

/** The fields of a statement, in the order of the page. */
export function fieldsOf({ kind, data }: ShownStatement): readonly StatementField[] {
  switch (kind) {
    case 'goal':
      return [judgement('forecast'), judgement('status'), judgement('trend'), words('comment')];
    case 'processArea':
      return [judgement('assessment'), judgement('trend'), words('comment')];
    case 'assignment':
      return [judgement('forecast'), judgement('status'), RESPONSIBLE, words('comment')];
    case 'commitment':
      return [judgement('status'), judgement('completion'), RESPONSIBLE, words('comment')];
    case 'indicator':
      return [
        line('unit'),
        ...data.values.map((_, nth): StatementField => ({ as: 'value', name: `value-${nth}`, nth })),
      ];
    case 'measure':
      return [
        ...(['decidedOn', 'decision', 'diaryNumber'] as const).map(line),
        ...(['forecastEffect', 'totalEffect', 'effectSoFar'] as const).map(figure),
        words('effectText'),
        words('comment'),
      ];
    case 'text':
      return [words('text')];
  }
}

/** What a statement is called; empty for a text without a heading. */
export function nameOf({ kind, data }: ShownStatement): string {
  switch (kind) {
    case 'goal':
      return [data.number, data.title].filter(Boolean).join(' ');
    case 'indicator':
      return data.name;
    case 'text':
      return [data.heading, data.section].filter(Boolean).join(', ');
    case 'processArea':
    case 'assignment':
    case 'commitment':
    case 'measure':
      return data.title;
  }
}
