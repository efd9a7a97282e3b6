import { ScoreFeedModule } from '#comparison';
import { handles } from '#event-store';
import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CancelReport, cancelReport } from './cancel-report/cancel-report';
import { CancelReportController } from './cancel-report/cancel-report.controller';
import { ChangeReportSchedule, changeSchedule } from './change-schedule/change-schedule';
import { ChangeScheduleController } from './change-schedule/change-schedule.controller';
import { FailReport, failReport } from './fail-report';
import { FeedQuery } from './feed/feed.query';
import { FileSetting } from './file-setting';
import { Ledger } from './ledger.query';
import { MakeReport, makeReport } from './make-report';
import { MakeReportSchedule, makeSchedule } from './make-schedule/make-schedule';
import { MakeScheduleController } from './make-schedule/make-schedule.controller';
import { ReportMaker } from './maker.job';
import { Making } from './making.query';
import { ReportMatters } from './matter.query';
import { reportKeeper, reportMaker, reportOrderer, scheduleKeeper, scheduleMaker } from './may';
import { OrderReport, orderReport } from './order-report';
import { OrderReportController } from './order-report/order-report.controller';
import { PauseReportSchedule, pauseSchedule } from './pause-schedule/pause-schedule';
import { PauseScheduleController } from './pause-schedule/pause-schedule.controller';
import { ProgressQuery } from './progress/progress.query';
import { rankingReportStream } from './ranking-report';
import { rankingReportDocumentTable, rankingReportTable } from './ranking-report.table';
import { ReportReconciler } from './reconciler.job';
import { reportScheduleStream } from './report-schedule';
import { reportScheduleTable } from './report-schedule.table';
import { ReportsQuery } from './reports/reports.query';
import { ResumeReportSchedule, resumeSchedule } from './resume-schedule/resume-schedule';
import { ResumeScheduleController } from './resume-schedule/resume-schedule.controller';
import { ReportTimesQuery } from './report-times/report-times.query';
import { RetryReport, retryReport } from './retry-report/retry-report';
import { RetryReportController } from './retry-report/retry-report.controller';
import { RunScheduleController } from './run-schedule/run-schedule.controller';
import { RENDER_REPORT, type RenderReport } from './rendering';
import { RenderedReports } from './rendered-reports';
import { SchedulesQuery } from './schedules/schedules.query';
import { Standings } from './standings.query';

const [schedule, report] = [reportScheduleStream, rankingReportStream];

const HANDLERS: Type[] = [
  handles(MakeReportSchedule, { stream: schedule, allow: scheduleMaker, decide: makeSchedule }),
  handles(ChangeReportSchedule, { stream: schedule, allow: scheduleKeeper, decide: changeSchedule }),
  handles(PauseReportSchedule, { stream: schedule, allow: scheduleKeeper, decide: pauseSchedule }),
  handles(ResumeReportSchedule, { stream: schedule, allow: scheduleKeeper, decide: resumeSchedule }),
  handles(OrderReport, { stream: report, allow: reportOrderer, decide: orderReport }),
  handles(MakeReport, { stream: report, allow: reportMaker, decide: makeReport }),
  handles(FailReport, { stream: report, allow: reportMaker, decide: failReport }),
  handles(CancelReport, { stream: report, allow: reportKeeper, decide: cancelReport }),
  handles(RetryReport, { stream: report, allow: reportKeeper, decide: retryReport }),
];

/** Making reports: what every process needs that fills the ledger or makes what is due. */
@Module({
  imports: [
    CqrsModule,
    ScoreFeedModule,
    TypeOrmModule.forFeature([rankingReportTable, rankingReportDocumentTable, reportScheduleTable]),
  ],
  providers: [...HANDLERS, Ledger, Making, ReportMatters, ReportReconciler, ReportMaker],
  exports: [Ledger, Making, ReportReconciler, ReportMaker, ScoreFeedModule, TypeOrmModule],
})
export class ReportMakingModule {}

const RENDERED: Provider[] = [
  {
    provide: RenderedReports,
    useFactory: (render: RenderReport) => new RenderedReports(render),
    inject: [RENDER_REPORT],
  },
  {
    provide: FileSetting,
    useFactory: (rendered: RenderedReports) => new FileSetting(rendered),
    inject: [RenderedReports],
  },
];

/** Ordering and reading reports. */
@Module({})
export class RankingReportsModule {
  /** @param rendering provider of RENDER_REPORT */
  static renderedBy(rendering: Provider): DynamicModule {
    return {
      module: RankingReportsModule,
      imports: [CqrsModule, ReportMakingModule],
      providers: [rendering, ...RENDERED, Standings],
      controllers: [
        MakeScheduleController,
        ChangeScheduleController,
        PauseScheduleController,
        ResumeScheduleController,
        RunScheduleController,
        SchedulesQuery,
        ReportTimesQuery,
        OrderReportController,
        CancelReportController,
        RetryReportController,
        FeedQuery,
        ProgressQuery,
        ReportsQuery,
      ],
    };
  }
}
