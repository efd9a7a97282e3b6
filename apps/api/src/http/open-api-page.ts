import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiDocument } from './open-api';

const FILES = ['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png'];

/** No script and no style stands in the page itself, so that it needs no exception from the content policy. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kompassros API</title>
<link rel="icon" href="/api/v1/docs/ui/favicon-32x32.png">
<link rel="stylesheet" href="/api/v1/docs/ui/swagger-ui.css">
</head>
<body>
<main id="document"><p><a href="/api/v1/openapi.json">openapi.json</a></p></main>
<script src="/api/v1/docs/ui/swagger-ui-bundle.js"></script>
<script src="/api/v1/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#document',
  validatorUrl: null,
  deepLinking: true,
  tagsSorter: 'alpha',
});
`;

/** Serves the document at /api/v1/openapi.json and a page to read it at /api/v1/docs. */
export async function serveOpenApi(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  let text: string | undefined;
  const document = () => (text ??= JSON.stringify(openApiDocument(app)));
  fastify.get('/api/v1/openapi.json', (_, reply) => reply.type('application/json; charset=utf-8').send(document()));
  fastify.get('/api/v1/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  fastify.get('/api/v1/docs/start.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(START));
  await app.register(fastifyStatic, {
    root: swaggerFiles(),
    prefix: '/api/v1/docs/ui/',
    allowedPath: (path) => FILES.includes(path),
    decorateReply: false,
    index: false,
  });
}

/** The files of the package that @nestjs/swagger brings along, wherever npm has put it. */
function swaggerFiles(): string {
  return join(require.resolve('swagger-ui-dist/package.json', { paths: [require.resolve('@nestjs/swagger')] }), '..');
}
