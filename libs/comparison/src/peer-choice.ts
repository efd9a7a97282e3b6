import type { MunicipalityRow } from '#registry';
import type { PeerRule } from './peer-rule';
import type { Places } from './places';
import type { Organisation, ScoredEvaluation } from './scored-evaluation';

/** A municipality that was not taken, and why. */
export interface LeftOut {
  readonly municipalityCode: string;
  readonly name: string;
  readonly reason: 'no-published-evaluation' | 'no-group-membership' | 'is-the-subject' | 'unknown-municipality';
}

/** A saved network as it was on a day. */
export interface ChosenNetwork {
  readonly id: string;
  readonly name: string;
  /** ISO date. */
  readonly validOn: string;
}

/** Finds the members of a network on a day (null: the as-of day); undefined when there was no such network. */
export type FindNetwork = (
  id: string,
  day: string | null,
) => (ChosenNetwork & { readonly codes: readonly string[] }) | undefined;

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
  /** The network whose members were chosen, and the day (ISO date) on which they were members. */
  readonly network: ChosenNetwork | null;
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
  /** Left out: no network is known. */
  readonly networks?: FindNetwork;
}

/** The evaluated municipalities that a rule chooses among. */
export interface Evaluated {
  readonly places: Places;
  /** By name. */
  readonly everyone: readonly Organisation[];
  of(code: string): Organisation | undefined;
  /** The latest by year, publication and code, without one municipality. */
  latest(count: number, except: string | undefined): readonly Organisation[];
  /** The nearest in population to the subject, itself not among them; ties by code. */
  nearest(count: number, subject: Organisation): readonly Organisation[];
  /** Evaluations of municipalities that the registry does not know. */
  readonly strangers: readonly ScoredEvaluation[];
}
