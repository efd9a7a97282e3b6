import { visitOf } from './visit';

describe('visit', () => {
  it('takes the language from the path', () => {
    expect(visitOf('/kommuner?q=x', undefined)).toMatchObject({ language: 'sv', path: '/kommuner' });
    expect(visitOf('/en', undefined).language).toBe('en');
    expect(visitOf('/en/about', undefined).language).toBe('en');
    expect(visitOf('/energi', undefined).language).toBe('sv');
  });

  it.each([
    ['kompassros_demo=analyst', 'analyst'],
    ['a=b; kompassros_demo=reporter:1880; c=d', 'reporter:1880'],
    ['kompassros_demo=approver%3A0114', 'approver:0114'],
    ['kompassros_demo=king', undefined],
    ['kompassros_demo=reporter:18', undefined],
    ['kompassros_demo=analyst%0d%0aX: y', undefined],
    ['xkompassros_demo=analyst', undefined],
    [undefined, undefined],
  ])('reads from the cookie %p the identity %p', (cookie, identity) => {
    expect(visitOf('/', cookie).identity).toBe(identity);
  });

  it('knows a session where people log in, by the cookie of that name alone, and no demo identity there', () => {
    const [name, secret] = ['__Host-kompassros', 'x'.repeat(43)];
    const read = (cookie: string) => visitOf('/', `kompassros_demo=analyst; ${cookie}`, name);
    expect(read(`${name}=${secret}`)).toMatchObject({ session: secret, identity: undefined });
    for (const cookie of [`kompassros=${secret}`, `${name}=${secret}x`, `${name}=a%20b`, `x${name}=${secret}`]) {
      expect(read(cookie)).not.toHaveProperty('session');
    }
    expect(visitOf('/', `${name}=${secret}`)).not.toHaveProperty('session');
  });
});
