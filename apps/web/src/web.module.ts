import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { AboutController } from './about/about.controller';
import { NotFoundController } from './errors/not-found.controller';
import { EvaluationController } from './evaluation/evaluation.controller';
import { EvaluationsController } from './evaluations/evaluations.controller';
import { HistoryController } from './history/history.controller';
import { IdentityController } from './identity/identity.controller';
import { MunicipalitiesController } from './municipalities/municipalities.controller';
import { MunicipalityController } from './municipality/municipality.controller';
import { ProfileController } from './profile/profile.controller';
import { RankingController } from './ranking/ranking.controller';
import { StartController } from './start/start.controller';

/** Every controller of the page, for whoever has to state a policy for each route. */
export const WEB_CONTROLLERS = [
  StartController,
  MunicipalitiesController,
  MunicipalityController,
  ProfileController,
  RankingController,
  EvaluationsController,
  EvaluationController,
  HistoryController,
  AboutController,
  IdentityController,
  NotFoundController,
];

/** The page that people see. It reaches the rest only through the transport that the process provides. */
@Module({})
export class WebModule {
  /** @param transport provider of WEB_TRANSPORT */
  static speakingThrough(transport: Provider): DynamicModule {
    return { module: WebModule, providers: [transport], controllers: WEB_CONTROLLERS };
  }
}
