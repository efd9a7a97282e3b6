import { join } from 'node:path';
import { SECURITY_LOG, type SecurityLog } from '#access';
import { INTAKE_LIMITS } from '#intake';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { types } from 'pg';
import { AppModule } from './app.module';
import type { Config } from './config';
import { REQUEST_LIMITS, type RequestLimits } from './http/limits';
import { answerBrokenConnection } from './http/limits-broken-connection';
import { HTTP_LIMITS, type HttpLimits } from './http/limits-of-http';
import { serveOpenApi } from './http/open-api-page';
import type { HeaderChoice } from './http/security-headers';
import { hookSecurity, refuseUnrouted } from './http/security-hooks';
import { TimeOuts } from './http/time-outs';

const A_YEAR_MS = 365 * 24 * 3600 * 1000;

/** What may be otherwise than it is for everybody. */
export interface Fittings {
  readonly httpLimits?: HttpLimits;
  /** Writes one line of the security log; left out: on the process's output. */
  readonly securityLine?: (line: string) => void;
}

/** The service's HTTP application, ready to listen or to be asked in a test. Reads from and writes to `url`. */
export async function createApplication(
  config: Config,
  url: string,
  { httpLimits = HTTP_LIMITS, securityLine = writeLine }: Fittings = {},
): Promise<NestFastifyApplication> {
  // Stored documents are passed through as text: to parse them and write them anew would cost more than all the rest.
  types.setTypeParser(types.builtins.JSON, (text) => text);
  const issuers = config.oidc?.issuers.map(({ issuer }) => new URL(issuer).origin);
  const headers = { production: config.production, issuers };
  const adapter = adapterFor(config, httpLimits, headers);
  const module = AppModule.forRole(config, url, { statementMs: httpLimits.statementMs, securityLine });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  hookSecurity(adapter.getInstance(), {
    headers,
    limits: app.get<RequestLimits>(REQUEST_LIMITS, { strict: false }),
    timeOuts: new TimeOuts(httpLimits),
    security: app.get<SecurityLog>(SECURITY_LOG, { strict: false }),
  });
  // Each route that takes a file states its own limits; these hold for whoever forgets.
  await app.register(multipart, { throwFileSizeLimit: true, limits: { fileSize: INTAKE_LIMITS.fileBytes, files: 1 } });
  await serveAssets(app);
  await serveOpenApi(app);
  await app.init();
  return app;
}

function adapterFor({ trustedProxies }: Config, limits: HttpLimits, headers: HeaderChoice): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    routerOptions: { maxParamLength: limits.pathPartLength },
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: limits.lookEveryMs,
    },
    // Without proxies of our own, nobody is believed about where they come from.
    trustProxy: trustedProxies === undefined ? false : [...trustedProxies],
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: refuseUnrouted(headers),
  });
  adapter.getInstance().server.maxHeadersCount = limits.headerCount;
  return adapter;
}

function writeLine(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function serveAssets(app: NestFastifyApplication): Promise<void> {
  const fonts = join(require.resolve('@fontsource/source-sans-3/package.json'), '..', 'files');
  const assets = join(__dirname, '..', '..', 'web', 'src', 'assets');
  const kept = { maxAge: A_YEAR_MS, immutable: true, decorateReply: false, index: false as const };
  await app.register(fastifyStatic, { root: fonts, prefix: '/assets/fonts/', ...kept });
  await app.register(fastifyStatic, { root: assets, prefix: '/assets/', ...kept });
}
