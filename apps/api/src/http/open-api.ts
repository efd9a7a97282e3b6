import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject, type SwaggerDocumentOptions } from '@nestjs/swagger';
import { z } from 'zod';
import { problem } from './open-api-answers';
import { askedByTag, isTagged, notChanged } from './open-api-comparisons';
import { answerOf, mediaOf, operationIdOf } from './open-api-operations';
import { titleOf } from './problem.filter';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const PREFIX = '/api/v1/';

/** What is read as one stored row, with its version in ETag. */
const ONE_ROW = [`${PREFIX}evaluations/{id}`, `${PREFIX}interim-reports/{id}`];

/** The OpenAPI document of all routes under the API's prefix. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Kompassros')
    .setDescription(
      'Kommunkompassen: utvärderingar, jämförelser, rangordningar och delårsrapporter / evaluations, comparisons, rankings and interim reports',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  const mayBeLeftOut = new Set<string>();
  const options: SwaggerDocumentOptions = {
    operationIdFactory: operationIdOf,
    standardSchemaConverter: (schema, { schemaType }) => {
      if (!(schema instanceof z.ZodType)) return undefined;
      const converted = convert(schema, schemaType);
      if (schema.safeParse(undefined).success) mayBeLeftOut.add(referred(converted.schema));
      return converted;
    },
  };
  const document = SwaggerModule.createDocument(app, about, options);
  const schemas: Schemas = { ...document.components?.schemas };
  delete schemas['Object'];
  refer(problem, schemas);
  const paths = Object.entries(document.paths)
    .filter(([path]) => path.startsWith(PREFIX))
    .map(([path, item]): [string, PathItem] => [path, complete(path, item, { schemas, mayBeLeftOut })]);
  return { ...document, paths: Object.fromEntries(paths), components: { ...document.components, schemas } };
}

/** What completing an operation needs of the whole document. */
interface Whole {
  /** Grows by the schemas of the answers. */
  readonly schemas: Schemas;
  /** References to bodies for which an empty one stands in. */
  readonly mayBeLeftOut: ReadonlySet<string>;
}

interface Converted {
  readonly schema: Record<string, unknown>;
  readonly components: Record<string, Record<string, unknown>>;
}

/** A schema with a name of its own becomes a component and a reference to it; the others stand where they are used. */
function convert(schema: z.ZodType, io: 'input' | 'output'): Converted {
  const { $schema: _, $defs = {}, id, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const components = Object.fromEntries(
    Object.entries($defs).map(([name, { id: _id, ...rest }]): [string, Record<string, unknown>] => [name, rest]),
  );
  if (id === undefined) return { schema: json, components };
  return { schema: { $ref: `#/$defs/${id}` }, components: { ...components, [id]: json } };
}

/** The reference in a schema as the finished document has it; empty when it is none. */
function referred(schema: object): string {
  return '$ref' in schema ? String(schema.$ref).replace('#/$defs/', '#/components/schemas/') : '';
}

/** Puts an answer's schema among the document's and refers to it. */
function refer(answer: z.ZodType, schemas: Schemas): { $ref: string } {
  const { schema, components } = convert(answer, 'output');
  const text = JSON.stringify(components).replaceAll('#/$defs/', '#/components/schemas/');
  Object.assign(schemas, JSON.parse(text) as Schemas);
  return { $ref: referred(schema) };
}

function complete(path: string, { get, post, put }: PathItem, whole: Whole): PathItem {
  return {
    ...(get && { get: completeOperation(path, get, false, whole) }),
    ...(post && { post: completeOperation(path, post, true, whole) }),
    ...(put && { put: completeOperation(path, put, true, whole) }),
  };
}

function completeOperation(path: string, operation: Operation, writes: boolean, whole: Whole): Operation {
  const answer = answerOf(operation.operationId);
  const parameters = [...(operation.parameters ?? []), ...headersOf(path, writes)];
  const [success = '200'] = Object.keys(operation.responses);
  const described = {
    description: writes ? 'Utfört / Done' : 'Svaret / The answer',
    ...(answer && { content: { [mediaOf(operation.operationId)]: { schema: refer(answer, whole.schemas) } } }),
    ...((ONE_ROW.includes(path) || isTagged(path)) &&
      !writes && { headers: { ETag: { schema: { type: 'string' as const } } } }),
  };
  return {
    ...operation,
    tags: [path.slice(PREFIX.length).split('/')[0] ?? ''],
    security: writes ? [{ bearer: [] }] : [{}, { bearer: [] }],
    parameters,
    ...(operation.requestBody && { requestBody: bodyOf(operation.requestBody, whole) }),
    responses: { [success]: described, ...(isTagged(path) && notChanged), ...problems(statusesOf(path, writes)) },
  };
}

function bodyOf(body: NonNullable<Operation['requestBody']>, { mayBeLeftOut }: Whole) {
  if (!('content' in body)) return body;
  const schema = body.content['application/json']?.schema;
  return { ...body, required: !(schema && mayBeLeftOut.has(referred(schema))) };
}

function headersOf(path: string, writes: boolean): NonNullable<Operation['parameters']> {
  const header = (name: string, description: string, schema: object = {}) => ({
    name,
    in: 'header' as const,
    required: false,
    description,
    schema: { type: 'string' as const, ...schema },
  });
  const language = header('Accept-Language', 'Språk i texter: sv (förval) eller en / language of texts: sv or en');
  if (!writes) return [language, ...(isTagged(path) ? [askedByTag] : []), ...afterOf(path)];
  return [
    language,
    header('Idempotency-Key', 'Samma nyckel och innehåll ger samma svar / same key and body: same answer', {
      pattern: '^[\\x21-\\x7e]{1,200}$',
    }),
    header('If-Match', 'Den version som du har sett / the version that you have seen, `"3"`', {
      pattern: '^"?\\d{1,9}"?$',
    }),
  ];
}

/** Those whose schema does not state `after` itself. */
function afterOf(path: string): NonNullable<Operation['parameters']> {
  if (!ONE_ROW.includes(path)) return [];
  const description = 'Position i loggen som svaret ska ha hunnit till / position that the answer must have come to';
  return [
    { name: 'after', in: 'query', required: false, description, schema: { type: 'string', pattern: '^\\d{1,18}$' } },
  ];
}

function statusesOf(path: string, writes: boolean): number[] {
  const named = path.includes('{');
  if (writes) return [400, 401, 403, ...(named ? [404] : []), 409, 412, 413, 415, 422, 429];
  if (path.startsWith(`${PREFIX}health`)) return [400, 401, 429, 503];
  return [400, 401, 403, ...(named ? [404] : []), 422, 429, 503];
}

function problems(statuses: readonly number[]): Operation['responses'] {
  const schema = { $ref: '#/components/schemas/Problem' };
  return Object.fromEntries(
    statuses.map((status) => {
      const { sv, en } = titleOf(status);
      return [String(status), { description: `${sv} / ${en}`, content: { 'application/problem+json': { schema } } }];
    }),
  );
}
