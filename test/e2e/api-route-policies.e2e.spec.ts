import { allow, allowedRoles } from '#access';
import { Controller, Get, Post, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { startService, type Service } from '../support/service';

interface Route {
  readonly name: string;
  readonly roles: ReturnType<typeof allowedRoles>;
  readonly writes: boolean;
  /** Below the API's prefix. */
  readonly paths: readonly string[];
}

/** The methods of a controller that answer requests, with the policy that each states. */
function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = prototype[name];
    if (name === 'constructor' || !method || Reflect.getMetadata(PATH_METADATA, method) === undefined) return [];
    const verb = Reflect.getMetadata(METHOD_METADATA, method) as number;
    const [base, own] = [controller, method].map((of) => Reflect.getMetadata(PATH_METADATA, of) as string);
    const paths = [[base, own].filter((part) => part && part !== '/').join('/')];
    return [{ name: `${controller.name}.${name}`, roles: allowedRoles(method), writes: verb !== 0, paths }];
  });
}

const unstated = (routes: readonly Route[]) => routes.filter(({ roles }) => !roles?.length).map(({ name }) => name);
const writableByAnyone = (routes: readonly Route[]) =>
  routes
    .filter(({ roles, writes }) => writes && (roles?.includes('anyone') || roles?.includes('public')))
    .map(({ name }) => name);

/** Full paths from the router's drawing of itself, in which each line goes on from the one it hangs on. */
function pathsOf(drawing: string): string[] {
  const above: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const [, indent, label, verbs] = /^([│ ]*)[├└]── (\S*)(?: \((.*)\))?/.exec(line) ?? [];
    if (indent === undefined) return [];
    const depth = indent.length / 4;
    above.splice(depth, above.length, label ?? '');
    return verbs ? [above.join('')] : [];
  });
}

let service: Service;
let controllers: { module: string; controller: Type }[];

beforeAll(async () => {
  service = await startService();
  controllers = [...service.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => ({ module: module.name, controller: metatype as Type })),
  );
});

afterAll(() => service.stop());

const apiRoutes = () =>
  controllers.filter(({ module }) => module !== 'WebModule').flatMap(({ controller }) => routesOf(controller));

describe('every route of the API', () => {
  it('states who may call it', () => {
    expect(apiRoutes().length).toBeGreaterThanOrEqual(20);
    expect(unstated(apiRoutes())).toEqual([]);
  });

  it('that writes is for named roles only', () => {
    expect(apiRoutes().filter(({ writes }) => writes).length).toBeGreaterThanOrEqual(8);
    expect(writableByAnyone(apiRoutes())).toEqual([]);
  });

  it('is one that a controller answers, but for the documents about it', () => {
    const stated = new Set(apiRoutes().flatMap(({ paths }) => paths));
    const served = pathsOf(service.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    const api = served.filter((path) => path.startsWith('/api/'));
    const others = api.filter((path) => !stated.has(path.replace(/^\/api\/v1\//, '')));
    expect(api.length - others.length).toBe(stated.size);
    expect(others.filter((path) => !/^\/api\/v1\/(docs(\/.*|\*)?|openapi\.json)$/.test(path))).toEqual([]);
  });
});

describe('the walk over the routes', () => {
  @Controller('fixture')
  class Careless {
    @Get()
    @allow('anyone')
    read(): void {}

    @Get('more')
    forgotten(): void {}

    @Post()
    @allow()
    empty(): void {}

    @Post('open')
    @allow('anyone')
    open(): void {}

    noRoute(): void {}
  }

  it('finds a route without a policy', () => {
    expect(unstated(routesOf(Careless))).toEqual(['Careless.forgotten', 'Careless.empty']);
  });

  it('finds one that lets anyone write', () => {
    expect(writableByAnyone(routesOf(Careless))).toEqual(['Careless.open']);
  });
});
