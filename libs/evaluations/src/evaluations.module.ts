import { handles } from '#event-store';
import { Module, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CorrectEvaluation, correctEvaluation } from './correct-evaluation/correct-evaluation';
import { CorrectEvaluationController } from './correct-evaluation/correct-evaluation.controller';
import { CorrectionsQuery } from './corrections/corrections.query';
import { correctionsTable } from './corrections/corrections.table';
import { evaluationStream } from './evaluation';
import { EvaluationHistoryQuery } from './evaluation-history/evaluation-history.query';
import { EvaluationPageQuery } from './evaluation-page/evaluation-page.query';
import { evaluationPageTable } from './evaluation-page/evaluation-page.table';
import { InstrumentsQuery } from './instruments/instruments.query';
import { analyst, anyEvaluator, assignedEvaluator, mayWithdraw, ownApprover } from './may';
import { ObserveEvaluation, observeEvaluation } from './observe-evaluation/observe-evaluation';
import { ObserveEvaluationController } from './observe-evaluation/observe-evaluation.controller';
import { PublishEvaluation, publishEvaluation } from './publish-evaluation/publish-evaluation';
import { PublishEvaluationController } from './publish-evaluation/publish-evaluation.controller';
import { PublishedEvaluationsQuery } from './published-evaluations/published-evaluations.query';
import { publishedEvaluationsTable } from './published-evaluations/published-evaluations.table';
import { ReplyToEvaluation, replyToEvaluation } from './reply-to-evaluation/reply-to-evaluation';
import { ReplyToEvaluationController } from './reply-to-evaluation/reply-to-evaluation.controller';
import { ScoreEvaluation, scoreEvaluation } from './score-evaluation/score-evaluation';
import { ScoreEvaluationController } from './score-evaluation/score-evaluation.controller';
import { StartEvaluation, startEvaluation } from './start-evaluation/start-evaluation';
import { StartEvaluationController } from './start-evaluation/start-evaluation.controller';
import { SubmitEvaluation, submitEvaluation } from './submit-evaluation/submit-evaluation';
import { SubmitEvaluationController } from './submit-evaluation/submit-evaluation.controller';
import { WithdrawEvaluation, withdrawEvaluation } from './withdraw-evaluation/withdraw-evaluation';
import { WithdrawEvaluationController } from './withdraw-evaluation/withdraw-evaluation.controller';

const stream = evaluationStream;

const HANDLERS: Type[] = [
  handles(StartEvaluation, { stream, allow: anyEvaluator, decide: startEvaluation }),
  handles(ScoreEvaluation, { stream, allow: assignedEvaluator, decide: scoreEvaluation }),
  handles(ObserveEvaluation, { stream, allow: assignedEvaluator, decide: observeEvaluation }),
  handles(SubmitEvaluation, { stream, allow: assignedEvaluator, decide: submitEvaluation }),
  handles(ReplyToEvaluation, { stream, allow: ownApprover, decide: replyToEvaluation }),
  handles(PublishEvaluation, { stream, allow: analyst, decide: publishEvaluation }),
  handles(CorrectEvaluation, { stream, allow: analyst, decide: correctEvaluation }),
  handles(WithdrawEvaluation, { stream, allow: mayWithdraw, decide: withdrawEvaluation }),
];

@Module({
  imports: [CqrsModule, TypeOrmModule.forFeature([correctionsTable, evaluationPageTable, publishedEvaluationsTable])],
  providers: HANDLERS,
  controllers: [
    StartEvaluationController,
    ScoreEvaluationController,
    ObserveEvaluationController,
    SubmitEvaluationController,
    ReplyToEvaluationController,
    PublishEvaluationController,
    CorrectEvaluationController,
    WithdrawEvaluationController,
    CorrectionsQuery,
    EvaluationHistoryQuery,
    EvaluationPageQuery,
    PublishedEvaluationsQuery,
    InstrumentsQuery,
  ],
})
export class EvaluationsModule {}
