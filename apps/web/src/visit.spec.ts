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
});
