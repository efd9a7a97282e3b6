import {
  derivedText,
  fieldOf,
  figureOf,
  improvements,
  meanOf,
  measuresOf,
  PEERS_FOR_QUARTILES,
  PEERS_FOR_STATISTICS,
  peerSet,
  pointsText,
  rankMembers,
  selectAmong,
  spreadOf,
  totalMaxPoints,
  type ComparedInstrument,
  type KnownPoint,
  type Organisation,
  type PeerRule,
  type PeerSelection,
  type RankingRow,
} from '#comparison';
import { compare, decimal, Refusal, ZERO } from '#kernel';
import { movementOf } from './movement';
import type { DueReport } from './ranking-report';
import type {
  MostImproved,
  RankedRow,
  RankingReport,
  RankingTable,
  ReferenceSet,
  ReportedCorrection,
  ReportStatistics,
} from './report';

/** What a report is made of, all of it as of the instant it fell due. */
export interface ReportMatter {
  readonly id: string;
  readonly due: DueReport;
  readonly instrument: ComparedInstrument;
  readonly rule: PeerRule;
  readonly point: KnownPoint;
  /** The point of the report before; null for a first one. */
  readonly before: KnownPoint | null;
  readonly corrections: readonly ReportedCorrection[];
}

const MOST_IMPROVED = 10;

/**
 * Makes a report. The same matter gives the same report, whenever and wherever it is made.
 *
 * @returns the report, or a refusal when the rule can choose nobody (a network that did not exist then).
 */
export function buildReport({
  id,
  due,
  instrument,
  rule,
  point,
  before,
  corrections,
}: ReportMatter): RankingReport | Refusal {
  const selection = membersAt(point, instrument, rule);
  if (selection instanceof Refusal) return selection;
  const earlier = before && membersAt(before, instrument, rule);
  const membersBefore = earlier && !(earlier instanceof Refusal) ? earlier.members : null;
  const measures = due.measures.length > 0 ? due.measures : totalAndAreas(instrument);
  return {
    id,
    title: due.title,
    scheduleId: due.scheduleId,
    period: due.period,
    dueAt: due.dueAt,
    asOf: point.asOf,
    since: due.since && before && { reportId: due.since.reportId, asOf: before.asOf },
    instrumentVersion: instrument.version,
    formats: due.formats,
    referenceSet: referenceSet(due.peers, selection),
    tables: measures.map((measure) => tableOf(measure, instrument, selection.members, membersBefore)),
    mostImproved: mostImproved(selection.members, point),
    corrections,
  };
}

function totalAndAreas(instrument: ComparedInstrument): readonly string[] {
  return measuresOf(instrument).filter((measure) => !measure.startsWith('sub:'));
}

function membersAt(
  { published, networks }: KnownPoint,
  { version }: ComparedInstrument,
  rule: PeerRule,
): PeerSelection | Refusal {
  const scores = published.version(version);
  if (!scores) throw new RangeError(`No instrument of version ${version}`);
  return selectAmong(scores, { rule, subject: null, networks });
}

function referenceSet(rule: string, selection: PeerSelection): ReferenceSet {
  const { network, eligible, members, containsSample } = peerSet(rule, selection, 'sv');
  return {
    rule,
    network,
    eligible,
    members: members.map(({ total: _total, ...member }) => member),
    leftOut: selection.leftOut.map(({ municipalityCode, name, reason }) => ({ municipalityCode, name, reason })),
    containsSample,
  };
}

function tableOf(
  measure: string,
  instrument: ComparedInstrument,
  members: readonly Organisation[],
  membersBefore: readonly Organisation[] | null,
): RankingTable {
  const earlier =
    membersBefore && new Map(rankMembers(membersBefore, measure).map((row) => [row.municipalityCode, row]));
  return {
    measure,
    ...titled(measure, instrument),
    statistics: statisticsOf(members, measure),
    rows: rankMembers(members, measure).map((row) => rankedRow(row, earlier)),
  };
}

function titled(
  measure: string,
  instrument: ComparedInstrument,
): Pick<RankingTable, 'number' | 'title' | 'titleEn' | 'maxPoints'> {
  const [level, number = ''] = measure.split(':');
  if (level === 'total') return { number: '', title: '', titleEn: '', maxPoints: totalMaxPoints(instrument) };
  const area = instrument.areas.find((one) => one.number === number);
  const question = instrument.areas.flatMap(({ subQuestions }) => subQuestions).find((one) => one.number === number);
  if (level === 'area' && area) return { number, title: area.title, titleEn: area.titleEn, maxPoints: area.maxPoints };
  if (level === 'sub' && question) return { number, title: question.title, titleEn: '', maxPoints: question.maxPoints };
  throw new RangeError(`No measure ${measure} in version ${instrument.version}`);
}

function rankedRow(row: RankingRow, earlier: ReadonlyMap<string, RankingRow> | null): RankedRow {
  const { municipalityCode, rank, rankInterval, score, halfWidth } = row;
  const before = earlier?.get(municipalityCode);
  return {
    municipalityCode,
    rank,
    rankInterval,
    score,
    halfWidth,
    before: before ? { rank: before.rank, rankInterval: before.rankInterval, score: before.score } : null,
    movement: earlier && movementOf(row, before),
  };
}

function statisticsOf(members: readonly Organisation[], measure: string): ReportStatistics {
  const figures = members.flatMap(({ evaluation }) => figureOf(evaluation, measure) ?? []);
  const spread = spreadOf(fieldOf(figures));
  const n = figures.length;
  if (!spread || n < PEERS_FOR_STATISTICS) {
    return { n, mean: null, median: null, lowerQuartile: null, upperQuartile: null, min: null, max: null };
  }
  const quartered = n >= PEERS_FOR_QUARTILES;
  return {
    n,
    mean: derivedText(meanOf(spread)),
    median: derivedText(spread.median),
    lowerQuartile: quartered ? derivedText(spread.lowerQuartile) : null,
    upperQuartile: quartered ? derivedText(spread.upperQuartile) : null,
    min: pointsText(spread.min),
    max: pointsText(spread.max),
  };
}

function mostImproved(members: readonly Organisation[], { published }: KnownPoint): MostImproved {
  const { rows } = improvements(members, 'total', (code) => published.of(code));
  const improved = rows.slice(0, MOST_IMPROVED).filter(({ change }) => compare(decimal(change), ZERO) > 0);
  return {
    rows: improved.map(({ municipalityCode, name, rank, rankInterval, from, to, change, halfWidth }) => ({
      municipalityCode,
      name,
      rank,
      rankInterval,
      from: { year: from.year, score: from.score },
      to: { year: to.year, score: to.score },
      change,
      halfWidth,
    })),
    compared: rows.length,
  };
}
