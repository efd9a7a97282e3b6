import type { Language } from '#kernel';
import type { RankingReport } from './report';
import type { ReportFormat } from './report-settings';

/** A report in one format. The same report gives the same bytes. */
export interface RenderedReport {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** Of a page that brings its own style along. */
  readonly contentSecurityPolicy?: string;
}

/** Makes a report's formats other than JSON from the stored report; given by whoever knows how pages and papers look. */
export type RenderReport = (
  report: RankingReport,
  format: Exclude<ReportFormat, 'json'>,
  language: Language,
) => Promise<RenderedReport>;

export const RENDER_REPORT = Symbol('render report');
