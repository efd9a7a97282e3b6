import type { ComparisonAnswer } from './answer';
import type { FindNetwork } from './peer-choice';
import type { PublishedScores } from './published-scores';

/** What is known at one point: read it at once and keep nothing, for the present moves on. */
export interface KnownPoint {
  readonly asOf: ComparisonAnswer['asOf'];
  readonly published: PublishedScores;
  readonly networks: FindNetwork;
  /** Position of the last publication, correction, withdrawal or change of a network that counts here. */
  readonly lastChange: bigint;
}
