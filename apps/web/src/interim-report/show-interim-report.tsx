import type { InterimReportRow } from '#interim-reports';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ApiFailure } from '../api-client';
import { download, htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { checksOf } from '../report-checks/checks-of';
import { unitIn } from '../report-parts/amounts';
import { reportName } from '../report-parts/report-names';
import { DeviationsPicture, largestDeviations } from './deviations-section';
import { forecastWay, type Way } from './forecast-way';
import { interimReportWords } from './interim-report.words';
import { InterimReportPage } from './interim-report-page';
import { drawnSteps, WayPicture } from './way-section';

/** One report with its checks and the other reports of its committee. */
export async function showInterimReport(reading: Reading, id: string): Promise<Answer> {
  const report = await reading.api.interimReport(id);
  const [way, checked, suggestions] = await Promise.all([
    wayOf(reading, report),
    checksOf(reading, id),
    report.goals.length > 0 ? reading.api.suggestions(id) : { items: [] },
  ]);
  const unit = unitIn(reading.visit.query);
  return htmlAnswer(<InterimReportPage {...{ reading, report, way, checked, unit }} suggestions={suggestions.items} />);
}

/** The largest deviations as a picture that stands alone. */
export async function showDeviationsSvg(reading: Reading, id: string): Promise<Answer> {
  const { api, visit } = reading;
  const report = await api.interimReport(id);
  if (largestDeviations(report).largest.length === 0) throw nothingThere();
  const source = sourceOf(reading, report);
  return picture(
    `${report.id}-avvikelser`,
    <DeviationsPicture {...{ report, source }} unit={unitIn(visit.query)} language={visit.language} />,
  );
}

/** The forecast's way as a picture that stands alone. */
export async function showWaySvg(reading: Reading, id: string): Promise<Answer> {
  const { api, visit } = reading;
  const report = await api.interimReport(id);
  const way = await wayOf(reading, report);
  if (drawnSteps(way).length < 2) throw nothingThere();
  const source = sourceOf(reading, report);
  return picture(
    `${report.id}-prognosens-vag`,
    <WayPicture {...{ report, way, source }} unit={unitIn(visit.query)} language={visit.language} />,
  );
}

/** The way needs the rows of the year's reports and, for the accounts, of the next year's. */
async function wayOf({ api }: Reading, report: InterimReportRow): Promise<Way> {
  const { id, municipalityCode, committee, fiscalYear } = report;
  const known = await api.interimReports({ municipalityCode, committee });
  const near = known.filter((one) => one.id !== id && [fiscalYear, fiscalYear + 1].includes(one.fiscalYear));
  return forecastWay(report, await Promise.all(near.map((one) => api.interimReport(one.id))));
}

function sourceOf({ visit }: Reading, report: InterimReportRow): string {
  const { source } = interimReportWords[visit.language];
  return source(report.origin ?? reportName(report, visit.language));
}

function nothingThere(): ApiFailure {
  return new ApiFailure({ status: 404, title: '' });
}

function picture(name: string, drawn: VNode): Answer {
  return download(`${name}.svg`, 'image/svg+xml', `<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(drawn)}\n`);
}
