import { inLanguage, link, localPath, placeAt, PLACES, type Place } from './links';

const places = Object.keys(PLACES) as Place[];
const parameters = {
  code: '1880',
  id: '1880-2010-2012',
  area: '3',
  table: 'by-unit-1',
  kind: 'goal',
  key: 'strategic-1-1',
  format: 'pdf',
  choice: 'kommunen',
};

describe('links', () => {
  it.each(places.flatMap((place) => (['sv', 'en'] as const).map((language) => [place, language] as const)))(
    'leads to %s in %s and back',
    (place, language) => {
      const found = placeAt(link(language, place, parameters));
      expect(found).toMatchObject({ place, language });
      const wanted = [...PLACES[place][language].matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(Object.keys(found?.parameters ?? {})).toEqual(wanted);
    },
  );

  it('keeps place and query when the language changes, there and back', () => {
    const query = new URLSearchParams('instrument=2010&peers=list:1444,0182');
    const english = inLanguage('/kommuner/1880/profil', query, 'en');
    expect(english).toBe('/en/municipalities/1880/profile?instrument=2010&peers=list:1444,0182');
    const url = new URL(english, 'http://here.invalid');
    expect(inLanguage(url.pathname, url.searchParams, 'sv')).toBe(
      '/kommuner/1880/profil?instrument=2010&peers=list:1444,0182',
    );
  });

  it('keeps a choice of several when the language changes', () => {
    const query = new URLSearchParams('m=total&m=sub:1.1');
    expect(inLanguage('/utvarderingar/1880-2010-2012/ratta', query, 'en')).toBe(
      '/en/evaluations/1880-2010-2012/correct?m=total&m=sub:1.1',
    );
  });

  it('leads to the start page from an address that is no page', () => {
    expect(inLanguage('/finns-inte', new URLSearchParams(), 'en')).toBe('/en');
  });

  it('encodes what it is given and leaves out what is empty', () => {
    expect(link('sv', 'evaluation', { id: 'a/b?c' }, { x: '', y: undefined, z: 'å&' })).toBe(
      '/utvarderingar/a%2Fb%3Fc?z=%C3%A5%26',
    );
    expect(placeAt('/utvarderingar/a%2Fb%3Fc')?.parameters).toEqual({ id: 'a/b?c' });
  });

  it('refuses a link that lacks a part', () => {
    expect(() => link('sv', 'profile')).toThrow('code');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', 'om', '/a\\b'])(
    'does not lead out of the service by %p',
    (text) => expect(localPath(text, 'sv')).toBe('/'),
  );

  it('leads back to a page of the service', () => {
    expect(localPath('/kommuner?q=%C3%B6', 'sv')).toBe('/kommuner?q=%C3%B6');
  });
});
