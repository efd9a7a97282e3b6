import { inventedReports } from './invented-reports';
import type { SampleInterimReport } from './sample-interim-report';
import { transcribedReports } from './transcribed-reports';

/** Real and invented interim reports together, in the order of their outturns. */
export function sampleInterimReports(): SampleInterimReport[] {
  return [...transcribedReports(), ...inventedReports()].toSorted(
    (a, b) => a.outturnThrough.localeCompare(b.outturnThrough) || a.municipalityCode.localeCompare(b.municipalityCode),
  );
}
