import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { ACTOR_DIRECTORY } from './actor-directory';
import { StoredActors } from './actor-directory.query';
import { KeyAuthenticator } from './keys/key-authenticator.query';
import { KeysController } from './keys/keys.controller';
import { Keys } from './keys/keys.query';
import { OwnDataController } from './people/own-data.controller';
import { PeopleController } from './people/people.controller';
import { People } from './people/people.query';

export interface AccessOptions {
  /** Whether the process answers what the routes here are asked. */
  readonly routes: boolean;
  /** Provider of PERSONAL_RECORDS. */
  readonly personalRecords: Provider;
}

/** Who there is: people and their ids, and the keys of municipalities' systems. */
@Module({})
export class AccessModule {
  static forRoot({ routes, personalRecords }: AccessOptions): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [
        personalRecords,
        StoredActors,
        { provide: ACTOR_DIRECTORY, useExisting: StoredActors },
        Keys,
        KeyAuthenticator,
        People,
      ],
      controllers: routes ? [KeysController, PeopleController, OwnDataController] : [],
      exports: [ACTOR_DIRECTORY, StoredActors, KeyAuthenticator],
    };
  }
}
