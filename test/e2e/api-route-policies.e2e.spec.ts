import { allow, allowedRoles } from '#access';
import { Controller, Get, Post, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { PLACES } from '../../apps/web/src/links';
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

/** The same with the methods that each is served by, such as `GET /kommuner`. */
function servedIn(drawing: string): string[] {
  const above: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const [, indent, label, verbs] = /^([│ ]*)[├└]── (\S*)(?: \((.*)\))?/.exec(line) ?? [];
    if (indent === undefined) return [];
    above.splice(indent.length / 4, above.length, label ?? '');
    return (verbs ?? '').split(', ').flatMap((verb) => (verb ? [`${verb} ${above.join('')}`] : []));
  });
}

const PAGES = new Set<string>(Object.values(PLACES).flatMap(({ sv, en }) => [sv, en]));
/** What is neither a route of the API nor a page: assets, the document, its reader, and what answers all else. */
const OTHERS =
  /^(?:GET|HEAD) (?:\/assets\/(?:fonts\/)?\*|\/api\/v1\/(?:openapi\.json|docs(?:\/start\.js|\/ui\/\*|\*)?)|\*|\/\*)$/;

/** Of what is served, that which nobody has stated: no page, no route of the API, none of the others. */
function unstatedIn(served: readonly string[], api: ReadonlySet<string>): string[] {
  return served.filter((one) => {
    const [verb = '', path = ''] = one.split(' ');
    if (OTHERS.test(one)) return false;
    if (PAGES.has(path)) return !['GET', 'HEAD', 'POST'].includes(verb);
    return !api.has(path) || !['GET', 'HEAD', 'POST', 'PUT'].includes(verb);
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

describe('everything that is served', () => {
  it('is a page, a route of the API that states who may call it, an asset or about the document', () => {
    const api = new Set(apiRoutes().flatMap(({ paths }) => paths.map((path) => `/api/v1/${path}`)));
    const served = servedIn(service.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    expect(served.length).toBeGreaterThan(300);
    expect(unstatedIn(served, api)).toEqual([]);
    expect([...PAGES].filter((path) => !served.some((one) => one.endsWith(` ${path}`)))).toEqual([]);
  });

  it('would be found to hold something more', () => {
    const api = new Set(['/api/v1/uploads']);
    const more = [
      'GET /admin',
      'DELETE /kommuner',
      'PATCH /api/v1/uploads',
      'OPTIONS /',
      'GET /api/v1/debug',
      'POST /assets/*',
    ];
    expect(unstatedIn([...more, 'GET /kommuner', 'HEAD /api/v1/uploads', 'GET /assets/*'], api)).toEqual(more);
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
