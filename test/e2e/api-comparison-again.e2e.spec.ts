import type { OpenAPIObject } from '@nestjs/swagger';
import { startService, type Question, type Service } from '../support/service';

let service: Service;
const PATH = 'comparisons/1880?instrument=2010&year=2012&peers=latest:27';

interface Stated {
  readonly asOf: { readonly position: string };
  readonly rules: readonly { readonly text: string }[];
}

beforeAll(async () => {
  service = await startService({ sample: true });
}, 120_000);

afterAll(() => service.stop());

const ask = (more: Partial<Question> = {}) => service.ask<Stated>({ method: 'GET', path: PATH, ...more });

/** Asked once for the answer to be made, and again for it to be given a second time. */
async function asked(more: Partial<Question> = {}) {
  await ask(more);
  return ask(more);
}

describe('a question about comparisons that is asked again', () => {
  it('has the same answer with the same tag, whoever asks', async () => {
    const first = await ask({ headers: { 'accept-language': 'sv' } });
    const again = await asked({ headers: { 'accept-language': 'sv' } });
    const known = await ask({ as: 'analyst' });
    expect([first.status, again.status, known.status]).toEqual([200, 200, 200]);
    for (const name of ['etag', 'content-type', 'vary', 'cache-control', 'content-length'])
      expect([name, again.headers[name]]).toEqual([name, first.headers[name]]);
    expect(again.text).toBe(first.text);
    expect(known.text).toBe(first.text);
  });

  it('is answered in the language that is asked for', async () => {
    const [swedish, english] = [await asked(), await asked({ headers: { 'accept-language': 'en' } })];
    expect(swedish.json.rules[0]?.text).not.toBe(english.json.rules[0]?.text);
    expect((await ask()).text).toBe(swedish.text);
  });

  it('is answered with 304 and nothing for a reader who has the answer', async () => {
    const { etag = '' } = (await asked()).headers;
    const { status, text, headers } = await asked({ headers: { 'if-none-match': `"x", ${etag}` } });
    expect([status, text, headers['etag']]).toEqual([304, '', etag]);
    expect((await asked({ headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it('is judged like any other when it says more', async () => {
    await asked();
    expect((await ask({ headers: { authorization: 'Bearer nobody' } })).status).toBe(401);
    expect((await ask({ headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(415);
    expect((await ask({ headers: { 'if-match': 'x' } })).status).toBe(422);
    expect((await ask({ path: `${PATH}&unknown=1` })).status).toBe(400);
  });

  it('tells the point that the process has come to, as soon as it has', async () => {
    await asked();
    const body = { id: 'igen', name: 'Igen', members: ['1880', '1883'], validFrom: '2026-01-01' };
    const made = await service.ask({ method: 'POST', path: 'networks', as: 'analyst', body });
    expect(made.status).toBe(201);
    const { position } = made.json;
    expect((await ask({ path: `${PATH}&after=${position}` })).json.asOf.position).toBe(position);
    expect((await asked()).json.asOf.position).toBe(position);
  });

  it('is described with its tag', async () => {
    const { paths } = (await service.get<OpenAPIObject>('openapi.json')).json;
    const tagged = Object.entries(paths).filter(([, { get }]) => get?.responses['304']);
    const names = tagged.map(([path]) => path.replace('/api/v1/', ''));
    expect(names.sort()).toEqual([
      'comparisons/{code}',
      'comparisons/{code}/peer-scores',
      'comparisons/{code}/remedies',
      'comparisons/{code}/similar-profiles',
      'comparisons/{code}/statements',
      'improvements',
      'rankings',
    ]);
    for (const [path, { get }] of tagged) {
      expect([path, get?.parameters]).toEqual([
        path,
        expect.arrayContaining([expect.objectContaining({ in: 'header', name: 'If-None-Match' })]),
      ]);
      expect(get?.responses['200']).toMatchObject({ headers: { ETag: {} } });
    }
  });
});
