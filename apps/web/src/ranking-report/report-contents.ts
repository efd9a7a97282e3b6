import type { Language } from '#kernel';
import type { RankedRow, RankingReport, RankingTable, RankSpan, ReportMember } from '#ranking-reports';
import { count, day, instant, points, signed } from '../i18n/format';
import { againstText, ruleName } from '../parts/peer-rules';
import { markedName } from './marked-name';
import { rankingReportWords } from './ranking-report.words';

/** A table of a report as it is read, with the sentences that stand by it. */
export interface ContentTable {
  readonly measure: string;
  readonly name: string;
  readonly caption: string;
  readonly sentences: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of a page's width. */
  readonly widths: readonly number[];
}

/** Everything that a report says, in reading order and in one language: what page and paper show alike. */
export interface ReportContents {
  readonly title: string;
  readonly lead: string;
  readonly warning: string | undefined;
  readonly tables: readonly ContentTable[];
  readonly improved: { readonly heading: string; readonly lead: string; readonly table: ContentTable | undefined };
  readonly corrections: { readonly heading: string; readonly lines: readonly string[] };
  readonly reference: { readonly heading: string; readonly paragraphs: readonly string[] };
  readonly facts: { readonly heading: string; readonly lines: readonly string[] };
  readonly method: { readonly heading: string; readonly rules: readonly string[] };
}

export function contentsOf(report: RankingReport, language: Language): ReportContents {
  const words = rankingReportWords[language];
  const members = new Map(report.referenceSet.members.map((member) => [member.municipalityCode, member]));
  return {
    title: report.title,
    lead: leadOf(report, language),
    warning: report.referenceSet.containsSample ? words.sample : undefined,
    tables: report.tables.map((table) => tableOf(table, members, report.since !== null, language)),
    improved: improvedOf(report, language),
    corrections: { heading: words.corrections.heading, lines: correctionLines(report, language) },
    reference: { heading: words.reference.heading, paragraphs: referenceParagraphs(report, language) },
    facts: { heading: words.facts.heading, lines: factLines(report, language) },
    method: { heading: words.method.heading, rules: words.method.rules },
  };
}

export function measureName({ number, title, titleEn }: RankingTable, language: Language): string {
  if (number === '') return rankingReportWords[language].total;
  return `${number} ${language === 'en' && titleEn !== '' ? titleEn : title}`;
}

function leadOf(report: RankingReport, language: Language): string {
  const words = rankingReportWords[language];
  const { rule, members } = report.referenceSet;
  const [table] = report.tables;
  const [top] = table?.rows ?? [];
  if (!table || !top) return words.nobody;
  const who = againstText(rule, members.length, language);
  const ranked = count(table.rows.length, language);
  const first = words.lead(ranked, who, instant(report.asOf.instant, language));
  const byCode = new Map(members.map((one) => [one.municipalityCode, one]));
  return `${first} ${topSentence(table, top, byCode, language)}`;
}

function tableOf(
  table: RankingTable,
  members: ReadonlyMap<string, ReportMember>,
  moves: boolean,
  language: Language,
): ContentTable {
  const words = rankingReportWords[language].table;
  const name = measureName(table, language);
  return {
    measure: table.measure,
    name,
    caption: words.caption(name, points(table.maxPoints, language)),
    sentences: sentencesOf(table, members, language),
    head: [words.municipality, words.place, words.year, words.points, ...(moves ? [words.movement] : [])],
    rows: table.rows.map((row) => rowOf(row, members.get(row.municipalityCode), table.rows.length, moves, language)),
    widths: moves ? [30, 16, 10, 12, 32] : [40, 20, 15, 15],
  };
}

/** Who has the most points, and how the points are spread; the first of it stands in the lead where it is of the total. */
function sentencesOf(
  table: RankingTable,
  members: ReadonlyMap<string, ReportMember>,
  language: Language,
): readonly string[] {
  const [top] = table.rows;
  if (!top) return [rankingReportWords[language].table.none];
  const spread = statisticsSentences(table, language);
  return table.number === '' ? spread : [topSentence(table, top, members, language), ...spread];
}

function topSentence(
  { maxPoints, rows }: RankingTable,
  top: RankedRow,
  members: ReadonlyMap<string, ReportMember>,
  language: Language,
): string {
  const words = rankingReportWords[language];
  const name = markedName(
    top.municipalityCode,
    members.get(top.municipalityCode)?.name ?? top.municipalityCode,
    language,
  );
  const place = words.place(spanText(top.rankInterval), count(rows.length, language));
  return words.leadTop(name, points(top.score, language), points(maxPoints, language), place);
}

