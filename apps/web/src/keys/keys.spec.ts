import type { CreatedKey, KeyRow } from '#access';
import { plainText, sendForm, sessionAs, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';
import { inAYear } from './keys';

const KEY: KeyRow = {
  id: 'abcdefghij234567',
  name: 'Ekonomisystemet',
  scopes: ['reports:read', 'uploads'],
  status: 'active',
  createdAt: '2026-11-21T10:00:00.000Z',
  createdByRole: 'approver',
  expiresOn: '2027-11-21',
  lastUsedAt: null,
  revokedAt: null,
  revokedByRole: null,
};
const USED: KeyRow = { ...KEY, id: 'b'.repeat(16), name: 'Arkivet', lastUsedAt: '2026-11-20T23:30:00.000Z' };
const REVOKED: KeyRow = {
  ...KEY,
  id: 'c'.repeat(16),
  name: 'Det gamla',
  status: 'revoked',
  revokedAt: '2026-10-01T08:00:00.000Z',
  revokedByRole: 'approver',
};
const EXPIRED: KeyRow = { ...KEY, id: 'd'.repeat(16), name: 'Det äldsta', status: 'expired', expiresOn: '2026-01-31' };
const TEXT = `kpr_${KEY.id}_${'s'.repeat(43)}`;

const approver = sessionAs('approver', '1880');
const listed = (...items: KeyRow[]) => ({ replaced: { ...approver, '/keys': { items, next: null } } });
const FORM = { name: 'Ekonomisystemet', scopes: ['reports:read', 'uploads'], expiresOn: '2027-11-21', key: 'k' };
const sent = (asked: readonly { readonly method: string; readonly path: string; readonly body?: string | Buffer }[]) =>
  asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, JSON.parse(String(body)) as unknown]);

describe('the keys of a municipality', () => {
  it('are listed with what they may be used to, until when, and when they were used', async () => {
    const { body, status } = await visitPage('/nycklar', listed(KEY, USED));
    expect(status).toBe(200);
    const rows = textsIn(body, /<tr>([^]*?)<\/tr>/g).filter((row) => !row.startsWith('Namn'));
    expect(rows).toEqual([
      'EkonomisystemetLäsa kommunens delårsrapporter, också utkastLämna filer och ta in dem i utkast21 november 2027aldrig21 november 2026 av godkännareÅterkalla',
      'ArkivetLäsa kommunens delårsrapporter, också utkastLämna filer och ta in dem i utkast21 november 202721 november 2026 kl. 00:3021 november 2026 av godkännareÅterkalla',
    ]);
    expect(body).toContain(`href="/nycklar/${KEY.id}/aterkalla"`);
    expect(body).not.toContain('id="ended"');
  });

  it('that have ended stand apart, with how', async () => {
    const { body } = await visitPage('/en/keys', listed(REVOKED, EXPIRED));
    const text = plainText(body);
    expect(text).toContain('The municipality has no key that holds.');
    expect(text).toContain('revoked on 1 October 2026 by an approver');
    expect(text).toContain('ran out on 31 January 2026');
    expect(body).not.toContain('/revoke"');
  });
});

describe('a new key', () => {
  it('is asked for with no scope chosen and a year to hold', async () => {
    const { body } = await visitPage('/nycklar/ny', { replaced: approver });
    expect(body.match(/type="checkbox"/g)).toHaveLength(5);
    expect(body).not.toMatch(/type="checkbox"[^>]* checked/);
    expect(body).toContain(`value="${inAYear(new Date())}"`);
    expect(inAYear(new Date('2028-02-29T12:00:00Z'))).toBe('2029-03-01');
  });

  it('is shown once, in an answer that nothing keeps', async () => {
    const created: CreatedKey = { ...KEY, key: TEXT };
    const replaced = { ...approver, 'POST /keys': { status: 201, body: created } };
    const { status, body, headers, asked } = await sendForm('/nycklar/ny', FORM, { replaced });
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(sent(asked)).toEqual([['/api/v1/keys', { ...FORM, key: undefined }]]);
    expect(body.split(TEXT)).toHaveLength(2);
    expect(body).toMatch(new RegExp(`<input id="key"[^>]* readonly[^>]* value="${TEXT}"`));
    expect(plainText(body)).toContain('Den visas bara den här gången.');
  });

  it('says at its fields what the API refuses, with what was chosen kept', async () => {
    const errors = [
      { where: 'expiresOn', code: 'too-late', detail: 'En nyckel gäller i högst 2 år.' },
      { where: 'scopes[0]', code: 'invalid_value', detail: 'Ange något av.' },
    ];
    const refused = { status: 422, body: { type: 'x', title: 'Något stämmer inte', status: 422, errors } };
    const { status, body } = await sendForm('/nycklar/ny', FORM, { replaced: { ...approver, 'POST /keys': refused } });
    expect(status).toBe(422);
    expect(body).toContain('<a href="#expiresOn">En nyckel gäller i högst 2 år.</a>');
    expect(body).toContain('<a href="#scopes">Ange något av.</a>');
    expect(body.match(/type="checkbox"[^>]* checked/g)).toHaveLength(2);
  });

  it('is made by approvers, with a strong login', async () => {
    for (const role of ['reporter', 'analyst', 'operator'] as const)
      expect((await visitPage('/nycklar/ny', { replaced: sessionAs(role) })).status).toBe(403);
    const { '/session': session } = approver;
    const weak = { ...session, mode: 'oidc' as const, via: 'session' as const, assured: false };
    expect((await visitPage('/nycklar/ny', { replaced: { '/session': weak } })).status).toBe(403);
  });
});

describe('revoking a key', () => {
  it('is asked about before it is done', async () => {
    const { body } = await visitPage(`/nycklar/${KEY.id}/aterkalla`, listed(KEY));
    expect(textsIn(body, /<h1>([^]*?)<\/h1>/g)).toEqual(['Återkalla Ekonomisystemet']);
    expect(plainText(body)).toContain('det går inte att ångra');
  });

  it('is done, and said on the list', async () => {
    const replaced = { ...approver, [`POST /keys/${KEY.id}/revoke`]: { status: 200, body: REVOKED } };
    const { status, headers, asked } = await sendForm(`/nycklar/${KEY.id}/aterkalla`, { key: 'k' }, { replaced });
    expect([status, headers['location']]).toEqual([303, '/nycklar?done=keyRevoked']);
    expect(sent(asked)).toEqual([[`/api/v1/keys/${KEY.id}/revoke`, {}]]);
  });

  it('has nothing to do for one that has ended or is not there', async () => {
    expect((await visitPage(`/nycklar/${REVOKED.id}/aterkalla`, listed(REVOKED))).body).not.toContain(
      '<form class="form"',
    );
    expect((await visitPage(`/nycklar/${KEY.id}/aterkalla`, listed(REVOKED))).status).toBe(404);
  });
});
