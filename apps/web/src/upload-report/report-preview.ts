import type { FoundForecastTable, Preview, ProposedInterimReport } from '#intake';

/** What was understood of an interim report. */
export interface ReportPreview {
  readonly recognised: Preview['recognised'];
  readonly tables: readonly FoundForecastTable[];
  readonly problems: Preview['problems'];
  readonly proposed: ProposedInterimReport;
}

/** The preview as that of an interim report; undefined where it is none. */
export function reportPreviewIn({ recognised, tables, problems, proposed }: Preview): ReportPreview | undefined {
  if (recognised.kind !== 'interim-report' || !proposed.interimReport) return undefined;
  return { recognised, tables: tables as readonly FoundForecastTable[], problems, proposed: proposed.interimReport };
}