function rowOf(
  row: RankedRow,
  member: ReportMember | undefined,
  of: number,
  moves: boolean,
  language: Language,
): string[] {
  const words = rankingReportWords[language];
  const before = row.before ? spanText(row.before.rankInterval) : '';
  const movement = row.movement === null ? '' : words.movements[row.movement](before);
  return [
    markedName(row.municipalityCode, member?.name ?? row.municipalityCode, language),
    words.place(spanText(row.rankInterval), count(of, language)),
    String(member?.year ?? ''),
    points(row.score, language),
    ...(moves ? [movement] : []),
  ];
}

/** `3–5`, or `3` when it is one place. */
export function spanText({ from, to }: RankSpan): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function statisticsSentences({ statistics }: RankingTable, language: Language): readonly string[] {
  const words = rankingReportWords[language];
  const { mean, median, min, max, lowerQuartile, upperQuartile } = statistics;
  if (mean === null || median === null || min === null || max === null) return [words.fewForStatistics];
  const [m, md, lo, hi] = [mean, median, min, max].map((figure) => points(figure, language));
  const spread = words.statistics(m ?? '', md ?? '', lo ?? '', hi ?? '');
  if (lowerQuartile === null || upperQuartile === null) return [spread, words.fewForQuartiles];
  return [spread, words.quartiles(points(lowerQuartile, language), points(upperQuartile, language))];
}

function improvedOf({ mostImproved }: RankingReport, language: Language): ReportContents['improved'] {
  const { improved: words, table, place } = rankingReportWords[language];
  const { rows, compared } = mostImproved;
  if (rows.length === 0) return { heading: words.heading, lead: words.none, table: undefined };
  const end = ({ year, score }: { year: number; score: string }) => `${points(score, language)} (${year})`;
  return {
    heading: words.heading,
    lead: words.lead(count(compared, language)),
    table: {
      measure: 'improved',
      name: words.heading,
      caption: words.heading,
      sentences: [],
      head: [table.municipality, table.place, words.from, words.to, words.change],
      rows: rows.map(({ municipalityCode, name, rankInterval, from, to, change }) => [
        markedName(municipalityCode, name, language),
        place(spanText(rankInterval), count(compared, language)),
        end(from),
        end(to),
        signed(change, language, 1),
      ]),
      widths: [30, 18, 18, 18, 16],
    },
  };
}

function correctionLines({ corrections, since }: RankingReport, language: Language): readonly string[] {
  const words = rankingReportWords[language].corrections;
  if (since === null) return [words.first];
  if (corrections.length === 0) return [words.none];
  return corrections.map(({ kind, municipalityCode, name, year, at, reason }) =>
    (kind === 'corrected' ? words.line : words.withdrawn)(
      markedName(municipalityCode, name, language),
      String(year),
      day(at, language),
      reason,
    ),
  );
}

function referenceParagraphs({ referenceSet }: RankingReport, language: Language): readonly string[] {
  const words = rankingReportWords[language];
  const { rule, network, members, eligible, leftOut } = referenceSet;
  const named = ruleName(rule, language, network ? [network] : []);
  const list = members.map(
    ({ municipalityCode, name, year }) => `${markedName(municipalityCode, name, language)} ${year}`,
  );
  const out = leftOut.map(
    ({ municipalityCode, name, reason }) =>
      `${markedName(municipalityCode, name, language)} (${words.reference.reasons[reason]})`,
  );
  return [
    words.reference.rule(named, count(members.length, language), count(eligible, language)),
    ...(list.length > 0 ? [`${words.reference.members}: ${list.join(', ')}.`] : []),
    ...(out.length > 0 ? [`${words.reference.leftOut}: ${out.join(', ')}.`] : []),
  ];
}

function factLines(report: RankingReport, language: Language): readonly string[] {
  const { scheduleId, period, asOf, since, instrumentVersion } = report;
  const words = rankingReportWords[language].facts;
  const first = scheduleId === null ? words.alone : words.first;
  return [
    period === null ? words.onDemand : words.period(period.replace('T', ' ')),
    words.asOf(instant(asOf.instant, language), count(asOf.position, language)),
    since === null ? first : words.since(instant(since.asOf.instant, language)),
    words.version(instrumentVersion),
  ];
}
