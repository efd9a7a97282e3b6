import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

/** The OpenAPI document of all routes under the API's prefix. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Kompassros')
    .setDescription(
      'Kommunkompassen: utvärderingar, jämförelser och rangordningar / evaluations, comparisons and rankings',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  const options = {
    standardSchemaConverter: (schema: unknown) =>
      z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }),
  };
  const document = SwaggerModule.createDocument(app, about, options as never);
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'));
  return { ...document, paths: Object.fromEntries(paths) };
}

/** Serves the document at /api/v1/openapi.json and a page to read it at /api/v1/docs. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/v1/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Kompassros API',
  });
}
