/** One version of Kommunkompassen: its areas and, where they are known, its sub-questions. */
export interface Instrument {
  /** Year the version came into use, such as `2010`; also the name of its data file. */
  readonly version: string;
  readonly title: string;
  readonly titleEn: string;
  /** False when only the areas of the version are known. */
  readonly subQuestionsKnown: boolean;
  readonly areas: readonly InstrumentArea[];
}

export interface InstrumentArea {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  /** Decimal string. */
  readonly maxPoints: string;
  readonly subQuestions: readonly SubQuestion[];
}

export interface SubQuestion {
  /** Area number, dot, number within the area: `4.3`. */
  readonly number: string;
  /** As printed in the source, misprints included. */
  readonly title: string;
  /** Decimal string. */
  readonly maxPoints: string;
}

/**
 * Which area of one version answers to which area of another. By meaning: an area number alone says nothing across
 * versions.
 */
export interface AreaCorrespondence {
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly noteEn: string;
  readonly areas: readonly { readonly from: string; readonly to: string }[];
}

/** The text of a data file, with the name by which faults in it are reported. */
export interface DataText {
  readonly file: string;
  readonly text: string;
}
