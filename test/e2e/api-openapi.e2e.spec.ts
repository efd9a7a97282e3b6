import Ajv2020 from 'ajv/dist/2020';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ACCESS_QUESTIONS } from '../support/access-questions';
import { CHECKS_QUESTIONS } from '../support/checks-questions';
import { INTERIM_REPORT_QUESTIONS } from '../support/interim-report-questions';
import { RANKING_REPORT_QUESTIONS } from '../support/ranking-report-questions';
import { startService, type Question, type Service } from '../support/service';
import { STATEMENT_QUESTIONS } from '../support/statement-questions';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
interface Entry {
  readonly path: string;
  readonly verb: string;
  readonly operation: Operation;
}

let service: Service;
let document: OpenAPIObject;
let entries: Entry[];

beforeAll(async () => {
  service = await startService({ sample: true });
  document = (await service.get('openapi.json')).json;
  entries = Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'delete', 'patch'] as const).flatMap((verb) => {
      const operation = item[verb];
      return operation ? [{ path, verb, operation }] : [];
    }),
  );
}, 120_000);

afterAll(() => service.stop());

/** Every way in which an entry says less than the whole truth. */
function lacks({ path, verb, operation }: Entry): string[] {
  const { operationId = '', summary = '', parameters = [], requestBody, responses, tags = [] } = operation;
  const named = parameters.flatMap((parameter) => ('in' in parameter ? [`${parameter.in}:${parameter.name}`] : []));
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `path:${name}`);
  const body = requestBody && 'content' in requestBody ? requestBody.content['application/json']?.schema : undefined;
  const success = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const refusals = Object.entries(responses).filter(([status]) => /^[45]/.test(status));
  const text = JSON.stringify(operation);
  return [
    /^[a-z][A-Za-z]+$/.test(operationId) ? '' : `operationId ${operationId}`,
    / \/ /.test(summary) ? '' : 'a summary in both languages',
    tags.length === 1 ? '' : 'one tag',
    ...inPath.filter((name) => !named.includes(name)),
    new Set(named).size === named.length ? '' : 'each parameter once',
    parameters.every((parameter) => 'schema' in parameter && parameter.schema) ? '' : 'schemas of parameters',
    named.includes('header:Accept-Language') ? '' : 'Accept-Language',
    verb === 'get' || (named.includes('header:Idempotency-Key') && named.includes('header:If-Match'))
      ? ''
      : 'command headers',
    verb === 'get' || (body && Object.keys(body).length > 0) ? '' : 'a body with its schema',
    success.length === 1 &&
    /"(?:application\/(?:json|octet-stream|atom\+xml)|text\/(?:plain|csv|event-stream))"/.test(text)
      ? ''
      : 'one success with its schema',
    refusals.length >= 2 &&
    refusals.every(([, answer]) => JSON.stringify(answer).includes('#/components/schemas/Problem"'))
      ? ''
      : 'problem answers',
  ].filter((lack) => lack !== '');
}

