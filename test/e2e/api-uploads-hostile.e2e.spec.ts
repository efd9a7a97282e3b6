import type { UploadAnswer } from '../../libs/intake/src';
import { hostileCorpus } from '../intake/hostile-corpus';
import { MULTIPART, multipartBody } from '../intake/multipart';
import { startService, type Question, type Service } from '../support/service';

let service: Service;

beforeAll(async () => {
  service = await startService({ sample: false });
});
afterAll(() => service.stop());

const post = (question: Omit<Question, 'method' | 'path'>) =>
  service.ask<UploadAnswer & { errors?: { where: string; code: string; detail: string }[] }>({
    method: 'POST',
    path: 'uploads',
    as: 'evaluator',
    ...question,
  });

const HARMLESS_NAMES = [
  'rapport.pdf',
  '../../../etc/passwd',
  'a\u0000b.xlsx',
  '__proto__',
  'CON',
  'x'.repeat(3000),
  '\u202efdp.exe',
];

describe('hostile uploads over HTTP', () => {
  it('end in a preview or in a refusal that says where and why, and change nothing', async () => {
    const before = await service.head();
    const cases = hostileCorpus().filter((_, nth) => nth % 3 === 0);
    const wrong: string[] = [];
    for (const [nth, { name, file, outcome }] of cases.entries()) {
      const named = HARMLESS_NAMES[nth % HARMLESS_NAMES.length] ?? '';
      const isText = typeof file === 'string';
      const sent = isText
        ? { body: { text: file } }
        : { raw: multipartBody([{ name: named.replace(/[\0"\r\n]/g, ''), bytes: file }]), headers: MULTIPART };
      const { status, json } = await post(sent);
      // A pasted text has a limit of its own, and a body too.
      const allowed =
        'refused' in outcome ? [422, 413, ...(isText ? [400] : []), 202] : isText ? [201, 202, 413, 422] : [201, 202];
      if (!allowed.includes(status)) wrong.push(`${name}: ${status}`);
      if (status === 422 && !json.errors?.every(({ where, code, detail }) => where && code && detail)) wrong.push(name);
    }
    process.stdout.write(`${cases.length} hostile uploads over HTTP: ${wrong.length} wrong\n`);
    expect(wrong).toEqual([]);
    expect(await service.head()).toBe(before);
    expect((await service.get('health/ready')).status).toBe(200);
  }, 300_000);

  it('are refused when their parts are other than one file', async () => {
    const bytes = Buffer.from('Totalt 12 poäng');
    const two = multipartBody([{ bytes }, { bytes }]);
    const many = multipartBody(Array.from({ length: 200 }, (_, nth) => ({ field: `f${nth}`, bytes })));
    const prototype = multipartBody([{ field: '__proto__', bytes }]);
    const noBoundary = { 'content-type': 'multipart/form-data' };
    expect((await post({ raw: two, headers: MULTIPART })).status).toBeLessThan(500);
    for (const [raw, headers] of [
      [many, MULTIPART],
      [prototype, MULTIPART],
      [two, noBoundary],
      [Buffer.alloc(2000, '-'), MULTIPART],
    ] as const) {
      const { status } = await post({ raw, headers });
      expect([400, 406, 413, 415, 422]).toContain(status);
    }
  });

  it('leave no prototype changed', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
