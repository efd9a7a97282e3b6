import { Refusal, type Fault } from '#kernel';
import { classificationValidIn, type MunicipalityRow } from '#registry';
import { byName, byNearness, byRecency } from './peer-order';
import type { PeerRule } from './peer-rule';
import type { Organisation, ScoredEvaluation } from './scored-evaluation';

/** A municipality that was not taken, and why. */
export interface LeftOut {
  readonly municipalityCode: string;
  readonly name: string;
  readonly reason: 'no-published-evaluation' | 'no-group-membership' | 'is-the-subject' | 'unknown-municipality';
}

/** Who a rule chose. */
export interface PeerSelection {
  /** Never the subject. By name, but `nearest` by distance, `latest` by recency, `list` as asked. */
  readonly members: readonly Organisation[];
  /**
   * How many the rule chose among: for group, county and list the municipalities that it names, evaluated or not; for
   * all, nearest and latest those with a published evaluation of the version. The subject is not counted.
   */
  readonly eligible: number;
  readonly leftOut: readonly LeftOut[];
  /** The classification that a group was looked up in. */
  readonly classification: string | null;
  /** Why the rule could choose nobody. */
  readonly emptyBecause: 'no-classification-before-2011' | 'subject-has-no-group' | null;
}

/** What a selection is made of. */
export interface PeerChoice {
  readonly rule: PeerRule;
  /** Null in a ranking that is no single municipality's. */
  readonly subject: Organisation | null;
  /** Each municipality's latest published evaluation of one instrument version at the as-of point. */
  readonly candidates: readonly ScoredEvaluation[];
  readonly municipalities: readonly MunicipalityRow[];
}

type Chosen = Pick<PeerSelection, 'members' | 'eligible'> & Partial<PeerSelection>;

/**
 * Chooses peers by a rule. Distances of `nearest` are differences of population as the registry has it (each row
 * states its date), not of the evaluation's year; ties go by code. `latest` goes by year, then publication, then code.
 *
 * @returns the selection, or a refusal: `unknown-municipality` (a code in a list), `rule-needs-a-subject`.
 * @throws RangeError when a municipality has two candidates.
 */
export function selectPeers({ rule, subject, candidates, municipalities }: PeerChoice): PeerSelection | Refusal {
  const known = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  const evaluated = organisations(candidates, known, subject);
  const chosen = choose(rule, subject, evaluated, known);
  if (chosen instanceof Refusal) return chosen;
  const strangers = candidates.filter(({ municipalityCode }) => rule.kind !== 'list' && !known.has(municipalityCode));
  const leftOut = [...(chosen.leftOut ?? []), ...strangers.map(stranger)];
  return { classification: null, emptyBecause: null, ...chosen, leftOut };
}

type ByCode<T> = ReadonlyMap<string, T>;

function organisations(
  candidates: readonly ScoredEvaluation[],
  known: ByCode<MunicipalityRow>,
  subject: Organisation | null,
): ByCode<Organisation> {
  const codes = new Set(candidates.map(({ municipalityCode }) => municipalityCode));
  if (codes.size < candidates.length) throw new RangeError('A municipality has more than one candidate');
  const found = candidates.flatMap((evaluation): Organisation[] => {
    const municipality = known.get(evaluation.municipalityCode);
    return municipality && municipality.code !== subject?.municipality.code ? [{ municipality, evaluation }] : [];
  });
  return new Map(
    found
      .toSorted((a, b) => byName(a.municipality, b.municipality))
      .map((organisation) => [organisation.municipality.code, organisation]),
  );
}

function choose(
  rule: PeerRule,
  subject: Organisation | null,
  evaluated: ByCode<Organisation>,
  known: ByCode<MunicipalityRow>,
): Chosen | Refusal {
  const everyone = [...evaluated.values()];
  switch (rule.kind) {
    case 'all':
      return { members: everyone, eligible: evaluated.size };
    case 'latest':
      return { members: everyone.toSorted(byRecency).slice(0, rule.count), eligible: evaluated.size };
    case 'list':
      return listed(rule.codes, subject, evaluated, known);
    case 'nearest':
      if (subject === null) return needsSubject();
      return { members: everyone.toSorted(byNearness(subject)).slice(0, rule.count), eligible: evaluated.size };
    case 'county':
      if (subject === null) return needsSubject();
      return among(
        [...known.values()].filter(({ countyCode }) => countyCode === subject.municipality.countyCode),
        subject,
        evaluated,
      );
    case 'group':
      if (subject === null) return needsSubject();
      return group(rule.classification ?? classificationValidIn(subject.evaluation.year), subject, evaluated, known);
  }
}

