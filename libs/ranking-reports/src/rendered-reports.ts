import { Unavailable } from '#access';
import type { Language } from '#kernel';
import type { RenderedReport, RenderReport, SetFormat } from './rendering';
import type { StepTold } from './report-progress';

const MOST_KEPT = 12;
const MOST_KEPT_BYTES = 24 * 1024 * 1024;
const MOST_WAITING = 64;

/** A report as it is stored. */
export interface StoredReport {
  readonly id: string;
  /** JSON. */
  readonly document: string;
}

interface Kept {
  readonly made: Promise<RenderedReport>;
  /** 0 until it is made. */
  bytes: number;
}

/** Reports in their formats, the latest kept: who asks for the same is given the same, and it is set once. */
export class RenderedReports {
  private readonly kept = new Map<string, Kept>();
  private waiting = 0;

  constructor(private readonly render: RenderReport) {}

  /** @throws Unavailable when too many wait already */
  of(
    { id, document }: StoredReport,
    format: SetFormat,
    language: Language,
    tell: (told: StepTold) => void = () => undefined,
  ): Promise<RenderedReport> {
    const key = `${id} ${format} ${language}`;
    const known = this.kept.get(key);
    if (known) return this.latest(key, known);
    if (this.waiting >= MOST_WAITING) return Promise.reject(new Unavailable());
    const kept: Kept = { made: this.set(key, () => this.render(document, format, language, tell)), bytes: 0 };
    return this.latest(key, kept);
  }

  private async set(key: string, render: () => Promise<RenderedReport>): Promise<RenderedReport> {
    this.waiting += 1;
    try {
      const rendered = await render();
      const kept = this.kept.get(key);
      if (kept) kept.bytes = rendered.bytes.length;
      this.dropOldest();
      return rendered;
    } catch (error) {
      this.kept.delete(key);
      throw error;
    } finally {
      this.waiting -= 1;
    }
  }

  private latest(key: string, kept: Kept): Promise<RenderedReport> {
    this.kept.delete(key);
    this.kept.set(key, kept);
    return kept.made;
  }

  private dropOldest(): void {
    let bytes = [...this.kept.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [key, one] of this.kept) {
      if (this.kept.size <= MOST_KEPT && bytes <= MOST_KEPT_BYTES) return;
      if (one.bytes === 0) continue;
      this.kept.delete(key);
      bytes -= one.bytes;
    }
  }
}
