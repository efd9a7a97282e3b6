export {
  CHANGE_KINDS,
  type EvaluationChange,
  type InterimReportChange,
  type NetworkChange,
  type PublishedChange,
  type RankingReportChange,
} from './change';
export { ChangeFeed } from './change-feed';
export { ChangesModule } from './changes.module';
export type { ChangePage } from './page';
