import type { Language } from '#kernel';
import type { RenderedReports, StoredReport } from './rendered-reports';
import type { SetFormat } from './rendering';
import type { StepTold } from './report-progress';
import type { ReportFormat } from './report-settings';

/** Paper takes the longest, and is last. */
const IN_ORDER: readonly SetFormat[] = ['html', 'csv', 'xlsx', 'pdf'];
const MOST_REMEMBERED = 200;

/** Sets a report's files before they are asked for, and knows how far that has come. */
export class FileSetting {
  /** By report and language, the latest that was told; null when nothing is left to do. */
  private readonly told = new Map<string, StepTold | null>();

  constructor(private readonly rendered: RenderedReports) {}

  hasBegun(id: string, language: Language): boolean {
    return this.told.has(keyOf(id, language));
  }

  /** Undefined when nothing is being set. */
  of(id: string, language: Language): StepTold | undefined {
    return this.told.get(keyOf(id, language)) ?? undefined;
  }

  /** Sets each format that is offered, once. One that cannot be set holds up no other: whoever asks for it is told. */
  async set(report: StoredReport, formats: readonly ReportFormat[], language: Language): Promise<void> {
    const key = keyOf(report.id, language);
    if (this.told.has(key)) return;
    for (const format of IN_ORDER.filter((one) => formats.includes(one))) {
      this.told.set(key, { step: format === 'pdf' ? 'pictures' : format, done: 0 });
      await this.rendered.of(report, format, language, (told) => this.told.set(key, told)).catch(() => undefined);
    }
    this.told.set(key, null);
    this.forgetOldest();
  }

  private forgetOldest(): void {
    for (const [key, told] of this.told) {
      if (this.told.size <= MOST_REMEMBERED) return;
      if (told === null) this.told.delete(key);
    }
  }
}

function keyOf(id: string, language: Language): string {
  return `${id} ${language}`;
}
