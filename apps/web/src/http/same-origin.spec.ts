import { ApiFailure } from '../api-client';
import { assertSameOrigin, isSameOrigin, originOf } from './same-origin';

describe('where a form comes from', () => {
  it.each([
    [{ host: 'a', origin: 'http://a' }, true],
    [{ host: 'a', origin: 'http://b' }, false],
    [{ host: 'a', origin: 'null' }, false],
    [{ host: 'a' }, false],
    [{ host: 'a', secFetchSite: 'same-origin' }, true],
    [{ host: 'a', origin: 'http://a', secFetchSite: 'cross-site' }, false],
    [{ host: 'a', origin: 'http://a', secFetchSite: 'same-site' }, false],
  ])('judges %p as same origin: %p', (from, expected) => {
    expect(isSameOrigin(from)).toBe(expected);
  });

  it('is read from the headers, and a header sent twice is not believed', () => {
    expect(originOf({ host: 'a', origin: 'http://a', 'sec-fetch-site': 'same-origin' })).toEqual({
      host: 'a',
      origin: 'http://a',
      secFetchSite: 'same-origin',
    });
    expect(isSameOrigin(originOf({ host: 'a', origin: ['http://a', 'http://b'] }))).toBe(false);
  });

  it('is refused when it is another site, in the reader’s language', () => {
    expect(() => assertSameOrigin({ host: 'a', origin: 'http://b' }, 'sv')).toThrow('annan webbplats');
    expect(() => assertSameOrigin({ host: 'a' }, 'en')).toThrow(ApiFailure);
    expect(assertSameOrigin({ host: 'a', origin: 'http://a' }, 'en')).toBeUndefined();
  });
});
