import type { CheckedReport, Finding } from '#interim-reports';

/** A finding with the number that it is known by on the page, from 1. */
export interface NumberedFinding {
  readonly nth: number;
  readonly finding: Finding;
}

/** Errors before what a reader should look at, else in the order that they were found. */
export function numberedFindings({ findings }: Pick<CheckedReport, 'findings'>): readonly NumberedFinding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return [...errors, ...warnings].map((finding, at) => ({ nth: at + 1, finding }));
}

export function findingAnchor(nth: number): string {
  return `anm-${nth}`;
}
