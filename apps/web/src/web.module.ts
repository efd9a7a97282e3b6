import { Module, type DynamicModule, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { AboutController } from './about/about.controller';
import { NotFoundController } from './errors/not-found.controller';
import { ChangesController } from './changes/changes.controller';
import { CorrectController } from './correct/correct.controller';
import { CorrectionsController } from './corrections/corrections.controller';
import { DraftController } from './draft/draft.controller';
import { EvaluationController } from './evaluation/evaluation.controller';
import { EvaluationsController } from './evaluations/evaluations.controller';
import { HistoryController } from './history/history.controller';
import { InterimReportsPageController } from './interim-reports/interim-reports.controller';
import { OpenReportPageController } from './open-report/open-report.controller';
import { InterimReportPageController } from './interim-report/interim-report.controller';
import { ReportHistoryPageController } from './report-history/report-history.controller';
import { FillReportController } from './fill-report/fill-report.controller';
import { ChangeRowsController } from './change-rows/change-rows.controller';
import { ReportLifeController } from './report-life/report-life.controller';
import { AssessGoalsPageController } from './assess-goals/assess-goals.controller';
import { GoalBoardPageController } from './goal-board/goal-board.controller';
import { ForecastsPageController } from './forecasts/forecasts.controller';
import { endIdleThreads } from './files/setting-threads';
import { IdentityController } from './identity/identity.controller';
import { KeysPageController } from './keys/keys.controller';
import { MyDataPageController } from './my-data/my-data.controller';
import { PeoplePageController } from './people/people.controller';
import { LoginController } from './identity/login.controller';
import { MunicipalitiesController } from './municipalities/municipalities.controller';
import { MunicipalityController } from './municipality/municipality.controller';
import { ImprovementsController } from './improvements/improvements.controller';
import { NetworksPageController } from './networks/networks.controller';
import { ProfileController } from './profile/profile.controller';
import { RemediesController } from './remedies/remedies.controller';
import { SideBySideController } from './side-by-side/side-by-side.controller';
import { TwoSourcesController } from './two-sources/two-sources.controller';
import { SimilarProfilesController } from './similar-profiles/similar-profiles.controller';
import { RankingReportPageController } from './ranking-report/ranking-report.controller';
import { SchedulesPageController } from './report-schedule/schedules.controller';
import { ReportsPageController } from './reports/reports.controller';
import { RankingController } from './ranking/ranking.controller';
import { PublishController } from './publish/publish.controller';
import { ReadInController } from './read-in/read-in.controller';
import { ReplyController } from './reply/reply.controller';
import { StartEvaluationPageController } from './start-evaluation/start-evaluation.controller';
import { SecurityLogPageController } from './security-log/security-log.controller';
import { StartController } from './start/start.controller';
import { ToDoController } from './to-do/to-do.controller';
import { UploadController } from './upload/upload.controller';
import { WithdrawController } from './withdraw/withdraw.controller';

/** Every controller of the page, for whoever has to state a policy for each route. */
export const WEB_CONTROLLERS = [
  StartController,
  MunicipalitiesController,
  MunicipalityController,
  ProfileController,
  RemediesController,
  SimilarProfilesController,
  TwoSourcesController,
  SideBySideController,
  NetworksPageController,
  ImprovementsController,
  RankingController,
  EvaluationsController,
  StartEvaluationPageController,
  EvaluationController,
  HistoryController,
  DraftController,
  ReplyController,
  PublishController,
  CorrectController,
  WithdrawController,
  CorrectionsController,
  ChangesController,
  ToDoController,
  ReadInController,
  UploadController,
  InterimReportsPageController,
  OpenReportPageController,
  InterimReportPageController,
  ReportHistoryPageController,
  FillReportController,
  ChangeRowsController,
  ReportLifeController,
  AssessGoalsPageController,
  GoalBoardPageController,
  ForecastsPageController,
  ReportsPageController,
  SchedulesPageController,
  RankingReportPageController,
  SecurityLogPageController,
  KeysPageController,
  PeoplePageController,
  MyDataPageController,
  AboutController,
  IdentityController,
  LoginController,
  NotFoundController,
];

/** The page that people see. It reaches the rest only through the transport that the process provides. */
@Module({})
export class WebModule implements OnApplicationShutdown {
  /**
   * @param transport provider of WEB_TRANSPORT
   * @param logins provider of WEB_LOGINS
   */
  static speakingThrough(transport: Provider, logins: Provider): DynamicModule {
    return { module: WebModule, providers: [transport, logins], controllers: WEB_CONTROLLERS };
  }

  onApplicationShutdown(): Promise<void> {
    return endIdleThreads();
  }
}
