import { join } from 'node:path';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { INTAKE_LIMITS } from '#intake';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { types } from 'pg';
import { AppModule } from './app.module';
import type { Config } from './config';
import { serveOpenApi } from './http/open-api-page';
import { sendProblem } from './http/problem.filter';

const MAX_BODY_BYTES = 1024 * 1024;
const A_YEAR_MS = 365 * 24 * 3600 * 1000;

/** The service's HTTP application, ready to listen or to be asked in a test. Reads from and writes to `url`. */
export async function createApplication(config: Config, url: string): Promise<NestFastifyApplication> {
  // Stored documents are passed through as text: to parse them and write them anew would cost more than all the rest.
  types.setTypeParser(types.builtins.JSON, (text) => text);
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      void sendProblem(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRole(config, url), adapter, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_POLICY },
    strictTransportSecurity: config.production,
  });
  // Each route that takes a file states its own limits; these hold for whoever forgets.
  await app.register(multipart, { throwFileSizeLimit: true, limits: { fileSize: INTAKE_LIMITS.fileBytes, files: 1 } });
  await serveAssets(app);
  await serveOpenApi(app);
  await app.init();
  return app;
}

const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  upgradeInsecureRequests: null,
};

async function serveAssets(app: NestFastifyApplication): Promise<void> {
  const fonts = join(require.resolve('@fontsource/source-sans-3/package.json'), '..', 'files');
  const assets = join(__dirname, '..', '..', 'web', 'src', 'assets');
  const kept = { maxAge: A_YEAR_MS, immutable: true, decorateReply: false, index: false as const };
  await app.register(fastifyStatic, { root: fonts, prefix: '/assets/fonts/', ...kept });
  await app.register(fastifyStatic, { root: assets, prefix: '/assets/', ...kept });
}
