import { fixture } from '../../../../test/support/web-fixtures/fixture-transport';
import { plainText, sendForm, sessionAs, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

const analyst = { replaced: sessionAs('analyst') };
const FORM = {
  name: 'De tre',
  id: 'tre',
  description: '',
  members: 'Karlskoga, 1444',
  validFrom: '2012-01-01',
  key: 'k',
};
const sent = (asked: readonly { readonly method: string; readonly path: string; readonly body?: string | Buffer }[]) =>
  asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, JSON.parse(String(body)) as unknown]);

describe('a network', () => {
  it('shows its members, when each belonged to it, and why it changed', async () => {
    const { body } = await visitPage('/natverk/fem');
    expect(textsIn(body, /<h1>([^]*?)<\/h1>/g)).toEqual(['De fem exempeldata']);
    const rows = textsIn(body, /<tr>([^]*?)<\/tr>/g);
    expect(rows).toContain('Nacka1 januari 20121 januari 2020');
    expect(rows).toContain('Karlskoga1 januari 2012är med nu');
    expect(plainText(body)).toContain('Inte längre med: Nacka.');
    expect(body).toContain('href="/kommuner/1883/profil?peers=network:fem"');
    expect(body).not.toContain('/natverk/fem/andra');
    expect((await visitPage('/natverk/fem', analyst)).body).toContain('/natverk/fem/andra');
  });

  it('is saved from names and codes', async () => {
    const replaced = {
      ...sessionAs('analyst'),
      'POST /networks': { status: 201, body: { id: 'tre', version: 1, position: '9' } },
    };
    const { status, headers, asked } = await sendForm('/natverk/ny', FORM, { replaced });
    expect([status, headers['location']]).toEqual([303, '/natverk/tre?done=networkSaved']);
    expect(sent(asked)).toEqual([
      ['/api/v1/networks', { id: 'tre', name: 'De tre', members: ['1883', '1444'], validFrom: '2012-01-01' }],
    ]);
  });

  it('asks for what is none, with what was written kept', async () => {
    const { status, body, asked } = await sendForm(
      '/natverk/ny',
      { ...FORM, members: 'Karlskoga, Ingenstans' },
      analyst,
    );
    expect(status).toBe(422);
    expect(body).toContain('Det finns ingen kommun med namnet eller koden Ingenstans.');
    expect(body).toContain('Karlskoga, Ingenstans</textarea>');
    expect(sent(asked)).toEqual([]);
  });

  it('says at its field what the API refuses', async () => {
    const errors = [{ where: 'validFrom', code: 'before-last-change', detail: 'Ange en senare dag.' }];
    const body = { type: 'x', title: 'Det går inte', status: 409, errors };
    const replaced = {
      ...sessionAs('analyst'),
      '/networks/fem': fixture('network-fem'),
      'POST /networks/fem/members': { status: 409, body },
    };
    const form = { add: 'Nacka', remove: '', validFrom: '2011-01-01', reason: 'Prov', key: 'k', version: '2' };
    const answer = await sendForm('/natverk/fem/andra', form, { replaced });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('<a href="#validFrom">Ange en senare dag.</a>');
    expect(sent(answer.asked)).toEqual([
      ['/api/v1/networks/fem/members', { add: ['0182'], remove: [], validFrom: '2011-01-01', reason: 'Prov' }],
    ]);
    expect(answer.asked.find(({ method }) => method === 'POST')?.headers['if-match']).toBe('"2"');
  });

  it('is kept by analysts', async () => {
    expect((await visitPage('/natverk/ny')).status).toBe(403);
    expect((await visitPage('/natverk/fem/andra', { replaced: sessionAs('reporter', '1880') })).status).toBe(403);
  });

  it('is filled in from a comparison', async () => {
    const { body } = await visitPage('/natverk/ny?members=1883,1444', analyst);
    expect(body).toContain('>Karlskoga, Grästorp</textarea>');
  });
});
