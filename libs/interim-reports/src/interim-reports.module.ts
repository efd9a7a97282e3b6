import { handles } from '#event-store';
import { Module, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdoptInterimReport, adoptInterimReport } from './adopt-interim-report/adopt-interim-report';
import { AdoptInterimReportController } from './adopt-interim-report/adopt-interim-report.controller';
import { ChecksQuery } from './checks/checks.query';
import { CorrectInterimReport, correctInterimReport } from './correct-interim-report/correct-interim-report';
import { CorrectInterimReportController } from './correct-interim-report/correct-interim-report.controller';
import { interimReportStream } from './interim-report';
import { ForecastAccuracyQuery } from './forecast-accuracy/forecast-accuracy.query';
import { ForecastDeviationsQuery } from './forecast-deviations/forecast-deviations.query';
import { InterimReportHistoryQuery } from './interim-report-history/interim-report-history.query';
import { InterimReportPageQuery } from './interim-report-page/interim-report-page.query';
import { interimReportPageTable } from './interim-report.table';
import { anyReporter, ownApprover, ownStaff } from './may';
import { OpenInterimReport, openInterimReport } from './open-interim-report/open-interim-report';
import { OpenInterimReportController } from './open-interim-report/open-interim-report.controller';
import { publishedInterimReportsTable } from './published-interim-report.table';
import { PublishedReports } from './published-reports.query';
import { ReadableReports } from './readable-reports.query';
import { RegisterForecast, registerForecast } from './register-forecast/register-forecast';
import { RegisterForecastController } from './register-forecast/register-forecast.controller';
import { RemoveForecast, removeForecast } from './remove-forecast/remove-forecast';
import { RemoveForecastController } from './remove-forecast/remove-forecast.controller';
import { ReturnInterimReport, returnInterimReport } from './return-interim-report/return-interim-report';
import { ReturnInterimReportController } from './return-interim-report/return-interim-report.controller';
import { ReviseForecast, reviseForecast } from './revise-forecast/revise-forecast';
import { ReviseForecastController } from './revise-forecast/revise-forecast.controller';
import { STATEMENT_CONTROLLERS, STATEMENT_HANDLERS } from './statements.module-parts';
import { SubmitInterimReport, submitInterimReport } from './submit-interim-report/submit-interim-report';
import { SubmitInterimReportController } from './submit-interim-report/submit-interim-report.controller';

const stream = interimReportStream;

const HANDLERS: Type[] = [
  handles(OpenInterimReport, { stream, allow: anyReporter, decide: openInterimReport }),
  handles(RegisterForecast, { stream, allow: ownStaff, decide: registerForecast }),
  handles(ReviseForecast, { stream, allow: ownStaff, decide: reviseForecast }),
  handles(RemoveForecast, { stream, allow: ownStaff, decide: removeForecast }),
  handles(SubmitInterimReport, { stream, allow: ownStaff, decide: submitInterimReport }),
  handles(ReturnInterimReport, { stream, allow: ownApprover, decide: returnInterimReport }),
  handles(AdoptInterimReport, { stream, allow: ownApprover, decide: adoptInterimReport }),
  handles(CorrectInterimReport, { stream, allow: ownApprover, decide: correctInterimReport }),
  ...STATEMENT_HANDLERS,
];

@Module({
  imports: [CqrsModule, TypeOrmModule.forFeature([interimReportPageTable, publishedInterimReportsTable])],
  providers: [...HANDLERS, ReadableReports, PublishedReports],
  controllers: [
    OpenInterimReportController,
    RegisterForecastController,
    ReviseForecastController,
    RemoveForecastController,
    SubmitInterimReportController,
    ReturnInterimReportController,
    AdoptInterimReportController,
    CorrectInterimReportController,
    ChecksQuery,
    ForecastAccuracyQuery,
    ForecastDeviationsQuery,
    InterimReportHistoryQuery,
    InterimReportPageQuery,
    ...STATEMENT_CONTROLLERS,
  ],
})
export class InterimReportsModule {}
