import type { Instrument, ObservationKind } from '#evaluations';
import type { Place, Problem } from './document';
import type { ScaleWords } from './interim/statements/found';

/** What figures and names are looked for with. Plain data, so that a thread can be given it. */
export interface Vocabulary {
  readonly instruments: readonly Instrument[];
  readonly municipalities: readonly { readonly code: string; readonly name: string; readonly officialName: string }[];
  /** What judgements of interim reports are told by; without it those that are built in. */
  readonly scales?: readonly ScaleWords[];
}

/** A cell with what it says as a number; null where it is empty, or where a person must say what it means. */
export interface FoundCell {
  readonly text: string;
  readonly value: string | null;
  readonly place: Place;
}

export type Level = 'area' | 'sub-question' | 'total';

export interface FoundRow {
  readonly level: Level;
  /** As printed, without a closing dot; null where none is. */
  readonly number: string | null;
  readonly title: string;
  readonly place: Place;
  /** One for each column of the table. */
  readonly cells: readonly FoundCell[];
}

export type Role = 'points' | 'max' | 'percent' | 'unclear';

export interface FoundColumn {
  readonly heading: string;
  readonly role: Role;
  readonly year: number | null;
}

/** Where a table was found tells how much it weighs: earlier kinds in this list are preferred to later ones. */
export const TABLE_KINDS = ['template', 'sub-questions', 'areas', 'area-pages', 'running-text'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export interface FoundTable {
  readonly kind: TableKind;
  readonly title: string;
  readonly place: Place;
  readonly columns: readonly FoundColumn[];
  readonly rows: readonly FoundRow[];
}

export interface FoundObservation {
  /** Number and title of its area as printed; the title is empty where none is. */
  readonly areaNumber: string | null;
  readonly areaTitle: string;
  readonly kind: ObservationKind;
  readonly text: string;
  readonly place: Place;
}

export interface FoundFact {
  readonly fact: 'population' | 'municipalityGroup';
  readonly text: string;
  readonly value: string | null;
  readonly place: Place;
}

export interface MunicipalitySuggestion {
  readonly code: string;
  readonly name: string;
  readonly place: Place;
  /** How often the text names it as a municipality. */
  readonly occurrences: number;
}

/** Read from the text, each a suggestion that a person confirms. */
export interface Suggestions {
  readonly title: { readonly text: string; readonly place: Place } | null;
  /** The likeliest first. */
  readonly municipalities: readonly MunicipalitySuggestion[];
  readonly year: { readonly year: number; readonly place: Place } | null;
  /** Date of the report, ISO. */
  readonly reportDate: { readonly date: string; readonly place: Place } | null;
  /** Stated outright, as in the service's own template. */
  readonly version: { readonly version: string; readonly place: Place } | null;
}

export interface Findings {
  readonly tables: readonly FoundTable[];
  readonly observations: readonly FoundObservation[];
  readonly facts: readonly FoundFact[];
  readonly suggestions: Suggestions;
  readonly problems: readonly Problem[];
}
