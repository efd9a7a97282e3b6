import { POOL } from '#event-store';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Pool } from 'pg';
import { ACTOR_DIRECTORY, type ActorDirectory } from '../actor-directory';
import { SECURITY_LOG, type SecurityLog } from '../security-log';
import { Issuers } from './issuers';
import { Logins } from './logins';
import { SessionAuthenticator } from './session-authenticator';
import { Sessions } from './sessions.query';
import type { OidcSettings } from './settings';
import { SignIns } from './sign-ins.query';
import { TokenAuthenticator } from './token-authenticator';

/** Token of the question whether there is a municipality with a code. */
export const IS_MUNICIPALITY = Symbol('IS_MUNICIPALITY');

type IsMunicipality = (code: string) => boolean;

/** Logins by OpenID Connect: for the pages with sessions, for the API with access tokens. */
@Module({})
export class LoginModule {
  /** @param isMunicipality provider of IS_MUNICIPALITY */
  static forSettings(settings: OidcSettings, isMunicipality: Provider): DynamicModule {
    const issuers = new Issuers(settings);
    return {
      module: LoginModule,
      global: true,
      providers: [
        isMunicipality,
        { provide: Sessions, inject: [POOL], useFactory: (pool: Pool) => new Sessions(pool) },
        { provide: SignIns, inject: [POOL], useFactory: (pool: Pool) => new SignIns(pool) },
        {
          provide: SessionAuthenticator,
          inject: [Sessions],
          useFactory: (sessions: Sessions) => new SessionAuthenticator(sessions),
        },
        {
          provide: TokenAuthenticator,
          inject: [ACTOR_DIRECTORY, IS_MUNICIPALITY],
          useFactory: (directory: ActorDirectory, isOne: IsMunicipality) =>
            new TokenAuthenticator(issuers, directory, isOne),
        },
        {
          provide: Logins,
          inject: [SignIns, Sessions, ACTOR_DIRECTORY, SECURITY_LOG, IS_MUNICIPALITY],
          useFactory: (
            signIns: SignIns,
            sessions: Sessions,
            directory: ActorDirectory,
            security: SecurityLog,
            isOne: IsMunicipality,
          ) => new Logins({ settings, issuers, signIns, sessions, directory, security, isMunicipality: isOne }),
        },
      ],
      exports: [Sessions, SessionAuthenticator, TokenAuthenticator, Logins],
    };
  }
}