const refs = (value: unknown) => [...JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');

describe('the OpenAPI document', () => {
  it('is of version 3.1 and says what it is about', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Kompassros', version: '1' } });
  });

  it('lacks nothing about any operation', () => {
    expect(entries.length).toBeGreaterThanOrEqual(23);
    expect(entries.flatMap((entry) => lacks(entry).map((lack) => `${entry.verb} ${entry.path}: ${lack}`))).toEqual([]);
  });

  it('would be found wanting by this check', () => {
    const [command] = entries.filter(({ verb }) => verb === 'put');
    if (!command) throw new Error('No command');
    const bare: Entry = { ...command, operation: { responses: { 200: { description: '' } } } };
    expect(lacks(bare)).toEqual([
      'operationId ',
      'a summary in both languages',
      'one tag',
      'path:id',
      'Accept-Language',
      'command headers',
      'a body with its schema',
      'one success with its schema',
      'problem answers',
    ]);
  });

  it('names every operation once', () => {
    const ids = entries.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers to nothing that is not there, and holds nothing that is not referred to', () => {
    const used = new Set(refs(document));
    const held = Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`);
    expect([...used].filter((ref) => !held.includes(ref))).toEqual([]);
    expect(held.filter((ref) => !used.has(ref))).toEqual([]);
    expect(held).toEqual(
      expect.arrayContaining(
        ['CommandAnswer', 'Problem', 'Evaluation', 'Comparison', 'Ranking', 'ScoreEvaluation', 'Score'].map(
          (name) => `#/components/schemas/${name}`,
        ),
      ),
    );
  });

  it('has the paths and query parameters of the contract', () => {
    const queries = Object.fromEntries(
      entries
        .filter(({ verb }) => verb === 'get')
        .map(({ path, operation }) => [
          path.replace('/api/v1/', ''),
          (operation.parameters ?? []).flatMap((parameter) =>
            'in' in parameter && parameter.in === 'query' ? [parameter.name] : [],
          ),
        ]),
    );
    expect(queries).toMatchObject({
      instruments: [],
      'instruments/{version}': [],
      municipalities: expect.arrayContaining(['q', 'county', 'group', 'classification', 'cursor']),
      evaluations: expect.arrayContaining([
        'municipalityCode',
        'instrumentVersion',
        'year',
        'status',
        'cursor',
        'after',
      ]),
      'evaluations/{id}': ['after'],
      'evaluations/{id}/history': [],
      'interim-reports': expect.arrayContaining([
        'municipalityCode',
        'committee',
        'fiscalYear',
        'status',
        'cursor',
        'after',
      ]),
      'interim-reports/{id}': ['after'],
      'interim-reports/{id}/history': [],
      'interim-reports/{id}/checks': ['after'],
      'forecast-accuracy': expect.arrayContaining(['municipalityCode', 'committee', 'after']),
      'forecast-deviations': expect.arrayContaining(['municipalityCode', 'committee', 'fiscalYear', 'after']),
      events: ['after', 'order', 'municipalityCode', 'kind', 'limit'],
      'goal-board': expect.arrayContaining([
        'municipalityCode',
        'committee',
        'fiscalYear',
        'status',
        'cursor',
        'after',
      ]),
      'comparisons/{code}': expect.arrayContaining(['instrument', 'year', 'peers', 'asOf', 'after']),
      rankings: expect.arrayContaining(['instrument', 'measure', 'peers', 'asOf', 'after']),
    });
  });

  it('needs no body where the service needs none', () => {
    const needed = Object.fromEntries(
      entries.flatMap(({ operation: { operationId = '', requestBody } }) =>
        requestBody && 'content' in requestBody ? [[operationId, requestBody.required]] : [],
      ),
    );
    expect(needed).toEqual({
      startEvaluation: true,
      scoreEvaluation: true,
      observeEvaluation: true,
      submitEvaluation: false,
      replyToEvaluation: true,
      publishEvaluation: false,
      correctEvaluation: true,
      withdrawEvaluation: true,
      createNetwork: true,
      changeNetworkMembers: true,
      upload: true,
      commitUpload: true,
      discardUpload: false,
      openInterimReport: true,
      registerForecast: true,
      reviseForecast: true,
      removeForecast: true,
      submitInterimReport: false,
      returnInterimReport: true,
      adoptInterimReport: true,
      correctInterimReport: true,
      assessGoal: true,
      assessProcessArea: true,
      reportAssignment: true,
      reportCommitment: true,
      measureIndicator: true,
      recordMeasure: true,
      recordObservation: true,
      recordText: true,
      removeStatement: true,
      makeReportSchedule: true,
      changeReportSchedule: true,
      pauseReportSchedule: true,
      resumeReportSchedule: false,
      runReportSchedule: false,
      orderRankingReport: true,
      cancelRankingReport: true,
      retryRankingReport: false,
      createKey: true,
      revokeKey: false,
      erasePerson: true,
    });
  });
});

