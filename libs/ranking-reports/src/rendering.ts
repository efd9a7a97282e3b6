import type { Language } from '#kernel';
import type { StepTold } from './report-progress';
import type { ReportFormat } from './report-settings';

export type SetFormat = Exclude<ReportFormat, 'json'>;

/** A report in one format. The same report gives the same bytes. */
export interface RenderedReport {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** Of a page that brings its own style along. */
  readonly contentSecurityPolicy?: string;
}

/**
 * Makes a report's formats other than JSON from the stored report; given by whoever knows how pages and papers look.
 *
 * @param document the report as it is stored, in JSON
 * @param tell told how far the setting has come
 */
export type RenderReport = (
  document: string,
  format: SetFormat,
  language: Language,
  tell: (told: StepTold) => void,
) => Promise<RenderedReport>;

export const RENDER_REPORT = Symbol('render report');