function needsSubject(): Refusal {
  const detail = {
    sv: 'Regeln utgår från en kommun. I en rangordning går det att välja all, latest:N och list:kod,kod.',
    en: 'The rule starts from one municipality. A ranking can have all, latest:N and list:code,code.',
  };
  return new Refusal('invalid', [{ where: 'peers', code: 'rule-needs-a-subject', detail }]);
}

/** Of the municipalities that a rule allows: members with an evaluation, the others left out. */
function among(
  allowed: readonly MunicipalityRow[],
  subject: Organisation | null,
  evaluated: ByCode<Organisation>,
): Chosen & { readonly leftOut: readonly LeftOut[] } {
  const others = allowed.filter(({ code }) => code !== subject?.municipality.code);
  const codes = new Set(others.map(({ code }) => code));
  return {
    members: [...evaluated.values()].filter(({ municipality }) => codes.has(municipality.code)),
    eligible: others.length,
    leftOut: others
      .filter(({ code }) => !evaluated.has(code))
      .toSorted(byName)
      .map((municipality) => leftOut(municipality, 'no-published-evaluation')),
  };
}

function leftOut({ code, name }: MunicipalityRow, reason: LeftOut['reason']): LeftOut {
  return { municipalityCode: code, name, reason };
}

/** Left out whatever the rule, since an organisation without name, county and population cannot be placed by any. */
function stranger({ municipalityCode }: ScoredEvaluation): LeftOut {
  return { municipalityCode, name: municipalityCode, reason: 'unknown-municipality' };
}

function listed(
  codes: readonly string[],
  subject: Organisation | null,
  evaluated: ByCode<Organisation>,
  known: ByCode<MunicipalityRow>,
): Chosen | Refusal {
  const [first, ...more] = codes.filter((code) => !known.has(code)).map(unknownMunicipality);
  if (first) return new Refusal('invalid', [first, ...more]);
  const allowed = codes.flatMap((code) => known.get(code) ?? []);
  const chosen = among(allowed, subject, evaluated);
  const itself = allowed.filter(({ code }) => code === subject?.municipality.code);
  return {
    ...chosen,
    members: codes.flatMap((code) => evaluated.get(code) ?? []),
    leftOut: [...itself.map((municipality) => leftOut(municipality, 'is-the-subject')), ...chosen.leftOut],
  };
}

function unknownMunicipality(code: string): Fault {
  const detail = { sv: `Det finns ingen kommun med koden ${code}.`, en: `No municipality has the code ${code}.` };
  return { where: 'peers', code: 'unknown-municipality', detail };
}

function group(
  classification: string | undefined,
  subject: Organisation,
  evaluated: ByCode<Organisation>,
  known: ByCode<MunicipalityRow>,
): Chosen {
  const nobody = { members: [], eligible: 0 };
  if (classification === undefined) return { ...nobody, emptyBecause: 'no-classification-before-2011' };
  const groupOf = ({ groups }: MunicipalityRow) => groups.find((one) => one.classification === classification)?.code;
  const own = groupOf(subject.municipality);
  if (own === undefined) return { ...nobody, classification, emptyBecause: 'subject-has-no-group' };
  const chosen = among(
    [...known.values()].filter((municipality) => groupOf(municipality) === own),
    subject,
    evaluated,
  );
  const unplaced = [...evaluated.values()]
    .filter(({ municipality }) => groupOf(municipality) === undefined)
    .map(({ municipality }) => leftOut(municipality, 'no-group-membership'));
  return { ...chosen, classification, leftOut: [...chosen.leftOut, ...unplaced] };
}
