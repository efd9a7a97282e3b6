import type { InterimReportEntry } from '#interim-reports';
import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { InterimReportsPage } from './interim-reports-page';
import { municipalitiesIn } from './municipalities-in';

/** The reports that the reader may see, of a municipality and a year if asked for. */
export async function showInterimReports(reading: Reading): Promise<Answer> {
  const { query } = reading.visit;
  const filter = { municipality: query.get('kommun') ?? '', year: query.get('ar') ?? '' };
  const all = (await reading.api.interimReports()).sort(latestFirst);
  const reports = all.filter(
    ({ municipalityCode, fiscalYear }) =>
      (filter.municipality === '' || municipalityCode === filter.municipality) &&
      (filter.year === '' || String(fiscalYear) === filter.year),
  );
  const municipalities = municipalitiesIn(all);
  const years = [...new Set(all.map(({ fiscalYear }) => fiscalYear))];
  return htmlAnswer(<InterimReportsPage {...{ reading, reports, municipalities, years, filter }} />);
}

export function latestFirst(a: InterimReportEntry, b: InterimReportEntry): number {
  return b.outturnThrough.localeCompare(a.outturnThrough) || a.municipalityName.localeCompare(b.municipalityName, 'sv');
}
