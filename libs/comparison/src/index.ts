export type * from './answer';
export type { ImprovementRow, ImprovementsAnswer } from './improvements/improvements';
export type { PeerScores, PeerScoresAnswer } from './peer-scores/peer-scores';
export type { Example, Gap, RemediesAnswer, RemedyArea } from './remedies/remedies';
export type { SimilarProfile, SimilarProfilesAnswer } from './similar-profiles/similar-profiles';
export { statementsOf, type Statement, type StatedFigure, type StatementsAnswer } from './statements/statements';
export { compareInstants, parseAsOf, type AsOf } from './as-of';
export { compareOrganisation, type Comparison } from './compare';
export { measuresOf, totalMaxPoints, type ComparedInstrument } from './measures';
export { parsePeerRule, type Classification, type PeerRule } from './peer-rule';
export { peerSet } from './peer-set';
export { selectAmong, selectPeers, type LeftOut, type PeerChoice, type PeerSelection } from './peers';
export { PEERS_FOR_QUARTILES, PEERS_FOR_STATISTICS } from './few-peers';
export { improvements } from './improvements/improvements';
export type { KnownPoint } from './known-point';
export { placesIn } from './places';
export { PublishedScores } from './published-scores';
export { rankMembers } from './ranking';
export { ScoreFeed } from './score-feed';
export { ScoreFeedModule } from './score-feed.module';
export {
  bookAsOf,
  EMPTY_BOOK,
  withEvents,
  type PlacedEvaluationEvent,
  type ScoreBook,
  type ScoreFact,
} from './score-book';
export {
  derivedText,
  figureOf,
  latestOfEach,
  pointsText,
  previousOf,
  type Figure,
  type Organisation,
  type ScoredEvaluation,
} from './scored-evaluation';
export { fieldOf, meanOf, spreadOf } from './statistics';
export { ComparisonModule } from './comparison.module';
