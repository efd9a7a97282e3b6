import { Refusal } from '../../libs/kernel/src';
import { buildReport, type ReportMatter } from '../../libs/ranking-reports/src/build-report';
import { DUE, matter, type Scored } from '../../libs/ranking-reports/src/examples';
import type { RankingReport } from '../../libs/ranking-reports/src/report';
import { municipalities } from '../../libs/registry/src';

/**
 * What a report of every real municipality is made of, with a report before it.
 *
 * @param measures none for the total and eight areas
 */
export function wholeMatter(measures: readonly string[] = []): ReportMatter {
  return matter(scored(0), scored(7), { ...DUE, measures });
}

export function reportOf(of: ReportMatter): RankingReport {
  const report = buildReport(of);
  if (report instanceof Refusal) throw new Error(report.faults[0].code);
  return report;
}

/** The points of every real municipality; `shift` makes another point in time of it. */
function scored(shift: number): Scored[] {
  return municipalities({ sample: false }).map(({ code }, nth) => {
    const areas = Array.from({ length: 8 }, (_, area) => 20 + ((nth * 37 + area * 13 + shift * (nth % 5)) % 80));
    const total = areas.reduce((sum, points) => sum + points, 0);
    return [code, 2012, String(total), ...areas.map(String)];
  });
}
