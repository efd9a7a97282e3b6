import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleInterimReport } from './sample-interim-report';

const FOLDER = join(__dirname, '..', 'data');
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(FOLDER, ...path), 'utf8'));

/** The tables of real interim reports, as printed, with what is known of the decisions about them. */
export function transcribedReports(): SampleInterimReport[] {
  const decisions = read('interim-decisions.json') as Readonly<Record<string, SampleInterimReport['decision']>>;
  const files = readdirSync(join(FOLDER, 'interim-reports')).filter((file) => file.endsWith('.json'));
  return files.toSorted().map((file) => {
    const decision = decisions[file];
    if (!decision) throw new Error(`Nothing is said about the decision of ${file}`);
    const report = read('interim-reports', file) as Omit<SampleInterimReport, 'statements' | 'decision'>;
    return { ...report, statements: [], decision };
  });
}
