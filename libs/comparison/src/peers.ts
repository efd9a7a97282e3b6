import { Refusal, type Fault } from '#kernel';
import { classificationValidIn, type MunicipalityRow } from '#registry';
import { evaluatedOf } from './evaluated';
import type { Evaluated, FindNetwork, LeftOut, PeerChoice, PeerSelection } from './peer-choice';
import { unknownNetwork, type PeerRule } from './peer-rule';
import { placesIn } from './places';
import type { Organisation, ScoredEvaluation } from './scored-evaluation';

export type { ChosenNetwork, Evaluated, FindNetwork, LeftOut, PeerChoice, PeerSelection } from './peer-choice';

type Chosen = Pick<PeerSelection, 'members' | 'eligible'> & Partial<PeerSelection>;

/**
 * Chooses peers by a rule. Distances of `nearest` are differences of population as the registry has it (each row
 * states its date), not of the evaluation's year; ties go by code. `latest` goes by year, then publication, then code.
 *
 * @returns the selection, or a refusal: `unknown-municipality` (a code in a list), `rule-needs-a-subject`,
 *   `unknown-network`.
 * @throws RangeError when a municipality has two candidates.
 */
export function selectPeers({ candidates, municipalities, ...choice }: PeerChoice): PeerSelection | Refusal {
  return selectAmong(evaluatedOf(candidates, placesIn(municipalities)), choice);
}

/** As selectPeers, among municipalities that stand indexed. */
export function selectAmong(
  evaluated: Evaluated,
  { rule, subject, networks }: Pick<PeerChoice, 'rule' | 'subject' | 'networks'>,
): PeerSelection | Refusal {
  const chosen = choose(rule, subject, evaluated, networks ?? (() => undefined));
  if (chosen instanceof Refusal) return chosen;
  const leftOut = [...(chosen.leftOut ?? []), ...(rule.kind === 'list' ? [] : evaluated.strangers.map(stranger))];
  return { classification: null, network: null, emptyBecause: null, ...chosen, leftOut };
}

function choose(
  rule: PeerRule,
  subject: Organisation | null,
  evaluated: Evaluated,
  networks: FindNetwork,
): Chosen | Refusal {
  const own = subject?.municipality.code;
  const eligible = evaluated.everyone.length - (own !== undefined && evaluated.of(own) ? 1 : 0);
  switch (rule.kind) {
    case 'all':
      return { members: evaluated.everyone.filter(({ municipality }) => municipality.code !== own), eligible };
    case 'latest':
      return { members: evaluated.latest(rule.count, own), eligible };
    case 'list':
      return listed(rule.codes, subject, evaluated);
    case 'network':
      return inNetwork(networks(rule.id, rule.day), subject, evaluated);
    case 'nearest':
      return subject ? { members: evaluated.nearest(rule.count, subject), eligible } : needsSubject();
    case 'county':
      if (subject === null) return needsSubject();
      return among(evaluated.places.inCounty(subject.municipality.countyCode), subject, evaluated);
    case 'group':
      if (subject === null) return needsSubject();
      return group(rule.classification ?? classificationValidIn(subject.evaluation.year), subject, evaluated);
  }
}

function needsSubject(): Refusal {
  const detail = {
    sv: 'Regeln utgår från en kommun. I en rangordning går det att välja all, latest:N, list:kod,kod och network:ID.',
    en: 'The rule starts from one municipality. A ranking can have all, latest:N, list:code,code and network:ID.',
  };
  return new Refusal('invalid', [{ where: 'peers', code: 'rule-needs-a-subject', detail }]);
}

/** Of the municipalities that a rule allows: members with an evaluation, the others left out. */
function among(
  allowed: readonly MunicipalityRow[],
  subject: Organisation | null,
  evaluated: Evaluated,
): Chosen & { readonly leftOut: readonly LeftOut[] } {
  const others = allowed.filter(({ code }) => code !== subject?.municipality.code);
  const { places } = evaluated;
  const inOrder = others.toSorted((a, b) => places.nameOrder(a.code) - places.nameOrder(b.code));
  return {
    members: inOrder.flatMap(({ code }) => evaluated.of(code) ?? []),
    eligible: others.length,
    leftOut: inOrder
      .filter(({ code }) => !evaluated.of(code))
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

function listed(codes: readonly string[], subject: Organisation | null, evaluated: Evaluated): Chosen | Refusal {
  const { byCode } = evaluated.places;
  const [first, ...more] = codes.filter((code) => !byCode.has(code)).map(unknownMunicipality);
  if (first) return new Refusal('invalid', [first, ...more]);
  const allowed = codes.flatMap((code) => byCode.get(code) ?? []);
  const chosen = among(allowed, subject, evaluated);
  const itself = allowed.filter(({ code }) => code === subject?.municipality.code);
  return {
    ...chosen,
    members: codes.flatMap((code) => (code === subject?.municipality.code ? [] : (evaluated.of(code) ?? []))),
    leftOut: [...itself.map((municipality) => leftOut(municipality, 'is-the-subject')), ...chosen.leftOut],
  };
}

function unknownMunicipality(code: string): Fault {
  const detail = { sv: `Det finns ingen kommun med koden ${code}.`, en: `No municipality has the code ${code}.` };
  return { where: 'peers', code: 'unknown-municipality', detail };
}

function inNetwork(
  found: ReturnType<FindNetwork>,
  subject: Organisation | null,
  evaluated: Evaluated,
): Chosen | Refusal {
  if (!found) return unknownNetwork();
  const { codes, ...network } = found;
  const allowed = codes.flatMap((code) => evaluated.places.byCode.get(code) ?? []);
  return { ...among(allowed, subject, evaluated), network };
}

function group(classification: string | undefined, subject: Organisation, evaluated: Evaluated): Chosen {
  const nobody = { members: [], eligible: 0 };
  if (classification === undefined) return { ...nobody, emptyBecause: 'no-classification-before-2011' };
  const groupOf = ({ groups }: MunicipalityRow) => groups.find((one) => one.classification === classification)?.code;
  const own = groupOf(subject.municipality);
  if (own === undefined) return { ...nobody, classification, emptyBecause: 'subject-has-no-group' };
  const chosen = among(evaluated.places.inGroup(classification, own), subject, evaluated);
  const unplaced = evaluated.everyone
    .filter(
      ({ municipality }) => municipality.code !== subject.municipality.code && groupOf(municipality) === undefined,
    )
    .map(({ municipality }) => leftOut(municipality, 'no-group-membership'));
  return { ...chosen, classification, leftOut: [...chosen.leftOut, ...unplaced] };
}
