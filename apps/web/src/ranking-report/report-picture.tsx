import type { Language } from '#kernel';
import type { RankingReport } from '#ranking-reports';
import { Strip } from '../charts/strip';
import { coordinate, points } from '../i18n/format';
import { rankingReportWords } from './ranking-report.words';
import { measureName } from './report-contents';

interface PictureProps {
  readonly report: RankingReport;
  /** Which of its tables. */
  readonly nth: number;
  readonly language: Language;
}

/** How a measure's points are spread over those who are ranked. */
export function ReportPicture({ report, nth, language }: PictureProps) {
  const words = rankingReportWords[language];
  const table = report.tables[nth];
  if (!table) return null;
  const { statistics, rows, maxPoints, measure } = table;
  const { mean, min, max, median, lowerQuartile, upperQuartile } = statistics;
  if (mean === null || median === null || min === null || max === null) return null;
  const names = new Map(report.referenceSet.members.map((one) => [one.municipalityCode, one.name]));
  const at = (figure: string | null) => (figure === null ? null : coordinate(figure));
  const [m, md, lo, hi] = [mean, median, min, max].map((figure) => points(figure, language));
  return (
    <Strip
      id={`spread-${measure.replace(/[^\w]/g, '-')}`}
      title={words.picture(measureName(table, language))}
      description={words.statistics(m ?? '', md ?? '', lo ?? '', hi ?? '')}
      spread={{
        maxPoints: coordinate(maxPoints),
        subject: null,
        value: null,
        mean: at(mean),
        min: at(min),
        max: at(max),
        median: at(median),
        lowerQuartile: at(lowerQuartile),
        upperQuartile: at(upperQuartile),
        peers: rows.map(({ score, municipalityCode }) => ({
          points: coordinate(score),
          label: `${names.get(municipalityCode) ?? municipalityCode} ${points(score, language)}`,
        })),
      }}
    />
  );
}
