import { fixtureTransport } from '../../../test/support/web-fixtures/fixture-transport';
import { apiFor, ApiFailure } from './api-client';
import type { Transport } from './transport';

const reader = { language: 'en', identity: 'reporter:1880' } as const;

describe('the API as the pages use it', () => {
  it('asks in the reader’s language and with the reader’s rights', async () => {
    const { transport, asked } = fixtureTransport();
    await apiFor(transport, reader).session();
    await apiFor(transport, { language: 'sv', identity: undefined }).session();
    expect(asked.map(({ headers }) => headers)).toEqual([
      { accept: 'application/json', 'accept-language': 'en', authorization: 'Bearer demo:reporter:1880' },
      { accept: 'application/json', 'accept-language': 'sv' },
    ]);
  });

  it('follows a list to its end', async () => {
    const transport: Transport = async ({ path }) => {
      const second = new URL(path, 'http://api.invalid').searchParams.get('cursor') === 'c&1';
      const body = second ? { items: [{ code: '2' }], next: null } : { items: [{ code: '1' }], next: 'c&1' };
      return { status: 200, headers: {}, text: JSON.stringify(body) };
    };
    const rows = await apiFor(transport, reader).municipalities();
    expect(rows.map(({ code }) => code)).toEqual(['1', '2']);
  });

  it('stops when a list never ends', async () => {
    const text = JSON.stringify({ items: [], next: 'again' });
    const transport: Transport = async () => ({ status: 200, headers: {}, text });
    await expect(apiFor(transport, reader).municipalities()).rejects.toThrow('pages');
  });

  it('turns a problem into a failure with the API’s status and words', async () => {
    const { transport } = fixtureTransport();
    const failure = await apiFor(transport, reader)
      .municipality('0000')
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiFailure);
    expect((failure as ApiFailure).problem).toMatchObject({ status: 404, detail: 'Det finns ingen kommun 0000.' });
  });

  it('survives an error that is no problem document', async () => {
    const transport: Transport = async () => ({ status: 502, headers: {}, text: '<html>' });
    const failure = await apiFor(transport, reader)
      .session()
      .catch((error: unknown) => error);
    expect((failure as ApiFailure).problem).toEqual({ status: 502, title: '' });
  });

  it('keeps what stands in an address from becoming another path', async () => {
    const { transport, asked } = fixtureTransport();
    await apiFor(transport, reader)
      .evaluation('../session?x=1')
      .catch(() => undefined);
    expect(asked[0]?.path).toBe('/api/v1/evaluations/..%2Fsession%3Fx%3D1');
  });
});
