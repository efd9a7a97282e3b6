import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel';
import type { Problem } from '../api-answers';
import { layoutWords } from '../layout/layout.words';
import { partsWords } from './parts.words';

/** The visible mark of invented municipalities. */
export function SampleTag({ language, show = true }: { language: Language; show?: boolean }) {
  if (!show) return null;
  const words = layoutWords[language];
  return (
    <span class="tag" title={words.sampleExplained}>
      {words.sample}
    </span>
  );
}

interface TableRegionProps {
  readonly language: Language;
  readonly caption: string;
  /** The caption is said but not shown, where a heading right above shows it. */
  readonly captionHidden?: boolean;
  readonly className?: string;
  readonly children: ComponentChildren;
}

/** A table that scrolls inside its own region when the page is narrow. */
export function TableRegion({ language, caption, captionHidden, className, children }: TableRegionProps) {
  return (
    <div class="table-region" role="region" tabIndex={0} aria-label={layoutWords[language].scrolls(caption)}>
      <table class={className}>
        <caption class={captionHidden ? 'hidden' : undefined}>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </div>
  );
}

/** Text that is Swedish on every page, such as titles of sub-questions. */
export function Swedish({ language, children }: { language: Language; children: ComponentChildren }) {
  return language === 'sv' ? <>{children}</> : <span lang="sv">{children}</span>;
}

/** As Swedish, for an element of its own. */
export function inSwedish(language: Language): 'sv' | undefined {
  return language === 'sv' ? undefined : 'sv';
}

/** What was wrong in the choices, above the form that has them. */
export function ProblemSummary({ problem, language }: { problem: Problem; language: Language }) {
  const details = problem.errors?.length
    ? problem.errors.map((error) => error.detail)
    : [problem.detail ?? problem.title];
  return (
    <div class="problem" role="alert">
      <h2>{partsWords[language].problem}</h2>
      <ul>
        {details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </div>
  );
}

/** An area's title in the reader's language. */
export function areaTitle(area: { readonly title: string; readonly titleEn: string }, language: Language): string {
  return language === 'sv' ? area.title : area.titleEn;
}
