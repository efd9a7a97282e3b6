import { SECURITY_CATALOGUE } from '#access';
import { plainText, sessionAs, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';
import { securityLogWords } from './security-log.words';

const note = (id: number, more: object = {}) => ({
  id: String(id),
  at: '2026-03-01T12:00:00.000Z',
  code: 'role-refused',
  actorId: 'p-abc',
  about: '/api/v1/uploads',
  reason: null,
  address: '192.0.2.1',
  ...more,
});
const items = [
  note(3),
  note(2, { code: 'token-refused', actorId: null, reason: 'expired' }),
  note(1, { code: 'login-failed', about: null, address: null }),
];
const replaced = { ...sessionAs('operator'), '/security-log': { items, next: 'bmFzdGE' } };

const rowsIn = (body: string) => textsIn(body.replaceAll('<', ' <'), /<tr>\s*(<th scope="row"[^]*?)<\/tr>/g);

describe('the page of the security log', () => {
  it('has words for every code, in both languages', () => {
    for (const language of ['sv', 'en'] as const)
      expect(Object.keys(securityLogWords[language].codes).toSorted()).toEqual(
        Object.keys(SECURITY_CATALOGUE).toSorted(),
      );
  });

  it('says what, when, who, about what, why and from where', async () => {
    const { body } = await visitPage('/sakerhetslogg', { replaced });
    expect(textsIn(body, /<h1>([^]*?)<\/h1>/g)).toEqual(['Säkerhetslogg']);
    const rows = rowsIn(body);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^Nekad: rollen får inte 1 mars 2026 kl\. 13:00 p-abc \/api\/v1\/uploads 192\.0\.2\.1$/);
    expect(rows[1]).toMatch(/^Okänd eller ogiltig inloggning .* okänd \/api\/v1\/uploads expired 192\.0\.2\.1$/);
    expect(rows[2]).toMatch(/^Inloggningen gick inte igenom .* p-abc inget okänd$/);
  });

  it('asks for what the address chooses, and keeps the choice on the way to older ones', async () => {
    const chosen = 'code=role-refused&actorId=p-abc&from=2026-01-01';
    const { body, asked } = await visitPage(`/en/security-log?${chosen}&cursor=abc`, { replaced });
    const question = asked
      .map(({ path }) => new URL(path, 'http://api.invalid'))
      .find(({ pathname }) => pathname.endsWith('/security-log'));
    expect(Object.fromEntries(question?.searchParams ?? [])).toEqual({
      code: 'role-refused',
      actorId: 'p-abc',
      from: '2026-01-01',
      limit: '50',
      cursor: 'abc',
    });
    expect(body).toContain('value="role-refused" selected');
    expect(body).toContain(`href="/en/security-log?${chosen.replaceAll('&', '&amp;')}&amp;cursor=bmFzdGE"`);
    expect(plainText(body)).toContain('To the latest');
  });

  it('says so when there is nothing', async () => {
    const { body } = await visitPage('/sakerhetslogg?code=logged-out', {
      replaced: { ...replaced, '/security-log': { items: [], next: null } },
    });
    expect(plainText(body)).toContain('Inget att visa.');
  });
});
