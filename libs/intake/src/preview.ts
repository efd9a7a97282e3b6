import { depthOf, figuresOf, withScores, type Instrument, type Score } from '#evaluations';
import type { Place, Problem, SourceDocument } from './document';
import type { Findings, FoundFact, FoundTable, MunicipalitySuggestion, Suggestions } from './findings';
import type { FoundForecastTable, FoundHead, ProposedInterimReport } from './interim-findings';
import { fitsOf, isFit, type Fit } from './instrument-fit';
import { checkedProblems, maximaProblems, noFigures, noVersionFits } from './preview-problems';
import { observationsFor, scoresByYear, type Proposal, type ScoresOfYear } from './proposals';

export type PreviewKind = 'report' | 'areas' | 'total' | 'template' | 'interim-report' | 'nothing';

/** What was understood of an upload, beside where it stands. Nothing of it is fact until it is committed. */
export interface Preview {
  readonly recognised: {
    readonly kind: PreviewKind;
    readonly media: Pick<SourceDocument, 'kind' | 'encoding' | 'delimiter' | 'pages' | 'sheets'>;
    readonly title: Suggestions['title'];
    readonly municipality: MunicipalitySuggestion | null;
    readonly otherMunicipalities: readonly MunicipalitySuggestion[];
    readonly instrumentVersion: (Fit & { readonly stated: boolean }) | null;
    readonly otherVersions: readonly Fit[];
    readonly years: readonly { readonly year: number; readonly place: Place }[];
    readonly reportDate: Suggestions['reportDate'];
    readonly facts: readonly FoundFact[];
    /** What an interim report says about itself. */
    readonly interimReport?: Omit<FoundHead, 'municipalities'>;
  };
  /** Tables of points, or of an interim report's amounts. */
  readonly tables: readonly FoundTable[] | readonly FoundForecastTable[];
  readonly problems: readonly Problem[];
  readonly proposed: {
    readonly evaluations: readonly Proposal[];
    readonly interimReport?: ProposedInterimReport;
  };
}

/** A document without its lines: what the preview says about the file itself. */
export type Source = Omit<SourceDocument, 'lines' | 'problems'>;

/** Puts together what a person sees before anything is fact: tables, proposals, and what is to be settled. */
export function previewOf(source: Source, findings: Findings, instruments: readonly Instrument[]): Preview {
  const { suggestions, tables } = findings;
  const { chosen, others, problems: versionProblems } = versionFor(findings, instruments);
  const instrument = instruments.find(({ version }) => version === chosen?.version);
  const years = scoresByYear(instrument, tables, suggestions.year?.year ?? null);
  const proposals = years.map((one, nth) => proposalOf(one, nth === 0 ? findings : undefined, findings, instrument));
  const checked = instrument ? years.flatMap((one, nth) => checkedProblems(instrument, one, nth)) : [];
  const { pages, encoding, delimiter, sheets, kind } = source;
  const [municipality = null, ...otherMunicipalities] = suggestions.municipalities;
  return {
    recognised: {
      kind: kindOf(findings),
      media: { kind, encoding, delimiter, pages, sheets },
      title: suggestions.title,
      municipality,
      otherMunicipalities,
      instrumentVersion: chosen ?? null,
      otherVersions: others,
      years: yearsIn(tables, suggestions),
      reportDate: suggestions.reportDate,
      facts: findings.facts,
    },
    tables,
    problems: [
      ...versionProblems,
      ...findings.problems,
      ...maximaProblems(instrument, tables),
      ...years.flatMap(({ problems }, evaluation) => problems.map((problem) => ({ ...problem, evaluation }))),
      ...checked,
    ],
    proposed: { evaluations: proposals.filter(({ scores, observations }) => scores.length + observations.length > 0) },
  };
}

function kindOf({ tables, observations }: Findings): PreviewKind {
  if (tables.some(({ kind }) => kind === 'template')) return 'template';
  if (tables.some(({ kind }) => kind === 'sub-questions') || observations.length > 0) return 'report';
  const levels = new Set(tables.flatMap(({ rows }) => rows.map(({ level }) => level)));
  if (levels.has('area')) return 'areas';
  return levels.has('total') ? 'total' : 'nothing';
}

function proposalOf(
  { year, scores }: ScoresOfYear,
  own: Findings | undefined,
  { suggestions }: Findings,
  instrument: Instrument | undefined,
): Proposal {
  const bare = scores.map(({ place: _place, ...score }): Score => score);
  const figures = instrument && figuresOf(instrument, withScores({}, bare));
  return {
    municipalityCode: suggestions.municipalities[0]?.code ?? null,
    instrumentVersion: instrument?.version ?? null,
    year,
    depth: (figures && depthOf(figures)) ?? null,
    scores,
    observations: own && instrument ? observationsFor(instrument, own) : [],
    source: suggestions.title?.text ?? null,
  };
}

function yearsIn(tables: readonly FoundTable[], { year }: Suggestions): { year: number; place: Place }[] {
  const columns = tables.flatMap(({ columns: own, place }) => own.map((column) => ({ year: column.year, place })));
  const all = [
    ...(year ? [year] : []),
    ...columns.flatMap((one) => (one.year === null ? [] : [{ ...one, year: one.year }])),
  ];
  return [...new Map(all.toReversed().map((one) => [one.year, one])).values()].toSorted((a, b) => b.year - a.year);
}

function versionFor({ tables, suggestions }: Findings, instruments: readonly Instrument[]) {
  const fits = fitsOf(instruments, tables, suggestions.year?.year ?? null);
  const named = fits.find(({ version }) => version === suggestions.version?.version);
  const best = fits.find(isFit);
  const chosen = named ? { ...named, stated: true } : best && { ...best, stated: false };
  const others = fits.filter((fit) => fit.version !== chosen?.version);
  const printed = tables.some(({ rows }) => rows.some(({ level }) => level !== 'total'));
  const problems = chosen ? [] : printed ? [noVersionFits(tables, fits)] : noFigures(tables);
  return { chosen, others, problems };
}
