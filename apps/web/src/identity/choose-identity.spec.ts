import { fixtureTransport } from '../../../../test/support/web-fixtures/fixture-transport';
import { answerVisit } from '../http/reading';
import type { Origin } from '../http/same-origin';
import { chooseIdentity, type IdentityForm } from './choose-identity';

const HERE: Origin = { host: 'localhost:3000', origin: 'http://localhost:3000' };
const fail = (error: unknown) => {
  throw error;
};

function choose(form: IdentityForm, from: Origin = HERE, replaced: Record<string, unknown> = {}) {
  const { transport } = fixtureTransport(replaced);
  const request = { url: '/demo-identitet', cookie: undefined, id: '1' };
  return answerVisit(transport, request, (reading) => chooseIdentity(reading, form, from), fail);
}

describe('choosing an identity', () => {
  it('keeps it in a cookie that scripts and other sites cannot use, and leads back', async () => {
    const answer = await choose({ identity: 'reporter:1880', back: '/kommuner?q=a' });
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/kommuner?q=a');
    expect(answer.headers['set-cookie']).toBe(
      'kompassros_demo=reporter:1880; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400',
    );
  });

  it('forgets it when one becomes the public again', async () => {
    expect((await choose({ identity: '', back: '/' })).headers['set-cookie']).toContain('Max-Age=0');
  });

  it('does not lead out of the service', async () => {
    expect((await choose({ identity: 'analyst', back: '//evil.example' })).headers['location']).toBe('/');
  });

  it('refuses an identity that is none', async () => {
    const answer = await choose({ identity: 'analyst; Secure', back: '/' });
    expect(answer.status).toBe(422);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it('refuses a form from elsewhere', async () => {
    const answer = await choose({ identity: 'analyst' }, { ...HERE, origin: 'http://evil.example' });
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('annan webbplats');
  });

  it('refuses outside demo mode', async () => {
    const session = { mode: 'oidc', actor: { role: 'public', municipalityCode: null }, sampleData: false };
    const answer = await choose({ identity: 'analyst' }, HERE, { '/session': session });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('<select');
  });
});
