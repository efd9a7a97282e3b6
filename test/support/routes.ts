import { allowedRoles, needsAssurance, scopeOf, type Scope } from '#access';
import type { Role } from '#kernel';
import type { Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { operationIdOf } from '../../apps/api/src/http/open-api-operations';
import type { Question, Service } from './service';

/** A route of the API with what it states about itself. */
export interface StatedRoute {
  /** As the OpenAPI document names it. */
  readonly id: string;
  readonly method: Question['method'];
  /** Below the API's prefix; a part that begins with a colon is to be filled in. */
  readonly path: string;
  readonly roles: readonly (Role | 'anyone')[];
  readonly scope: Scope | undefined;
  readonly assured: boolean;
}

/** In the order of Nest's own enumeration. */
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const;

/** Every route of the API, from the controllers themselves. */
export function statedRoutes({ app }: Pick<Service, 'app'>): StatedRoute[] {
  const modules = [...app.get(ModulesContainer).values()].filter(({ name }) => name !== 'WebModule');
  return modules.flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => routesOf(metatype as Type)),
  );
}

function routesOf(controller: Type): StatedRoute[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (name === 'constructor' || !handler || Reflect.getMetadata(PATH_METADATA, handler) === undefined) return [];
    const [base, own] = [controller, handler].map((of) => Reflect.getMetadata(PATH_METADATA, of) as string);
    return [
      {
        id: operationIdOf(controller.name, name),
        method: METHODS[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET',
        path: [base, own].filter((part) => part && part !== '/').join('/'),
        roles: allowedRoles(handler) ?? [],
        scope: scopeOf(handler),
        assured: needsAssurance(handler),
      },
    ];
  });
}
