import { preferredLanguage } from './language';

describe('the language that a reader prefers', () => {
  it.each([
    [undefined, 'sv'],
    ['', 'sv'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
    ['en;q=0.5, sv;q=0.4', 'en'],
    ['sv;q=0.4, en;q=0.5', 'en'],
    ['de, en;q=0.1', 'en'],
    ['de, fr', 'sv'],
    ['en;q=0, sv;q=0.1', 'sv'],
    ['en;q=0', 'sv'],
    ['*', 'sv'],
    ['english', 'sv'],
    ['en;level=1;q=0.3, sv;q=0.2', 'en'],
    ['en;q=nonsense', 'en'],
  ])('%p is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