describe('what the service answers', () => {
  const DRAFT = '9901-2010-2015';
  const send = (step: string, as: string, body: unknown): Question => ({
    method: step === 'scores' ? 'PUT' : 'POST',
    path: `evaluations/${DRAFT}/${step}`,
    as,
    body,
  });
  const START = { municipalityCode: '9901', instrumentVersion: '2010', year: 2015 };
  const get = (path: string): Question => ({ method: 'GET', path });
  const NETWORK = { id: 'tre', name: 'De tre', members: ['1883', '1444', '0182'], validFrom: '2012-01-01' };
  const CHANGE = { remove: ['0182'], validFrom: '2014-01-01', reason: 'Nacka lämnade.' };

  const QUESTIONS: [string, Question, number][] = [
    ['getLive', get('health/live'), 200],
    ['getReady', get('health/ready'), 200],
    ['getMetrics', get('metrics'), 200],
    ['getSession', get('session'), 200],
    ['listInstruments', get('instruments'), 200],
    ['getInstrument', get('instruments/2020'), 200],
    ['getInstrument', get('instruments/2011'), 404],
    ['listMunicipalities', get('municipalities?limit=500'), 200],
    ['getMunicipality', get('municipalities/1880'), 200],
    ['listCounties', get('counties'), 200],
    ['listMunicipalityGroups', get('municipality-groups'), 200],
    ['startEvaluation', { method: 'POST', path: 'evaluations', as: 'evaluator', body: START }, 201],
    ['startEvaluation', { method: 'POST', path: 'evaluations', as: 'evaluator', body: START }, 409],
    ['scoreEvaluation', send('scores', 'evaluator', { scores: [{ total: '600' }] }), 200],
    ['scoreEvaluation', send('scores', 'evaluator', { scores: [{ total: 600 }] }), 400],
    ['observeEvaluation', send('observations', 'evaluator', { area: '1', kind: 'goodExample', text: 'x' }), 200],
    ['submitEvaluation', send('submit', 'evaluator', undefined), 200],
    ['replyToEvaluation', send('reply', 'approver:9901', { agrees: false, text: 'x' }), 200],
    ['replyToEvaluation', send('reply', 'approver:9902', { agrees: true }), 404],
    ['publishEvaluation', send('publish', 'analyst', {}), 200],
    ['correctEvaluation', send('correct', 'analyst', { scores: [{ total: '601' }], reason: 'Fel rad' }), 200],
    ['getEvaluation', get(`evaluations/${DRAFT}`), 200],
    ['withdrawEvaluation', send('withdraw', 'analyst', { reason: 'Prov' }), 200],
    ['withdrawEvaluation', { ...send('withdraw', '', { reason: 'Prov' }), as: undefined }, 401],
    ['getEvaluation', get(`evaluations/${DRAFT}`), 200],
    ['getEvaluationHistory', get(`evaluations/${DRAFT}/history`), 200],
    ['listEvaluations', get('evaluations?limit=500'), 200],
    ['listPublishedEvaluations', get('published-evaluations'), 200],
    ['listCorrections', get('corrections'), 200],
    ['listChanges', get('events?limit=500'), 200],
    ['listChanges', get('events?after=1204'), 422],
    ['upload', { method: 'POST', path: 'uploads', as: 'evaluator', body: { text: 'Totalt 615 poäng' } }, 201],
    ['followUpload', { ...get('uploads/{id}/progress'), as: 'evaluator' }, 200],
    ['getUpload', { ...get('uploads/{id}'), as: 'evaluator' }, 200],
    ['getUploadedFile', { ...get('uploads/{id}/file'), as: 'evaluator' }, 200],
    ['listUploads', { ...get('uploads'), as: 'evaluator' }, 200],
    ['commitUpload', { method: 'POST', path: 'uploads/{id}/commit', as: 'evaluator', body: { evaluations: [] } }, 400],
    ['discardUpload', { method: 'POST', path: 'uploads/{id}/discard', as: 'evaluator' }, 200],
    ['getTemplate', get('instruments/2010/template?format=csv'), 200],
    ['createNetwork', { method: 'POST', path: 'networks', as: 'analyst', body: NETWORK }, 201],
    ['createNetwork', { method: 'POST', path: 'networks', as: 'analyst', body: NETWORK }, 409],
    ['changeNetworkMembers', { method: 'POST', path: 'networks/tre/members', as: 'analyst', body: CHANGE }, 200],
    ['getNetwork', get('networks/tre'), 200],
    ['getNetwork', get('networks/fyra'), 404],
    ['listNetworks', get('networks'), 200],
    ['compare', get('comparisons/1880?year=2012'), 200],
    ['compare', get('comparisons/1880?peers=network:tre'), 200],
    ['listPeerScores', get('comparisons/1880/peer-scores?instrument=2010&peers=latest:5&level=sub'), 200],
    ['findRemedies', get('comparisons/9907/remedies?peers=all'), 200],
    ['findRemedies', get('comparisons/0182/remedies'), 200],
    ['findSimilarProfiles', get('comparisons/1880/similar-profiles?count=3'), 200],
    ['stateComparison', get('comparisons/1880/statements?instrument=2010&year=2012'), 200],
    ['rankImprovements', get('improvements?instrument=2010'), 200],
    ['rankImprovements', get('improvements?instrument=2010&measure=area:99'), 422],
    ['compare', get('comparisons/0182'), 200],
    ['compare', get('comparisons/1270?peers=group'), 200],
    ['rank', get('rankings?instrument=2010&measure=sub:1.1'), 200],
    ['rank', get('rankings?instrument=2010&peers=friends'), 422],
    ...INTERIM_REPORT_QUESTIONS,
    ...STATEMENT_QUESTIONS,
    ...CHECKS_QUESTIONS,
    ...RANKING_REPORT_QUESTIONS,
    ...ACCESS_QUESTIONS,
    ['listSecurityNotes', { ...get('security-log'), as: 'operator' }, 200],
  ];

  function schemaOf(operationId: string, status: number): object | undefined {
    const answer = entries.find(({ operation }) => operation.operationId === operationId)?.operation.responses[status];
    const content = answer && 'content' in answer ? answer.content : undefined;
    const media = status < 400 ? Object.keys(content ?? {})[0] : 'application/problem+json';
    return content?.[media ?? '']?.schema;
  }

  it('has the form that the document states, operation by operation', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'document', ...document });
    let uploadId = '';
    for (const [operationId, question, status] of QUESTIONS) {
      const answer = await service.ask({ ...question, path: question.path.replace('{id}', uploadId) });
      if (['upload', 'orderRankingReport', 'createKey'].includes(operationId) && answer.status < 300)
        uploadId = (answer.json as unknown as { id: string }).id;
      // A busy machine may still be reading an upload when it answers.
      const expected = operationId === 'upload' && answer.status === 202 ? 202 : status;
      expect([operationId, answer.status]).toEqual([operationId, expected]);
      const schema = schemaOf(operationId, status);
      if (!schema) throw new Error(`${operationId} states no ${status}`);
      const located = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
      const validate = ajv.compile(located);
      validate(answer.json ?? answer.text);
      expect([operationId, validate.errors ?? []]).toEqual([operationId, []]);
    }
    const asked = new Set(QUESTIONS.map(([operationId]) => operationId));
    expect(entries.map(({ operation }) => operation.operationId).filter((id) => id && !asked.has(id))).toEqual([]);
  });
});

describe('the page of the document', () => {
  it('has no script or style in itself, so that the content policy holds for it too', async () => {
    const { headers, text } = await service.get('/api/v1/docs');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe/);
    expect(text).not.toMatch(/<style|<script>| style=| on[a-z]+=/);
    const links = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links).toHaveLength(5);
    for (const link of links) expect([link, (await service.get(link)).status]).toEqual([link, 200]);
  });

  it('gives out no other file of the package behind it', async () => {
    for (const path of ['package.json', 'index.html', '../package.json', 'swagger-initializer.js']) {
      expect([path, (await service.get(`/api/v1/docs/ui/${path}`)).status]).toEqual([path, 404]);
    }
  });
});
