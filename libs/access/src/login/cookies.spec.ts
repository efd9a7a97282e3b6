import { cookiesFor, removalOf, secretIn, settingOf } from './cookies';
import { newSecret } from './secret';

const SECRET = newSecret();

describe('the cookies of logging in', () => {
  it('are bound to the host and to encryption over https', () => {
    const { session, signIn, secure } = cookiesFor(true);
    expect([session, signIn]).toEqual(['__Host-kompassros', '__Host-kompassros_login']);
    expect(settingOf(session, SECRET, secure)).toBe(
      `__Host-kompassros=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(removalOf(session, secure)).toBe('__Host-kompassros=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
  });

  it('go without that on loopback only', () => {
    expect(cookiesFor(false).session).toBe('kompassros');
    expect(settingOf('kompassros_login', SECRET, false, 600)).toBe(
      `kompassros_login=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Max-Age=600`,
    );
  });

  it.each([
    [`kompassros=${SECRET}`, SECRET],
    [`a=b; kompassros=${SECRET}; c=d`, SECRET],
    [`kompassros=${SECRET}; kompassros=${newSecret()}`, undefined],
    [`xkompassros=${SECRET}`, undefined],
    [`__Host-kompassros=${SECRET}`, undefined],
    [`kompassros=${SECRET}x`, undefined],
    [`kompassros=${SECRET.slice(1)}`, undefined],
    ['kompassros=', undefined],
    ['kompassros', undefined],
    [undefined, undefined],
  ])('hold in %j the secret %j', (header, expected) => {
    expect(secretIn(header, 'kompassros')).toBe(expected);
  });
});
