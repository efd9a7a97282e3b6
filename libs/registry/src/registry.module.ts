import { Module, type DynamicModule } from '@nestjs/common';
import { ClassificationsQuery, MunicipalitiesQuery } from './municipalities.query';
import { REGISTRY, registryWith } from './registry-choice';

/** Gives the whole process the registry, and its routes. */
@Module({})
export class RegistryModule {
  static forRoot(choice: { readonly sample: boolean }): DynamicModule {
    return {
      module: RegistryModule,
      global: true,
      controllers: [MunicipalitiesQuery, ClassificationsQuery],
      providers: [{ provide: REGISTRY, useValue: registryWith(choice) }],
      exports: [REGISTRY],
    };
  }
}
