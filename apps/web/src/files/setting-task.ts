import type { Language } from '#kernel';
import type { RenderReport } from '#ranking-reports';
import type { Paper } from './paper';
import type { Sheet } from './workbook';

type ReportFormat = Parameters<RenderReport>[1];
export type Told = Parameters<Parameters<RenderReport>[3]>[0];

/** What is to be set in a thread of its own. */
export type SettingTask =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'picture'; readonly svg: string }
  /** A ranking report from what is stored, in JSON. */
  | {
      readonly kind: 'report';
      readonly document: string;
      readonly format: ReportFormat;
      readonly language: Language;
    };

/** A file that has been set. */
export interface SetFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly contentSecurityPolicy?: string;
}

/** What a thread says of a task: how far it has come, and at the end one of the others. */
export type Said =
  | { readonly told: Told }
  | { readonly file: SetFile }
  /** It broke, in a way nobody foresaw; for the log. */
  | { readonly failure: string };
