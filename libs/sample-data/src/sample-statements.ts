import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenStatement } from '#interim-reports';

/** What an invented interim report says of goals, assignments, indicators and the like. */
export interface SampleStatements {
  readonly municipalityCode: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  /** ISO date. */
  readonly outturnThrough: string;
  readonly statements: readonly GivenStatement[];
}

/** The goals and other statements of the invented municipalities’ reports, in two cycles of a year. */
export function sampleStatements(): readonly SampleStatements[] {
  const text = readFileSync(join(__dirname, 'data', 'sample-goals.json'), 'utf8');
  return JSON.parse(text) as readonly SampleStatements[];
}
