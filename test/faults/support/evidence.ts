import { appendFileSync } from 'node:fs';

export interface Evidence {
  /** `T1` … */
  readonly test: string;
  readonly what: string;
  /** What one trial is. */
  readonly trial: string;
  readonly trials: number;
  readonly failures: number;
  readonly counts: Readonly<Record<string, number | string>>;
  readonly seeds: string;
  readonly seconds: number;
  readonly mutant: { readonly what: string; readonly trials: number; readonly caught: number; readonly counts: string };
}

/** Prints a test's figures, and keeps them where FAULTS_EVIDENCE names a file. */
export function keepEvidence(evidence: Evidence): void {
  const { test, what, trial, trials, failures, counts, seeds, seconds, mutant } = evidence;
  const listed = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  const bound = failures === 0 ? `, rate below ${(3 / trials).toPrecision(2)} (95 %)` : '';
  const lines = [
    `${test} ${what}: ${failures} failures in ${trials} ${trial}${bound}; ${listed.join(', ')}; seeds ${seeds}; ${seconds} s`,
    `${test} mutant, ${mutant.what}: caught in ${mutant.caught} of ${mutant.trials}; ${mutant.counts}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const file = process.env.FAULTS_EVIDENCE;
  if (file) appendFileSync(file, `${JSON.stringify(evidence)}\n`);
}

/** Whole seconds since an instant in milliseconds. */
export function secondsSince(startedAt: number): number {
  return Math.round((Date.now() - startedAt) / 1000);
}
