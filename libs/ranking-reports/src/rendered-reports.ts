import type { Language } from '#kernel';
import type { RenderedReport, RenderReport } from '../rendering';
import type { RankingReport } from '../report';
import type { ReportFormat } from '../report-settings';

const KEPT = 12;

/** Reports in their formats, made one at a time and the latest kept: who asks for the same is given the same. */
export class RenderedReports {
  private readonly kept = new Map<string, Promise<RenderedReport>>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly render: RenderReport) {}

  of(report: RankingReport, format: Exclude<ReportFormat, 'json'>, language: Language): Promise<RenderedReport> {
    const key = `${report.id} ${format} ${language}`;
    const known = this.kept.get(key);
    if (known) return known;
    const made = this.last.then(() => this.render(report, format, language));
    this.last = made.catch(() => this.kept.delete(key));
    this.kept.set(key, made);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return made;
  }
}
