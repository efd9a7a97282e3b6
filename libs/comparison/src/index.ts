export type * from './answer';
export { compareInstants, parseAsOf, type AsOf } from './as-of';
export { compareOrganisation, type Comparison } from './compare';
export { measuresOf, totalMaxPoints, type ComparedInstrument } from './measures';
export { parsePeerRule, type Classification, type PeerRule } from './peer-rule';
export { peerSet } from './peer-set';
export { selectPeers, type LeftOut, type PeerChoice, type PeerSelection } from './peers';
export { rankMembers } from './ranking';
export {
  bookAsOf,
  EMPTY_BOOK,
  withEvents,
  type PlacedEvaluationEvent,
  type ScoreBook,
  type ScoreFact,
} from './score-book';
export {
  figureOf,
  latestOfEach,
  previousOf,
  type Figure,
  type Organisation,
  type ScoredEvaluation,
} from './scored-evaluation';
export { ComparisonModule } from './comparison.module';
